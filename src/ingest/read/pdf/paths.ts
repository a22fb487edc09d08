// The paths that a page is drawn with, and what they enclose.
import { apply, type Box, type Matrix } from './geometry.ts'

export type Path = readonly (readonly [number, number])[]
/** One line on its way; `points` are those of its curves, too. */
export type Drawn = { readonly points: Path; readonly isClosed: boolean; readonly isCurved: boolean }

/** pdf.js writes a path as numbers: 0 begin x y · 1 line x y · 2 curve with six · 3 curve with four · 4 close. */
export function pathsIn(numbers: ArrayLike<number>): readonly Drawn[] {
  const drawn: { points: (readonly [number, number])[]; isClosed: boolean; isCurved: boolean }[] = []
  for (let at = 0; at < numbers.length; ) {
    const kind = numbers[at] ?? 4
    const length = lengths[kind] ?? 1
    if (kind === 0) drawn.push({ points: [], isClosed: false, isCurved: false })
    const last = drawn.at(-1)
    for (let point = at + 1; point < at + length; point += 2) last?.points.push([numbers[point] ?? 0, numbers[point + 1] ?? 0])
    if (last !== undefined && kind === 4) last.isClosed = true
    if (last !== undefined && (kind === 2 || kind === 3)) last.isCurved = true
    at += length
  }
  return drawn
}

const lengths = [3, 3, 7, 5, 1]

export function moved({ points, ...drawn }: Drawn, matrix: Matrix): Drawn {
  return { ...drawn, points: points.map(([x, y]) => apply(matrix, x, y)) }
}

/** The box around all points; of none it is turned inside out, and nothing is in it. */
export function boxAround(drawn: readonly Drawn[]): Box {
  let [left, top, right, bottom] = [1e9, 1e9, -1e9, -1e9]
  for (const { points } of drawn)
    for (const [x, y] of points)
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)]
  return [left, top, right, bottom]
}

/** Whether a path fills all of the box around it: one rectangle, upright. */
export function isRectangle(drawn: readonly Drawn[]): boolean {
  const [only] = drawn
  if (only === undefined || drawn.length > 1 || only.isCurved || only.points.length < 4 || only.points.length > 5) return false
  const [left, top, right, bottom] = boxAround(drawn)
  return Math.abs(enclosed(only.points) - (right - left) * (bottom - top)) < 0.02 * enclosed(only.points)
}

function enclosed(points: Path): number {
  const twice = points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(twice) / 2
}
