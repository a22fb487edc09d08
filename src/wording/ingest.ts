// What `ingest`, `facts`, `findings` and `export` say to a person: progress, summaries, and what to do about a file that was not taken.
import type { IngestOutcome } from '../budget/ingest-report.ts'

export const fileErrorCodes = [
  'missing',
  'unreadable',
  'not_a_file',
  'empty_folder',
  'empty_file',
  'binary_file',
  'unknown_encoding',
  'too_large',
  'too_much_text',
  'not_a_disclosure',
  'cut_off',
  'encrypted',
  'scanned',
  'hidden_text',
  'converter_missing',
  'too_many_pages',
  'timed_out',
  'out_of_memory',
  'crashed',
  'no_disclosure',
  'no_issuer',
  'no_year',
  'no_stage',
  'has_title',
  'title_unclear',
  'no_figures',
  'doubtful_version',
  'disk_full',
  'database_busy',
  'database_not_writable',
  'database_damaged',
  'unexpected',
] as const
export type FileErrorCode = (typeof fileErrorCodes)[number]
export type Details = Readonly<Record<string, string | number>>

/** How many documents were (in a dry run: would be) taken in, were there already, and were not taken. */
export type Taken = {
  readonly documents: number
  readonly unchanged: number
  readonly failed: number
  readonly dryRun: boolean
}

export type IngestWords = {
  readonly errors: Record<FileErrorCode, (details: Details) => string>
  readonly outcomes: Record<IngestOutcome, string>
  readonly facts: (count: number) => string
  readonly findings: (count: number) => string
  readonly unread: (count: number) => string
  readonly taken: (said: Taken) => string
  readonly replaced: (files: readonly string[]) => string
  readonly change: (said: { readonly label: string; readonly before: string; readonly after: string }) => string
  readonly gone: string
  readonly notThere: string
  readonly dryRun: string
  readonly titleOfOne: string
  readonly titleHint: string
  readonly line: (line: number) => string
  readonly colon: string
  readonly nothingFound: string
  readonly noFindings: string
  readonly unknownItem: (name: string) => string
  readonly unknownOrganization: (name: string) => string
  readonly written: (said: { readonly files: readonly string[]; readonly folder: string }) => string
  readonly heads: Record<Head, string>
}

const heads = ['organization', 'year', 'stage', 'item', 'value', 'origin', 'place', 'quote'] as const
export type Head = (typeof heads)[number]

