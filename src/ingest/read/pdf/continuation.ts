// A table that a page broke: the first table of the next page goes on with it where it stands in the same columns.
import type { RawCell } from '../parts.ts'
import type { PageItem, TableItem } from './page-items.ts'

/** The table put together; undefined where the next page begins with something else. */
export function continued(table: TableItem, next: PageItem | undefined): TableItem | undefined {
  const columns = next?.kind === 'table' ? columnsOf(next, table) : undefined
  if (next?.kind !== 'table' || columns === undefined) return undefined
  const rows = next.rows.map((row) => spread(row, columns, table.xs.length - 1))
  return { ...table, box: next.box, rows: joined(table.rows, rows) }
}

const near = 6

/** For each column of the next table the column of the first that begins there; undefined where the walls are others. */
function columnsOf(next: TableItem, { xs }: TableItem): readonly number[] | undefined {
  const at = next.xs.map((x) => xs.findIndex((wall) => Math.abs(wall - x) < near))
  const isWhole = at[0] === 0 && at.at(-1) === xs.length - 1
  return isWhole && at.every((index) => index !== -1) ? at.slice(0, -1) : undefined
}

/** A row in the columns of the first table: a cell that reaches over several stands in the first of them. */
function spread(row: readonly RawCell[], columns: readonly number[], width: number): readonly RawCell[] {
  if (row.length === width) return row
  const place = row[0]?.locator ?? { page: 0, box: [0, 0, 0, 0] }
  return Array.from({ length: width }, (_, column) => row[columns.indexOf(column)] ?? { text: '', locator: place })
}

type Rows = TableItem['rows']

/** A first row of nothing but the end of a label (小计) goes on with the row before. */
function joined(before: Rows, [first = [], ...others]: Rows): Rows {
  const filled = first.filter(({ text }) => text !== '')
  const at = first.findIndex(({ text }) => text !== '')
  const last = before.at(-1)?.[at]
  const isEnd =
    filled.length === 1 && ends.test(filled[0]?.text ?? '') && last !== undefined && /\p{Script=Han}$/u.test(last.text)
  if (!isEnd) return [...before, first, ...others]
  return [...before.slice(0, -1), withText(before.at(-1) ?? [], at, filled[0]?.text ?? ''), ...others]
}

const ends = /^(?:小|合|总)?计$|^(?:支出|收入|资金|经费|费用?|预算|拨款)$/

function withText(row: readonly RawCell[], at: number, more: string): readonly RawCell[] {
  return row.map((cell, index) => (index === at ? { ...cell, text: cell.text + more } : cell))
}
