// What the page of `ingest --report` says to a person who checks what was read, and why it could not be written.

export type ReportFault = 'not_a_file' | 'is_a_document' | 'no_folder' | 'not_writable'
type Head =
  | 'file'
  | 'organization'
  | 'scope'
  | 'year'
  | 'outcome'
  | 'facts'
  | 'unread'
  | 'findings'
  | 'share'
  | 'fund'
  | 'nature'
  | 'value'
type Kind = 'read' | 'unread' | 'conflict'

export type ReportWords = {
  readonly title: string
  readonly kinds: Record<Kind, string>
  /** What a mark means, and what a number without one is. */
  readonly legend: Record<Kind | 'plain', string>
  readonly heads: Record<Head, string>
  /** Of the figures of the page those that were read. */
  readonly share: (read: number, all: number) => string
  readonly notices: Record<'unchanged' | 'gone', string>
  readonly findingsHead: (count: number) => string
  readonly unreadHead: (count: number) => string
  readonly unplacedHead: (count: number) => string
  readonly page: (page: number) => string
  readonly colon: string
  readonly joint: string
  readonly written: (path: string) => string
  readonly notWritten: (path: string, message: string) => string
  readonly faults: Record<ReportFault, (path: string) => string>
}

const chinese: ReportWords = {
  title: '收录复核',
  kinds: { read: '读懂', unread: '没有读懂', conflict: '有疑点' },
  legend: {
    read: '已成为数据；把鼠标停在数字上，看它被理解成什么',
    unread: '没有成为数据；停在上面看原因',
    conflict: '疑点涉及的数据；停在上面看疑点是什么',
    plain: '没有标记的数字：年份、日期、编号、文号、科目编码，以及名词解释里的数字',
  },
  heads: {
    file: '文件',
    organization: '单位',
    scope: '口径',
    year: '年度和阶段',
    outcome: '结果',
    facts: '数据',
    unread: '没有读懂的数字',
    findings: '疑点',
    share: '读懂的比例',
    fund: '资金',
    nature: '支出性质',
    value: '数值',
  },
  share: (read, all) => (all === 0 ? '—' : `${percent(read, all)}（印出的 ${all} 处数字中读懂 ${read} 处）`),
  notices: {
    unchanged: '这个文件原来就有，内容相同，没有改动。',
    gone: '这次运行中后面的文件替换了这个文件；下面是替换之前读到的。',
  },
  findingsHead: (count) => (count === 0 ? '没有疑点。' : `疑点（${count}）`),
  unreadHead: (count) => (count === 0 ? '没有读不懂的数字。' : `没有读懂的数字（${count}）`),
  unplacedHead: (count) => `读到了，但在下文中没有找到位置、没有标记的（${count}）`,
  page: (page) => `第 ${page} 页`,
  colon: '：',
  joint: ' · ',
  written: (path) => `复核页已写入 ${path}`,
  notWritten: (path, message) => `复核页 ${path} 没有写成：${message}。上面说的收录结果不受影响。`,
  faults: {
    not_a_file: (path) => `复核页不能写到 ${path}：那里不是普通文件。没有收录任何文件。`,
    is_a_document: (path) => `复核页不能写到 ${path}：那是要收录的文件或数据库，会被盖掉。没有收录任何文件。`,
    no_folder: (path) => `复核页不能写到 ${path}：没有这个文件夹。没有收录任何文件。`,
    not_writable: (path) => `复核页不能写到 ${path}：没有权限，或磁盘不能写。没有收录任何文件。`,
  },
}

const english: ReportWords = {
  title: 'Review of documents taken in',
  kinds: { read: 'read', unread: 'unread', conflict: 'in conflict' },
  legend: {
    read: 'became a fact; point at the figure to see what it was understood as',
    unread: 'became no fact; point at it to see why',
    conflict: 'a fact that a finding concerns; point at it to see the finding',
    plain: 'Numbers without a mark: years, dates, numbering, numbers of decrees, codes of accounts, and numbers in definitions',
  },
  heads: {
    file: 'File',
    organization: 'Organization',
    scope: 'Scope',
    year: 'Year and stage',
    outcome: 'Outcome',
    facts: 'Facts',
    unread: 'Unread numbers',
    findings: 'Findings',
    share: 'Share read',
    fund: 'fund',
    nature: 'nature',
    value: 'value',
  },
  share: (read, all) => (all === 0 ? '—' : `${percent(read, all)} (${read} of ${all} printed figures)`),
  notices: {
    unchanged: 'This file was there already with the same content; nothing was changed.',
    gone: 'A later file of this run took its place; below is what had been read before that.',
  },
  findingsHead: (count) => (count === 0 ? 'No findings.' : `Findings (${count})`),
  unreadHead: (count) => (count === 0 ? 'No unread numbers.' : `Unread numbers (${count})`),
  unplacedHead: (count) => `Read, but not found again in the text below, and so not marked (${count})`,
  page: (page) => `page ${page}`,
  colon: ': ',
  joint: ' · ',
  written: (path) => `The page for review was written to ${path}`,
  notWritten: (path, message) =>
    `The page for review ${path} was not written: ${message}. What is said above of the documents holds.`,
  faults: {
    not_a_file: (path) => `The page for review cannot be written to ${path}: that is no ordinary file. Nothing was taken in.`,
    is_a_document: (path) =>
      `The page for review cannot be written to ${path}: it would replace a file to be taken in, or the database. Nothing was taken in.`,
    no_folder: (path) => `The page for review cannot be written to ${path}: there is no such folder. Nothing was taken in.`,
    not_writable: (path) =>
      `The page for review cannot be written to ${path}: it is not permitted, or the disk takes no writing. Nothing was taken in.`,
  },
}

export const reportWords: Readonly<Record<'zh' | 'en', ReportWords>> = { zh: chinese, en: english }

/** Rounded down: 100% is said only where nothing is left. */
function percent(part: number, all: number): string {
  return `${(Math.floor((part / all) * 1000) / 10).toFixed(1)}%`
}
