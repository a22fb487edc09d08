// Reads one table as one published form: every figure whose row and column are understood becomes a fact, the others stay unread.
import type { Fact, Flow } from '../../../budget/fact.ts'
import { factKey } from '../../../budget/key.ts'
import type { Identity } from '../identity/identify.ts'
import { cellFact } from './cell-fact.ts'
import type { FormInput } from './form-input.ts'
import type { Cell } from './grid.ts'
import { withoutNumber } from './head-word.ts'
import type { Label, RowMeaning } from './row-label.ts'
import { labelOf, rowMeaning } from './row-label.ts'
import type { Segment, ValueColumn } from './segments.ts'
import { segmentsOf } from './segments.ts'
import { fundWords, totalWords } from './vocabulary.ts'

/** Facts in the order of the cells, each with its cell and whether it is a sum of this year alone. */
export function readForm(input: FormInput): readonly ReadCell[] {
  const rows = input.grid.rows.slice(input.head.rows).filter((row) => !isRepeatedHead(row, input))
  const segments = segmentsOf(input.head.columns, input.form.flow === undefined).map((segment) => ({
    segment: { ...segment, flow: segment.flow ?? flowByRows(segment, rows) },
    rows,
    ...surveyed(rows, segment),
    input,
    group: '',
    open: [],
  }))
  const read = rows.flatMap((row) => {
    const labels = labelsOf(row, segments)
    return segments.flatMap((reading, index) => readRow(row, labels[index] ?? labelOf(row, []), reading))
  })
  const byKey = Map.groupBy(read, ({ fact }) => factKey(fact))
  return read.filter((one) => !isToldTwice(one, byKey.get(factKey(one.fact)) ?? []))
}

/** A side without a word over it is known by its closing rows: 收入总计, 本年支出合计. */
function flowByRows({ labels }: Segment, rows: readonly (readonly Cell[])[]): Flow | undefined {
  const names = rows.map((row) => labelOf(row, labels).name)
  const [income, expenditure] = ['收入', '支出'].map((word) =>
    names.some((name) => name.startsWith(`${word}总计`) || name.startsWith(`${word}合计`) || name.startsWith(`本年${word}`)),
  )
  if (income === expenditure) return undefined
  return income ? 'income' : 'expenditure'
}

/** One segment on its way down the rows; `group` is the open group of a two-sided form, `open` the open label of each of its columns of names. */
type Reading = {
  readonly segment: Segment
  readonly rows: readonly (readonly Cell[])[]
  /** The bodies that its rows name, but for their total. */
  readonly bodies: ReadonlySet<string>
  /** It closes with 收入总计 or the like. */
  readonly closes: boolean
  readonly input: FormInput
  group: string
  open: readonly string[]
}
/** `currentName`: what a sum of this year alone is called, '' where only an account of it is. */
export type ReadCell = {
  readonly currentName: string
  readonly fact: Fact
  readonly cell: Cell
  readonly label: Label
  readonly current: boolean
}

/** What the rows of a side have in common, looked up once. */
function surveyed(rows: readonly (readonly Cell[])[], { labels }: Segment): Pick<Reading, 'bodies' | 'closes'> {
  const read = rows.map((row) => labelOf(row, labels))
  return {
    bodies: new Set(read.map(({ body }) => body).filter((body) => body !== '' && !isTotal(body))),
    closes: read.some(({ name }) => /^(?:收入|支出|收支)?总计$/.test(name)),
  }
}

/** A label for each segment. Where 支出合计 has no figure of its own, its cell reaches over the next labels of its side, which are empty. */
function labelsOf(row: readonly Cell[], readings: readonly Reading[]): readonly Label[] {
  const labels: Label[] = []
  for (const [index, { segment }] of readings.entries()) {
    const own = labelOf(row, segment.labels)
    const [before, last] = [readings[index - 1]?.segment, labels[index - 1]]
    const isBare =
      own.name === '' && own.code === '' && before?.flow === segment.flow && last !== undefined && totalWords.has(last.name)
    const isTaken = before?.values.some((column) => row[column.index]?.figure !== undefined) ?? true
    labels.push(isBare && !isTaken ? last : own)
  }
  return labels
}

/** A label closes those of narrower columns. */
function openAfter(row: readonly Cell[], { segment, open }: Reading): readonly string[] {
  const names = segment.labels.filter(({ meaning }) => meaning.role === 'name').map(({ index }) => row[index]?.text ?? '')
  const first = names.findIndex((name) => name !== '')
  return first === -1 ? open : names.map((name, at) => (at < first ? (open[at] ?? '') : withoutNumber(name)))
}

