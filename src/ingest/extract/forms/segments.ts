// A table's columns as segments: label columns, and the value columns that they label. Two-sided forms have two.
import type { Flow } from '../../../budget/fact.ts'
import type { Column } from './head.ts'

export type ValueColumn = Column & { readonly meaning: NonNullable<Column['meaning']> }
export type Segment = {
  readonly labels: readonly ValueColumn[]
  readonly values: readonly ValueColumn[]
  /** What the head says of the whole side (收入, 支出). */
  readonly flow: Flow | undefined
}

/** Segments from left to right; columns whose head is not understood belong to none. */
export function segmentsOf(columns: readonly Column[]): readonly Segment[] {
  const segments: { labels: ValueColumn[]; values: ValueColumn[] }[] = []
  for (const column of columns.filter(isUnderstood)) {
    const last = segments.at(-1)
    if (column.meaning.role === undefined) (last ?? start(segments)).values.push(column)
    else (last === undefined || last.values.length > 0 ? start(segments) : last).labels.push(column)
  }
  return segments.filter(({ values }) => values.length > 0).map((segment) => ({ ...segment, flow: flowOf(segment.labels) }))
}

function start(segments: { labels: ValueColumn[]; values: ValueColumn[] }[]) {
  const segment = { labels: [], values: [] }
  segments.push(segment)
  return segment
}

function isUnderstood(column: Column): column is ValueColumn {
  return column.meaning !== undefined
}

function flowOf(labels: readonly ValueColumn[]): Flow | undefined {
  return labels.map(({ meaning }) => meaning.flow).find((flow) => flow !== undefined)
}
