// What `ingest`, `facts`, `findings` and `export` say to a person: progress, summaries, and what to do about a file that was not taken.
import type { IngestOutcome } from '../budget/ingest-report.ts'

/** How many documents were (in a dry run: would be) taken in, were there already, and were not taken. */
export type Taken = {
  readonly documents: number
  readonly unchanged: number
  readonly failed: number
  readonly dryRun: boolean
}

export type IngestWords = {
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
