// What a row is about: its label cells read as a total, an account, a source of money, a part of 三公, a count or a kind of procurement.
import type { Knowledge } from '../../../budget/account.ts'
import type { AccountKind } from '../../../budget/item.ts'
import { accountKind, ownedItem } from '../../../budget/item.ts'
import { assetWords } from './asset-words.ts'
import type { RowKind } from './form.ts'
import type { Cell } from './grid.ts'
import { withoutNumber } from './head-word.ts'
import type { ValueColumn } from './segments.ts'
import type { LabelRole, Meaning } from './vocabulary.ts'
import { countWords, fundWords, matchPattern, natureWords, procurementWords, sangongWords, totalWords } from './vocabulary.ts'

export type Label = {
  /** Digits of the account code, '' where none is printed. */
  readonly code: string
  /** Normalized name without its numbering. */
  readonly name: string
  readonly body: string
  /** The cell of a column of projects, where there is one. */
  readonly project: Cell | undefined
  /** The cell that evidence quotes. */
  readonly cell: Cell | undefined
}
/** `item` undefined: the form's own total. */
export type RowMeaning = Omit<Meaning, 'item' | 'fund'> & {
  readonly item?: string
  readonly fund?: string
  readonly itemName: string
}

export type RowContext = {
  readonly kinds: readonly RowKind[]
  readonly knowledge: Knowledge
  readonly year: number
  /** The label of the group that the row stands in (上年结转). */
  readonly group: string
  /** What the row's own labels and those open over it say, from the widest to the narrowest. */
  readonly path: readonly string[]
}

/** Reads the label cells of a row. */
export function labelOf(row: readonly Cell[], columns: readonly ValueColumn[]): Label {
  const cells = (role: LabelRole) => columns.filter(({ meaning }) => meaning.role === role).map(({ index }) => row[index])
  const text = (role: LabelRole) =>
    cells(role)
      .map((cell) => cell?.text ?? '')
      .find((found) => found !== '') ?? ''
  const digits = ['code', 'class', 'section', 'entry'] as const
  const written = digits.map((role) => text(role)).join('')
  const project = columns.find(({ words }) => /^(?:项目|专项)名称$/.test(words.at(-1) ?? ''))
  const named = [...cells('name'), ...digits.flatMap(cells)].find((cell) => cell !== undefined && /\p{L}/u.test(cell.text))
  const glued = /^(\d{3,7})(?=\D)/.exec(named?.text ?? '')?.[1] ?? ''
  const code = /^\d+$/.test(written) ? written : glued
  const name = withoutNumber((named?.text ?? '').slice(glued.length)).replace(/:$/, '')
  return {
    code,
    name,
    project: project === undefined ? undefined : row[project.index],
    body: text('body').replace(/^\d+-?/, ''),
    cell: named ?? cells('code')[0] ?? cells('body')[0],
  }
}

/** The meaning of the first kind that knows the label; undefined where none does. */
export function rowMeaning(label: Label, context: RowContext): RowMeaning | undefined {
  if (label.name === '' && label.code === '') return undefined
  for (const kind of context.kinds) {
    const meaning = readers[kind](label, context)
    if (meaning !== undefined) return { itemName: printedName(label), ...meaning }
  }
  return undefined
}

type RowReader = (
  label: Label,
  context: RowContext,
) => (Omit<RowMeaning, 'itemName'> & { readonly itemName?: string }) | undefined

const readers: Readonly<Record<RowKind, RowReader>> = {
  total: ({ name, code }) => (code === '' ? totalWords.get(name) : undefined),
  functional: (label, context) => accountRow('functional', label, context),
  economic: (label, context) => accountRow('economic', label, context),
  source: ({ name, cell }, { group, path }) => {
    const inner = path.at(-1)
    if (path.length > 1 && inner !== '小计' && inner !== '合计') return { item: 'total', fund: `source:${path.join('/')}` }
    if (cell?.text.startsWith('其中') === true && !fundWords.has(name)) return undefined
    if (group !== '' && fundWords.get(name)?.fund !== 'carried_over') return { item: 'total', fund: `source:${group}${name}` }
    return { item: 'total', fund: fundWords.get(name)?.fund ?? `source:${name}` }
  },
  nature: ({ name }) => {
    const meaning = natureWords.get(name)
    return meaning === undefined ? undefined : { item: 'total', ...meaning }
  },
  sangong: ({ name }) => matchPattern(sangongWords, name),
  count: ({ name }) => matchPattern(countWords, name),
  procurement: ({ name }) => matchPattern(procurementWords, name.replace(/^[ABC](?=\p{Script=Han})/u, '')),
  purchase: (_, { path }) => {
    if (path.length < 2) return undefined
    const itemName = path.join(' / ')
    return { item: ownedItem('account', `政府采购 / ${itemName}`), itemName }
  },
  account: ({ name }) => ({ item: ownedItem('account', name) }),
  project: projectRow,
  asset: ({ name }) => matchPattern(assetWords, name),
}

/** A project by its printed name; rows that sum up a kind of project name none. */
function projectRow({ project }: Label) {
  const name = withoutNumber((project?.printed ?? '').replaceAll(/\s+/g, ''))
  const isKind = /类$|^(?:一般性?|专项|重点|部门|单位|本级|其他|经常性|一次性)?项目(?:支出|经费)?$|计$|^其中/.test(name)
  return isKind || !/\p{Script=Han}{2}/u.test(name) ? undefined : { item: ownedItem('project', name), itemName: name }
}

/** By its code; without one by its name. A code that the catalog knows under quite another name is not believed. */
function accountRow(kind: AccountKind, { code, name }: Label, { knowledge, year }: RowContext) {
  const named = knowledge.accounts.byName(name, kind, year)?.code
  if (code === '') return named === undefined ? undefined : { item: named }
  if (accountKind(code) !== kind) return undefined
  if (kind === 'functional' && isOfOtherLevel(code, name, knowledge)) return undefined
  /** Economic codes may be a body's own: without a name none is believed below its class. */
  if (kind === 'economic' && name === '' && code.length > 3) return undefined
  const known = knowledge.accounts.byCode(code, year) !== undefined
  if (!known || name === '' || knowledge.accounts.isNamed(code, name)) return { item: code }
  if (kind === 'functional') return named === undefined ? { item: code } : undefined
  return { item: named ?? ownedItem('account', name) }
}

/** 行政运行 is the name of 项 alone: beside the code of a 款, a part of the code is missing. */
function isOfOtherLevel(code: string, name: string, { accounts }: Knowledge): boolean {
  const lengths = accounts.names.filter((entry) => entry.name === name).map((entry) => entry.code.length)
  return lengths.length > 0 && !lengths.includes(code.length)
}

/** As printed, on one line, without numbering and code. */
function printedName({ cell, name }: Label): string {
  const printed = (cell?.printed ?? '').replaceAll(/\s+/g, '')
  return withoutNumber(printed.replace(/^\d{3,7}/, '')).replace(/[:：]$/, '') || name
}
