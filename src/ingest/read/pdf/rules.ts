// The lines that are drawn on a page, level and plumb: strokes, thin filled rectangles, and the edges of stroked ones.
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Matrix } from './geometry.ts'
import { apply, multiply } from './geometry.ts'

/** `across` stands at a height and goes from left to right; `down` stands at a distance from the left and goes from top to bottom. */
export type Rule = {
  readonly direction: 'across' | 'down'
  readonly at: number
  readonly from: number
  readonly to: number
}
/** Lines nearer than this, in points, are one line. */
export const near = 3

export type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }

export function rulesOf({ fnArray, argsArray }: Operators, view: Matrix): readonly Rule[] {
  const pen: Pen = { now: view, kept: [], rules: [] }
  for (const [index, operator] of fnArray.entries()) steps.get(operator)?.(pen, (argsArray[index] ?? []) as readonly unknown[])
  return pen.rules
}

type Pen = { now: Matrix; readonly kept: Matrix[]; readonly rules: Rule[] }
type Step = (pen: Pen, args: readonly unknown[]) => void

const keep: Step = (pen) => void pen.kept.push(pen.now)
const giveBack: Step = (pen) => {
  pen.now = pen.kept.pop() ?? pen.now
}

const steps: ReadonlyMap<number, Step> = new Map<number, Step>([
  [OPS.save, keep],
  [OPS.restore, giveBack],
  [
    OPS.transform,
    (pen, args) => {
      pen.now = multiply(pen.now, args as unknown as Matrix)
    },
  ],
  [
    OPS.paintFormXObjectBegin,
    (pen, [matrix]) => {
      pen.kept.push(pen.now)
      if (Array.isArray(matrix)) pen.now = multiply(pen.now, matrix as unknown as Matrix)
    },
  ],
  [OPS.paintFormXObjectEnd, giveBack],
  [OPS.paintSolidColorImageMask, (pen) => addFilled(pen, unitSquare)],
  [OPS.constructPath, drawPath],
])

const unitSquare: Path = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
]
const strokes: ReadonlySet<number> = new Set([OPS.stroke, OPS.closeStroke])
const fills: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill])
const both: ReadonlySet<number> = new Set([OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke])

type Path = readonly (readonly [number, number])[]

function drawPath(pen: Pen, [operator, data]: readonly unknown[]): void {
  const numbers = (data as readonly (Float32Array | null)[])[0]
  if (typeof operator !== 'number' || numbers === null || numbers === undefined) return
  for (const { path, isClosed } of pathsIn(numbers)) {
    if (strokes.has(operator) || both.has(operator)) addStroked(pen, isClosed ? [...path, path[0] ?? [0, 0]] : path)
    else if (fills.has(operator)) addFilled(pen, path)
  }
}

type Drawn = { readonly path: Path; readonly isClosed: boolean }

/** pdf.js writes a path as numbers: 0 begin x y · 1 line x y · 2 curve with six · 3 curve with four · 4 close. Paths with curves are no rules. */
function pathsIn(numbers: ArrayLike<number>): readonly Drawn[] {
  const drawn: { path: (readonly [number, number])[]; isClosed: boolean; isCurved: boolean }[] = []
  for (let at = 0; at < numbers.length; ) {
    const kind = numbers[at] ?? 4
    const last = drawn.at(-1)
    if (kind === 0) drawn.push({ path: [pointAt(numbers, at)], isClosed: false, isCurved: false })
    else if (last !== undefined && kind === 1) last.path.push(pointAt(numbers, at))
    else if (last !== undefined && kind === 4) last.isClosed = true
    else if (last !== undefined) last.isCurved = true
    at += lengths[kind] ?? 1
  }
  return drawn.filter(({ isCurved }) => !isCurved)
}

const lengths = [3, 3, 7, 5, 1]

function pointAt(numbers: ArrayLike<number>, at: number): readonly [number, number] {
  return [numbers[at + 1] ?? 0, numbers[at + 2] ?? 0]
}

const mostCorners = 12
/** What is thinner is a line, what is shorter a dot. */
const thickest = 2.5
const shortest = 1
/** A line may be this much out of true. */
const slant = 0.7

function addStroked(pen: Pen, path: Path): void {
  const points = path.map(([x, y]) => apply(pen.now, x, y))
  for (const [index, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[index + 1] ?? [x, y]
    addRule(pen, [Math.min(x, nextX), Math.min(y, nextY), Math.max(x, nextX), Math.max(y, nextY)], slant)
  }
}

function addFilled(pen: Pen, path: Path): void {
  /** A rectangle has four corners; more than a few make another shape. */
  if (path.length > mostCorners) return
  const points = path.map(([x, y]) => apply(pen.now, x, y))
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  addRule(pen, [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)], thickest)
}

function addRule({ rules }: Pen, [left, top, right, bottom]: readonly [number, number, number, number], thick: number): void {
  const [width, height] = [right - left, bottom - top]
  if (height <= thick && width > Math.max(height, shortest))
    rules.push({ direction: 'across', at: (top + bottom) / 2, from: left, to: right })
  else if (width <= thick && height > Math.max(width, shortest))
    rules.push({ direction: 'down', at: (left + right) / 2, from: top, to: bottom })
}
