// The lines that are drawn on a page, level and plumb: strokes, thin filled rectangles, and the edges of stroked ones.
import type { Matrix } from './geometry.ts'
import type { Painted } from './painting.ts'
import { moved, type Path } from './paths.ts'

/** `across` stands at a height and goes from left to right; `down` stands at a distance from the left and goes from top to bottom. */
export type Rule = {
  readonly direction: 'across' | 'down'
  readonly at: number
  readonly from: number
  readonly to: number
}
/** Lines nearer than this, in points, are one line. */
export const near = 3

/** `view` turns the page to how it is read. */
export function rulesOf(paths: readonly Painted[], view: Matrix): readonly Rule[] {
  const rules: Rule[] = []
  for (const { paint, drawn } of paths) {
    const { points, isClosed } = moved(drawn, view)
    if (paint === 'fill') addFilled(rules, points)
    else addStroked(rules, isClosed ? [...points, points[0] ?? [0, 0]] : points)
  }
  return rules
}

const mostCorners = 12
/** What is thinner is a line, what is shorter a dot. */
const thickest = 2.5
const shortest = 1
/** A line may be this much out of true. */
const slant = 0.7

function addStroked(rules: Rule[], points: Path): void {
  for (const [index, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[index + 1] ?? [x, y]
    addRule(rules, [Math.min(x, nextX), Math.min(y, nextY), Math.max(x, nextX), Math.max(y, nextY)], slant)
  }
}

function addFilled(rules: Rule[], points: Path): void {
  /** A rectangle has four corners; more than a few make another shape. */
  if (points.length > mostCorners) return
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  addRule(rules, [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)], thickest)
}

function addRule(rules: Rule[], [left, top, right, bottom]: readonly [number, number, number, number], thick: number): void {
  const [width, height] = [right - left, bottom - top]
  if (height <= thick && width > Math.max(height, shortest))
    rules.push({ direction: 'across', at: (top + bottom) / 2, from: left, to: right })
  else if (width <= thick && height > Math.max(width, shortest))
    rules.push({ direction: 'down', at: (left + right) / 2, from: top, to: bottom })
}
