// Which cells of a lattice are one: those without a wall between them, where they make a rectangle.
import { near, type Rule } from './rules.ts'

type Walls = {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly across: readonly Rule[]
  readonly down: readonly Rule[]
}
export type Place = readonly [row: number, column: number]

/** Cells without a wall between them are one block where the block is a rectangle; else every cell stands for itself. */
export function ownersOf({ xs, ys, across, down }: Walls): readonly (readonly Place[])[] {
  const [height, width] = [ys.length - 1, xs.length - 1]
  const leader = Array.from({ length: height * width }, (_, cell) => cell)
  const block = (cell: number): number => {
    let at = cell
    while (leader[at] !== at) {
      leader[at] = leader[leader[at] ?? at] ?? at
      at = leader[at] ?? at
    }
    return at
  }
  const join = (one: number, other: number): void => {
    leader[Math.max(block(one), block(other))] = Math.min(block(one), block(other))
  }
  const walls = { across: byLevel(across, ys), down: byLevel(down, xs) }
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const own = row * width + column
      const [top, bottom, left, right] = [ys[row] ?? 0, ys[row + 1] ?? 0, xs[column] ?? 0, xs[column + 1] ?? 0]
      if (column + 1 < width && !isWalled(walls.down[column + 1], { from: top, to: bottom })) join(own, own + 1)
      if (row + 1 < height && !isWalled(walls.across[row + 1], { from: left, to: right })) join(own, own + width)
    }
  }
  return rectanglesOnly(
    Array.from({ length: height }, (_, row) => Array.from({ length: width }, (_each, column) => block(row * width + column))),
  )
}

/** The lines that stand at each wall. */
function byLevel(lines: readonly Rule[], levels: readonly number[]): readonly (readonly Rule[])[] {
  return levels.map((level) => lines.filter(({ at }) => Math.abs(at - level) <= near))
}

/** Whether lines cover most of the side of a cell. */
function isWalled(lines: readonly Rule[] | undefined, { from, to }: { from: number; to: number }): boolean {
  const covered = (lines ?? []).reduce((sum, line) => sum + Math.max(0, Math.min(line.to, to) - Math.max(line.from, from)), 0)
  return covered >= 0.6 * (to - from)
}

type Extent = { top: number; left: number; bottom: number; right: number; cells: number }

function rectanglesOnly(block: readonly (readonly number[])[]): readonly (readonly Place[])[] {
  const extents = new Map<number, Extent>()
  for (const [row, values] of block.entries())
    for (const [column, value] of values.entries()) widen(extents, value, [row, column])
  return block.map((values, row) =>
    values.map((value, column): Place => {
      const { top, left, bottom, right, cells } = extents.get(value) ?? {
        top: row,
        left: column,
        bottom: row,
        right: column,
        cells: 1,
      }
      return (bottom - top + 1) * (right - left + 1) === cells ? [top, left] : [row, column]
    }),
  )
}

/** Cells come row by row. */
function widen(extents: Map<number, Extent>, block: number, [row, column]: Place): void {
  const extent = extents.get(block)
  if (extent === undefined) extents.set(block, { top: row, left: column, bottom: row, right: column, cells: 1 })
  else {
    extent.bottom = row
    extent.left = Math.min(extent.left, column)
    extent.right = Math.max(extent.right, column)
    extent.cells += 1
  }
}
