// What stands on a page in reading order: lines of text, and tables with their walls.
import type { RawCell } from '../parts.ts'
import { type AlignedTable, alignedTables } from './aligned.ts'
import { fill } from './fill.ts'
import { around, type Box } from './geometry.ts'
import { boxOf, holds, type Lattice, latticesOf } from './lattice.ts'
import type { Mark } from './marks.ts'
import type { Page } from './pages.ts'
import { linesOf, type TextLine } from './text-lines.ts'

export type TableItem = {
  readonly kind: 'table'
  readonly box: Box
  /** Walls from left to right. */
  readonly xs: readonly number[]
  readonly rows: readonly (readonly RawCell[])[]
}
export type LineItem = { readonly kind: 'line'; readonly line: TextLine; readonly page: number }
export type PageItem = TableItem | LineItem

/** From top to bottom; of two tables side by side, first all of the left one with the lines over it. `open`: walls of a table at the end of the page before. */
export function itemsOf(page: Page, open?: TableItem['xs']): readonly PageItem[] {
  const lattices = latticesOf(page.rules).filter((lattice) => page.marks.some((mark) => holds(lattice, mark)))
  const outside = page.marks.filter((mark) => lattices.every((lattice) => !holds(lattice, mark)))
  const tables = lattices.map((lattice) => tableItem(lattice, page))
  const gutter = gutterOf(tables)
  const lines = gutter === undefined ? linesOf(outside) : linesBeside(outside, gutter)
  const aligned = gutter === undefined ? alignedTables(lines, page.number, open) : []
  const inside = new Set(aligned.flatMap((table) => table.lines))
  const items: readonly PageItem[] = [
    ...tables,
    ...aligned.map(alignedItem),
    ...lines.filter((line) => !inside.has(line)).map((line): LineItem => ({ kind: 'line', line, page: page.number })),
  ]
  return items.toSorted((a, b) =>
    gutter === undefined ? topOf(a) - topOf(b) : rank(a, gutter) - rank(b, gutter) || topOf(a) - topOf(b),
  )
}

function tableItem(lattice: Lattice, { marks, number }: Page): TableItem {
  const inside = marks.filter((mark) => holds(lattice, mark))
  return { kind: 'table', box: boxOf(lattice), xs: lattice.xs, rows: fill(lattice, inside, number) }
}

function alignedItem({ rows, xs, lines }: AlignedTable): TableItem {
  return { kind: 'table', box: around(lines.map(({ box }) => box)), xs, rows }
}

function topOf(item: PageItem): number {
  return item.kind === 'table' ? item.box[1] : item.line.box[1]
}

/** The gap between two tables that stand side by side, and the height to which it reaches. */
type Gutter = { readonly at: number; readonly top: number; readonly bottom: number }

function gutterOf(tables: readonly TableItem[]): Gutter | undefined {
  for (const left of tables) {
    const right = tables.find((other) => other.box[0] >= left.box[2] && overlap(left.box, other.box) > 0)
    if (right === undefined) continue
    const above = tables.filter(({ box }) => box[3] <= Math.min(left.box[1], right.box[1])).map(({ box }) => box[3])
    return {
      at: (left.box[2] + right.box[0]) / 2,
      top: Math.max(0, ...above),
      bottom: Math.max(left.box[3], right.box[3]),
    }
  }
  return undefined
}

function overlap(a: Box, b: Box): number {
  return Math.min(a[3], b[3]) - Math.max(a[1], b[1])
}

/** Lines beside the gutter are parted by it; what is written over it, and all above that, is not. */
function linesBeside(marks: readonly Mark[], { at, top, bottom }: Gutter): readonly TextLine[] {
  const crossing = linesOf(marks).filter((line) => line.box[3] < bottom && crosses(line, at))
  const start = Math.max(top, ...crossing.map(({ box }) => box[3]))
  const beside = marks.filter(({ box }) => box[1] >= start - 1 && box[1] < bottom)
  const rest = marks.filter((mark) => !beside.includes(mark))
  const [left, right] = [beside.filter(({ box }) => box[0] < at), beside.filter(({ box }) => box[0] >= at)]
  return [...linesOf(rest), ...linesOf(left), ...linesOf(right)]
}

/** One of its marks reaches over, or two stand too close on either side to be of two columns. */
function crosses({ marks }: TextLine, at: number): boolean {
  const right = marks.findIndex(({ box }) => box[2] > at)
  const [before, first] = [marks[right - 1], marks[right]]
  if (first === undefined) return false
  if (first.box[0] < at) return true
  return before !== undefined && first.box[0] - before.box[2] < first.size
}

/** What is above both sides, the left side, the right side, what is below both. */
function rank(item: PageItem, { at, top, bottom }: Gutter): number {
  const [left, upper, right] = item.kind === 'table' ? item.box : item.line.box
  if (upper >= bottom) return 3
  if (upper < top || (left < at && at < right)) return 0
  return left < at ? 1 : 2
}