const chinese: IngestWords = {
  errors: {
    missing: () => '没有这个文件或文件夹。请检查路径。',
    unreadable: () => '没有读取权限。请修改权限，或复制到可以读的地方。',
    not_a_file: () => '不是普通文件，没有读。',
    empty_folder: () => '文件夹里没有可读的文件。',
    empty_file: () => '文件是空的。请重新下载。',
    binary_file: () =>
      '读不了这种文件，或者文件已损坏。能读的是 PDF、Word（.docx、.doc）、表格（.xlsx、.xls）、网页（.html）和文本（.txt）。',
    unknown_encoding: () => '认不出文字编码。请另存为 UTF-8。',
    too_much_text: ({ characters = 0, limit = 0 }) =>
      `文件有 ${Math.round(Number(characters) / 10_000)} 万字，超过 ${Math.round(Number(limit) / 10_000)} 万字。请拆开再试，或确认文件。`,
    too_large: ({ bytes = 0, limit = 0 }) =>
      `文件有 ${megabytes(bytes)} MB，超过 ${megabytes(limit)} MB，不像预算公开文件。请拆开，或确认文件。`,
    not_a_disclosure: () => '不是预算或决算公开文件，没有收录。',
    cut_off: () => '文件不完整，在半中间断了。请重新下载。',
    encrypted: () => '文件加了密码，打不开。请去掉密码再试。',
    hidden_text: ({ page = 0 }) =>
      `第 ${page} 页有看不见的文字，可能与看到的不一样（扫描件识别出的文字也是这样），没有收录。请找带文字的原件。`,
    scanned: () => '文件是扫描件，只有图片，没有文字，读不出数字。请找带文字的版本，或先做文字识别并核对。',
    converter_missing: () => '旧版 Word（.doc）要用 LibreOffice 转换，这台机器上没有。请装上 LibreOffice，或另存为 .docx。',
    too_many_pages: ({ pages = 0, limit = 0 }) => `文件有 ${pages} 页，超过 ${limit} 页。请拆开再试。`,
    timed_out: ({ seconds = 0 }) => `读这个文件超过 ${seconds} 秒，已中止，没有收录。请拆开，或确认文件。`,
    out_of_memory: ({ limit = 0 }) => `读这个文件用的内存超过 ${megabytes(limit)} MB，已中止，没有收录。请拆开，或确认文件。`,
    crashed: () => '读这个文件时程序中断了，没有收录。请确认文件。',
    no_disclosure: () => '不是预算或决算公开文件，没有收录。',
    no_issuer: () => '文件没有写明是哪个单位的。请补上标题。',
    no_year: () => '文件没有写明是哪一年的。请补上标题。',
    no_stage: () => '文件没有写明是预算还是决算。请补上标题。',
    has_title: () => '文件自己写明了是谁的、哪一年的。请去掉 --title 再试。',
    title_unclear: () => '从给的标题看不出单位、年份、预算还是决算。请写全，比如“江津区水利局2023年部门预算”。',
    no_figures: () => '文件里没有读到任何预算或决算数字，没有收录。请确认文件完整。',
    doubtful_version: ({ known = '', organization = '', year = '' }) =>
      `${organization}${year}年已有文件“${known}”，这个文件只有它的一部分内容，看不出是新版本还是另一部分。请加 --replaces（替换）或 --beside（并存）再试一次。`,
    disk_full: () => '磁盘满了，这个文件没有写入。请腾出空间后重试。',
    database_busy: () => '数据库正被别的程序写入。请稍后重试。',
    database_not_writable: () => '数据库不能写。请检查文件和文件夹的权限。',
    database_damaged: () => '数据库文件损坏或不是数据库。请删掉它，下次使用时会重建。',
    unexpected: ({ message = '' }) => `没有料到的错误：${message}`,
  },
  outcomes: { new: '新收录', joined: '并入同一份公开', replaced: '替换旧版本', unchanged: '内容相同，未改动' },
  facts: (count) => `${count} 条数据`,
  findings: (count) => `${count} 处疑点`,
  unread: (count) => `${count} 个数字没有读懂`,
  taken: ({ documents, unchanged, failed, dryRun }) =>
    [
      ...(documents === 0 && unchanged > 0 ? [] : [`${dryRun ? '会收录' : '收录'} ${documents} 个文件`]),
      ...(unchanged === 0 ? [] : [`${unchanged} 个内容相同，未改动`]),
      ...(failed === 0 ? [] : [`${failed} 个${dryRun ? '不会' : '没有'}收录`]),
    ].join('，'),
  replaced: (files) => `替换了：${files.join('、')}`,
  change: ({ label, before, after }) => `${label}：${before} → ${after}`,
  gone: '（不再有）',
  notThere: '（原来没有）',
  dryRun: '试运行，没有写入。',
  titleOfOne: '--title 一次只用于一个文件。',
  titleHint: '没有标题的文件，可以一个一个收录并写明标题：--title "江津区水利局2023年部门预算"',
  line: (line) => `第 ${line} 行`,
  colon: '：',
  nothingFound: '没有找到。',
  noFindings: '没有疑点：检查过的数字都对得上。',
  unknownItem: (name) => `没有叫“${name}”的项目。用 npm run sql -- "select item_code, item from items" 可以列出全部项目和编码。`,
  unknownOrganization: (name) => `没有收录叫“${name}”的单位。`,
  written: ({ files, folder }) => `已写入 ${folder}：${files.join('、')}`,
  heads: {
    organization: '单位',
    year: '年份',
    stage: '阶段',
    item: '项目',
    value: '数值',
    origin: '来源',
    place: '位置',
    quote: '原文',
  },
}

