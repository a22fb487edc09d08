// What a path encloses. pdf.js writes a path as numbers: 0 begin x y · 1 line x y · 2 curve with six · 3 curve with four · 4 close.
import type { Box } from './geometry.ts'

const lengths = [3, 3, 7, 5, 1]

/** The box around all points of a path. */
export function pathBox(numbers: ArrayLike<number>): Box {
  let [left, top, right, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]
  for (let at = 0; at < numbers.length; at += lengths[numbers[at] ?? 4] ?? 1)
    for (let point = at + 1; point + 1 < at + (lengths[numbers[at] ?? 4] ?? 1); point += 2) {
      const [x, y] = [numbers[point] ?? 0, numbers[point + 1] ?? 0]
      ;[left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)]
    }
  return [left, top, right, bottom]
}

/** The box of a path that is one rectangle; undefined for every other: it leaves some of its box free. */
export function filledArea(numbers: ArrayLike<number>): Box | undefined {
  const points: [number, number][] = []
  for (let at = 0; at < numbers.length; at += lengths[numbers[at] ?? 4] ?? 1) {
    const kind = numbers[at] ?? 4
    if (kind === 2 || kind === 3 || (kind === 0 && at > 0) || points.length > 5) return undefined
    if (kind !== 4) points.push([numbers[at + 1] ?? 0, numbers[at + 2] ?? 0])
  }
  const box = pathBox(numbers)
  const isRectangle = Math.abs(enclosed(points) - (box[2] - box[0]) * (box[3] - box[1])) < 0.02 * enclosed(points)
  return points.length >= 4 && isRectangle ? box : undefined
}

function enclosed(points: readonly (readonly [number, number])[]): number {
  const twice = points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(twice) / 2
}