function readRow(row: readonly Cell[], label: Label, reading: Reading): readonly ReadCell[] {
  const { segment, input } = reading
  reading.open = openAfter(row, reading)
  const meaning = meaningOf(label, reading)
  if (meaning === undefined) return []
  return segment.values.flatMap((column) => {
    const cell = row[column.index]
    const quoted = meaning.item?.startsWith('project:') === true ? { ...label, cell: label.project } : label
    const fact = cell === undefined ? undefined : cellFact({ input, segment, column, label: quoted, meaning, cell })
    const current = meaning.current === true || isSubtotal(label, reading) || isInCurrent({ column, label, meaning }, input)
    return fact === undefined || cell === undefined
      ? []
      : [{ fact, cell, label, current, currentName: currentName({ column, label, meaning }) }]
  })
}

type Sum = { readonly column: ValueColumn; readonly label: Label; readonly meaning: RowMeaning }

/** A column 本年收入合计. Where the table has no other total, all of its total row is this year's alone, and what an account comes to is all of it. */
function isInCurrent({ column, meaning: { item } }: Sum, { head }: FormInput): boolean {
  const totals = head.columns.filter(({ meaning }) => meaning?.total === true)
  const isOnly = totals.length > 0 && totals.every(({ meaning }) => meaning?.current === true)
  return isOnly ? item === undefined : column.meaning.current === true
}

/** 本年收入 by its column in a row of totals, by its label elsewhere. */
function currentName({ column, label, meaning }: Sum): string {
  if (column.meaning.current !== true) return label.name
  return meaning.item === undefined ? (column.words.find((word) => word.startsWith('本年')) ?? '') : ''
}

/** 收入合计 in a table that closes with 收入总计. */
function isSubtotal({ name }: Label, { closes }: Reading): boolean {
  return closes && /^(?:收入|支出)?合计$/.test(name)
}

function meaningOf(label: Label, reading: Reading): RowMeaning | undefined {
  const { segment, rows, input } = reading
  if (!isOwnBody(label.body, reading)) return undefined
  if (segment.labels.every(({ meaning }) => meaning.role === 'body' || meaning.role === 'number'))
    return isSingle(rows, label) ? { itemName: '' } : undefined
  const kinds = segment.flow === 'income' ? (input.form.incomeRows ?? input.form.rows) : input.form.rows
  const meaning = rowMeaning(label, {
    kinds,
    knowledge: input.knowledge,
    year: input.identity.year,
    group: reading.group,
    path: reading.open.filter((name) => name !== ''),
  })
  reading.group = groupAfter(label, meaning, reading.group)
  return meaning
}

/** Of several bodies a department is their total, a unit the row that names it; one body alone is both. */
function isOwnBody(body: string, { bodies, input }: Reading): boolean {
  const { scope } = input.identity.organization
  if (isNamed(body, input.identity) && input.form.rows.includes('project')) return true
  if (body === '') return bodies.size === 0 || scope !== 'unit'
  if (isTotal(body)) return bodies.size < 2 || scope !== 'unit'
  return (bodies.size < 2 || scope === 'unit') && isNamed(body, input.identity)
}

function isTotal(name: string): boolean {
  return /^(?:合计|总计)$/.test(name)
}

function isNamed(body: string, { organization }: Identity): boolean {
  const bare = body.replace(/\((?:本级|机关)\)$|本级$/, '')
  return [organization, ...organization.names].some(({ name }) => name === body || name === bare)
}

/** A row without a label is the form's total where it is the only one with figures, and holds nothing but figures. */
function isSingle(rows: readonly (readonly Cell[])[], { body }: Label): boolean {
  const filled = rows.filter((row) => row.some((cell) => cell.figure !== undefined))
  return (
    body !== '' || (filled.length === 1 && filled[0]?.every((cell) => cell.text === '' || cell.figure !== undefined) === true)
  )
}

/** “二、上年结转” opens a group whose rows part it by source; a total or the next numbered row closes it. */
function groupAfter({ name, cell }: Label, meaning: RowMeaning | undefined, group: string): string {
  if (meaning?.fund === 'carried_over' || /^(?:上年|年初).*(?:结转|结余)/.test(name)) return name
  return meaning?.total === true || /^[一二三四五六七八九十]+、/.test(cell?.text ?? '') ? '' : group
}

/** Two projects, purchases or sources of income of one name with different amounts: nothing tells them apart. */
function isToldTwice({ fact, label }: ReadCell, same: readonly ReadCell[]): boolean {
  if (!/^(?:project|account):/.test(fact.item) && !fundWords.has(label.name)) return false
  return same.some((other) => other.fact.amount !== fact.amount)
}

/** A table cut by a page prints its head again. */
function isRepeatedHead(row: readonly Cell[], { grid, head }: FormInput): boolean {
  const words = row.map((cell) => cell.text).join('|')
  return grid.rows.slice(0, head.rows).some((above) => above.map((cell) => cell.text).join('|') === words)
}