const english: IngestWords = {
  errors: {
    missing: () => 'There is no such file or folder. Check the path.',
    unreadable: () => 'It may not be read. Change its permissions, or copy it to where it can be read.',
    not_a_file: () => 'It is no ordinary file and was not read.',
    empty_folder: () => 'The folder holds no file that could be read.',
    empty_file: () => 'The file is empty. Download it again.',
    binary_file: () =>
      'A file like this cannot be read, or it is damaged. PDF, Word (.docx, .doc), spreadsheets (.xlsx, .xls), web pages (.html) and text (.txt) are read.',
    unknown_encoding: () => 'Its character encoding is unknown. Save it as UTF-8.',
    too_much_text: ({ characters = 0, limit = 0 }) =>
      `It has ${Number(characters).toLocaleString('en')} characters of text, more than ${Number(limit).toLocaleString('en')}. Split it, or check the file.`,
    too_large: ({ bytes = 0, limit = 0 }) =>
      `It has ${megabytes(bytes)} MB, more than ${megabytes(limit)} MB: no disclosure is that large. Split it, or check the file.`,
    not_a_disclosure: () => 'It is no published budget or final accounts, and was not taken in.',
    cut_off: () => 'It ends in the middle. Download it again.',
    encrypted: () => 'It is locked with a password. Remove the password and try again.',
    hidden_text: ({ page = 0 }) =>
      `Page ${page} holds text that cannot be seen and may differ from what is seen, as that of a scan read by a machine does; the file was not taken in. Look for the original with its text.`,
    scanned: () =>
      'It is a scan: pictures without text, so no figure can be read. Find a version with text, or recognize its text and check it first.',
    converter_missing: () =>
      'An old Word file (.doc) is converted by LibreOffice, which is not on this machine. Install it, or save the file as .docx.',
    too_many_pages: ({ pages = 0, limit = 0 }) => `It has ${pages} pages, more than ${limit}. Split it and try again.`,
    timed_out: ({ seconds = 0 }) =>
      `Reading this file took more than ${seconds} seconds; it was ended, and the file was not taken in. Split it, or check it.`,
    out_of_memory: ({ limit = 0 }) =>
      `Reading this file took more than ${megabytes(limit)} MB of memory; it was ended, and the file was not taken in. Split it, or check it.`,
    crashed: () => 'The program broke off while it read this file, and it was not taken in. Check the file.',
    no_disclosure: () => 'It is no published budget or final accounts, and was not taken in.',
    no_issuer: () => 'It does not say whose figures these are. Add its title.',
    no_year: () => 'It does not say for which year it is. Add its title.',
    no_stage: () => 'It does not say whether it is a budget or final accounts. Add its title.',
    has_title: () => 'It says itself whose it is and of which year. Leave --title out and try again.',
    title_unclear: () =>
      'The title that was given does not tell whose figures these are, of which year, budget or final accounts. Say all of it, as in “江津区水利局2023年部门预算”.',
    no_figures: () =>
      'Not one figure of a budget or final accounts was found in it, and it was not taken in. Check that it is whole.',
    doubtful_version: ({ known = '', organization = '', year = '' }) =>
      `“${known}” of ${organization} for ${year} is known already, and this file holds only some of it: a new version, or another part? Say --replaces or --beside and try again.`,
    disk_full: () => 'The disk is full; nothing of this file was written. Make room and try again.',
    database_busy: () => 'Another program is writing to the database. Try again later.',
    database_not_writable: () => 'The database cannot be written. Check the permissions of the file and its folder.',
    database_damaged: () => 'The database is damaged or is none. Delete it; it is built anew at the next use.',
    unexpected: ({ message = '' }) => `Something unexpected went wrong: ${message}`,
  },
  outcomes: {
    new: 'taken in',
    joined: 'joined to its disclosure',
    replaced: 'replaces an earlier version',
    unchanged: 'same content, nothing changed',
  },
  facts: (count) => (count === 1 ? '1 fact' : `${count} facts`),
  findings: (count) => (count === 1 ? '1 finding' : `${count} findings`),
  unread: (count) => (count === 1 ? '1 unread number' : `${count} unread numbers`),
  taken: ({ documents, unchanged, failed, dryRun }) =>
    [
      ...(documents === 0 && unchanged > 0
        ? []
        : [`${documents === 1 ? '1 document' : `${documents} documents`} ${dryRun ? 'would be ' : ''}taken in`]),
      ...(unchanged === 0 ? [] : [`${unchanged} there already, unchanged`]),
      ...(failed === 0 ? [] : [`${failed} not${dryRun ? ' to be' : ''} taken in`]),
    ].join(', '),
  replaced: (files) => `Replaced: ${files.join(', ')}`,
  change: ({ label, before, after }) => `${label}: ${before} → ${after}`,
  gone: '(no longer there)',
  notThere: '(not there before)',
  dryRun: 'A dry run: nothing was written.',
  titleOfOne: '--title is for one file at a time.',
  titleHint: 'A file without a title can be taken in by itself, with its title: --title "江津区水利局2023年部门预算"',
  line: (line) => `line ${line}`,
  colon: ': ',
  nothingFound: 'Nothing found.',
  noFindings: 'No findings: every figure that was checked adds up.',
  unknownItem: (name) =>
    `No item is called “${name}”. npm run sql -- "select item_code, item from items" lists all items with their codes.`,
  unknownOrganization: (name) => `No organization called “${name}” is covered.`,
  written: ({ files, folder }) => `Written to ${folder}: ${files.join(', ')}`,
  heads: {
    organization: 'organization',
    year: 'year',
    stage: 'stage',
    item: 'item',
    value: 'value',
    origin: 'origin',
    place: 'place',
    quote: 'quote',
  },
}

export const ingestWords: Record<'zh' | 'en', IngestWords> = { zh: chinese, en: english }

function megabytes(bytes: number | string): string {
  return String(Math.round(Number(bytes) / 1024 / 1024))
}
