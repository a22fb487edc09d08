// Drawn lines as the lattices of tables: lines that touch belong together; a wall that is missing between two cells makes them one.
import type { Box } from './geometry.ts'
import type { Mark } from './marks.ts'
import { ownersOf, type Place } from './merged-cells.ts'
import { near, type Rule } from './rules.ts'

export type Lattice = {
  /** Walls from left to right, and from top to bottom. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** The cell that a cell was merged into: itself, or the upper left one of its block. */
  owner(row: number, column: number): Place
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
