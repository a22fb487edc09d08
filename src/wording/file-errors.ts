// Why a file was not taken in, and what to do about it.

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
  'reordered_text',
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
export type FileErrors = Readonly<Record<FileErrorCode, (details: Details) => string>>

const chinese: FileErrors = {
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
  reordered_text: () => '文字里有改变书写方向的控制符，数字看到的顺序与存着的不一样，没有收录。请找没有这种符号的原件。',
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
}

const english: FileErrors = {
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
  reordered_text: () =>
    'Its text holds marks that turn the direction of writing: digits are seen in another order than they stand. The file was not taken in. Look for an original without them.',
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
}

export const fileErrors: Record<'zh' | 'en', FileErrors> = { zh: chinese, en: english }

function megabytes(bytes: number | string): string {
  return String(Math.round(Number(bytes) / 1024 / 1024))
}
