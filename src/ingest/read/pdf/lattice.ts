// Drawn lines as the lattices of tables: lines that touch belong together; a wall that is missing between two cells makes them one.
import type { Box } from './geometry.ts'
import type { Mark } from './marks.ts'
import type { Rule } from './rules.ts'

export type Lattice = {
  /** Walls from left to right, and from top to bottom. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** The cell that a cell was merged into: itself, or the upper left one of its block. */
  owner(row: number, column: number): readonly [row: number, column: number]
}

/** Lattices from top to bottom, those beside each other from left to right. A frame around one cell is none. */
export function latticesOf(rules: readonly Rule[]): readonly Lattice[] {
  const joined = [...joinedRules(rules, 'across'), ...joinedRules(rules, 'down')]
  if (joined.length > mostRules) return []
  return groupsOf(joined)
    .flatMap((group) => latticeOf(group) ?? [])
    .toSorted((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0) || (a.xs[0] ?? 0) - (b.xs[0] ?? 0))
}

export function boxOf({ xs, ys }: Lattice): Box {
  return [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0]
}

/** Whether a mark stands in a lattice, by its middle. */
export function holds(lattice: Lattice, { box, base, size }: Mark): boolean {
  const [left, top, right, bottom] = boxOf(lattice)
  const [x, y] = [(box[0] + box[2]) / 2, base - 0.35 * size]
  return left <= x && x <= right && top <= y && y <= bottom
}

/** More lines and cells than any form has make a drawing, no table. */
const mostRules = 4_000
const mostCells = 20_000

/** Lines nearer than this are one line. */
const near = 3

/** Pieces of one line, drawn cell by cell, put together. */
function joinedRules(rules: readonly Rule[], direction: Rule['direction']): readonly Rule[] {
  const levels: Rule[][] = []
  for (const rule of rules.filter((each) => each.direction === direction).toSorted((a, b) => a.at - b.at)) {
    const level = levels.at(-1)
    if (level?.[0] !== undefined && rule.at - level[0].at <= near) level.push(rule)
    else levels.push([rule])
  }
  return levels.flatMap(joinedLevel)
}

function joinedLevel(level: readonly Rule[]): readonly Rule[] {
  const joined: Rule[] = []
  for (const rule of level.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last !== undefined && rule.from - last.to <= near) joined[joined.length - 1] = { ...last, to: Math.max(last.to, rule.to) }
    else joined.push(rule)
  }
  return joined
}

function groupsOf(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const open = new Set(rules)
  const groups: Rule[][] = []
  for (const first of rules) {
    if (!open.delete(first)) continue
    const group = [first]
    for (const member of group) {
      for (const other of open) {
        if (!touches(member, other)) continue
        open.delete(other)
        group.push(other)
      }
    }
    groups.push(group)
  }
  return groups
}

function touches(a: Rule, b: Rule): boolean {
  return a.direction !== b.direction && reaches(a, b.at) && reaches(b, a.at)
}

function reaches({ from, to }: Rule, at: number): boolean {
  return from - near <= at && at <= to + near
}

function latticeOf(group: readonly Rule[]): Lattice | undefined {
  const across = group.filter(({ direction }) => direction === 'across')
  const down = group.filter(({ direction }) => direction === 'down')
  if (across.length < 2 || down.length === 0) return undefined
  const xs = levelsOf([...down.map(({ at }) => at), ...endsOf(across, down)])
  const ys = levelsOf([...across.map(({ at }) => at), ...endsOf(down, across)])
  if (xs.length < 2 || ys.length < 2 || (xs.length === 2 && ys.length === 2)) return undefined
  if (xs.length * ys.length > mostCells) return undefined
  const owners = ownersOf({ xs, ys, across, down })
  return { xs, ys, owner: (row, column) => owners[row]?.[column] ?? [row, column] }
}

/** Tables may be open at their sides: their lines end where a wall would be. */
function endsOf(lines: readonly Rule[], walls: readonly Rule[]): readonly number[] {
  const ends = [Math.min(...lines.map(({ from }) => from)), Math.max(...lines.map(({ to }) => to))]
  return ends.filter((end) => walls.every(({ at }) => Math.abs(at - end) > 3 * near))
}

function levelsOf(values: readonly number[]): readonly number[] {
  const levels: number[] = []
  for (const value of values.toSorted((a, b) => a - b)) {
    if (levels.length === 0 || value - (levels.at(-1) ?? 0) > near) levels.push(value)
  }
  return levels
}

type Walls = {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly across: readonly Rule[]
  readonly down: readonly Rule[]
}
type Place = readonly [row: number, column: number]

/** Cells without a wall between them are one block where the block is a rectangle; else every cell stands for itself. */
function ownersOf({ xs, ys, across, down }: Walls): readonly (readonly Place[])[] {
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
