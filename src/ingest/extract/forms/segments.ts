// A table's columns as segments: label columns, and the value columns that they label. Two-sided forms have two or more.
import type { Flow } from '../../../budget/fact.ts'
import type { Column } from './head.ts'

export type ValueColumn = Column & { readonly meaning: NonNullable<Column['meaning']> }
export type Segment = {
  readonly labels: readonly ValueColumn[]
  readonly values: readonly ValueColumn[]
  /** What the head says of the whole side (收入, 支出). */
  readonly flow: Flow | undefined
}

/**
 * Segments from left to right; columns whose head is not understood belong to none. Where a side labels its rows once, the
 * order of its columns does not matter; where it labels them again and again, values belong to the labels on their left.
 */
export function segmentsOf(columns: readonly Column[], twoSided: boolean): readonly Segment[] {
  const understood = columns.filter(isUnderstood)
  const sides = twoSided ? splitWhere(understood, startsSide) : [understood]
  return sides
    .flatMap((side) => (labelsOnce(side) ? [side] : splitWhere(side, startsLabels)))
    .map((part) => ({ labels: part.filter(isLabel), values: part.filter((column) => !isLabel(column)) }))
    .filter(({ values }) => values.length > 0)
    .map((segment) => ({ ...segment, flow: flowOf(segment.labels) }))
}

function isUnderstood(column: Column): column is ValueColumn {
  return column.meaning !== undefined
}

function isLabel({ meaning }: ValueColumn): boolean {
  return meaning.role !== undefined
}

function startsLabels(column: ValueColumn, last: ValueColumn): boolean {
  return isLabel(column) && !isLabel(last)
}

/** Another merged cell over the columns. */
function startsSide({ words }: ValueColumn, last: ValueColumn): boolean {
  return words.length > 1 && last.words.length > 1 && words[0] !== last.words[0]
}

type Starts = (column: ValueColumn, last: ValueColumn) => boolean

function splitWhere(columns: readonly ValueColumn[], starts: Starts): readonly (readonly ValueColumn[])[] {
  const parts: ValueColumn[][] = []
  for (const [index, column] of columns.entries()) {
    const last = columns[index - 1]
    const part = last === undefined || starts(column, last) ? undefined : parts.at(-1)
    if (part === undefined) parts.push([column])
    else part.push(column)
  }
  return parts
}

/** A two-sided head without a word over its sides parts at its second label. */
function labelsOnce(columns: readonly ValueColumn[]): boolean {
  const roles = columns.flatMap(({ meaning }) => (meaning.role === undefined || meaning.role === 'number' ? [] : [meaning.role]))
  return roles.length > 0 && new Set(roles).size === roles.length
}

/** “收入”, “本年收入”, “财政拨款收入” over the labels of a side. */
function flowOf(labels: readonly ValueColumn[]): Flow | undefined {
  const words = labels.map(({ words }) => words[0] ?? '')
  if (words.some((word) => word.includes('收入'))) return 'income'
  return words.some((word) => word.includes('支出')) ? 'expenditure' : undefined
}
