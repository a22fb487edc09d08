// What kind of quantity an expression is, and what becomes of it in arithmetic. What has no clear kind is refused where it matters.
import type { Saying } from '../check/sayings.ts'
import type { Operation } from './traced.ts'

/** `constant`: made of literals alone; the numbers that it may be. `unclear`: says why it cannot be shown. */
export type Quality =
  | { readonly kind: 'dimension' | 'ordinal' | 'boolean' }
  /** The value is what it is of (分, the unit of the facts, things counted) times the factor. */
  | { readonly kind: 'money' | 'number' | 'count'; readonly factor: number }
  | { readonly kind: 'ratio'; readonly factor: number; readonly ofNumbers: boolean }
  | { readonly kind: 'constant'; readonly numbers: readonly number[] }
  | { readonly kind: 'unclear'; readonly saying: Saying }

export type Part = {
  readonly quality: Quality
  readonly operation: Operation
  /** SQLite divides whole numbers without a remainder. */
  readonly isInteger: boolean
}

export function unclear(saying: Saying): Part {
  return { quality: { kind: 'unclear', saying }, operation: 'computed', isInteger: false }
}

export function isFigure({ kind }: Quality): boolean {
  return kind === 'money' || kind === 'ratio' || kind === 'number' || kind === 'count'
}

/** Numbers that change the unit of a figure and nothing else. */
const scales: ReadonlySet<number> = new Set([1, 100, 1000, 1e4, 1e6, 1e8])

export function combine(operator: string, left: Part, right: Part): Part {
  if (left.quality.kind === 'unclear') return left
  if (right.quality.kind === 'unclear') return right
  if (left.quality.kind === 'constant' && right.quality.kind === 'constant') return unclear('unclear_constants')
  const rule = rules[operator]
  return rule === undefined ? unclear('unclear_quantity') : rule(left, right)
}

type Rule = (left: Part, right: Part) => Part

const rules: Readonly<Record<string, Rule>> = {
  '+': (left, right) => add(left, right, 'sum'),
  '-': (left, right) => add(left, right, 'difference'),
  '*': (left, right) => (left.quality.kind === 'constant' ? scale(right, left, 1) : scale(left, right, 1)),
  '/': (left, right) => (right.quality.kind === 'constant' ? scale(left, right, -1) : divide(left, right)),
  '||': (left, right) =>
    [left, right].every(({ quality }) => quality.kind === 'dimension' || quality.kind === 'constant')
      ? { quality: { kind: 'dimension' }, operation: 'computed', isInteger: false }
      : unclear('unclear_text'),
}

/** Like and like. Of a ratio its own one (1, or 100 of percents) may be taken away: growth. */
function add(left: Part, right: Part, operation: Operation): Part {
  const isInteger = left.isInteger && right.isInteger
  if (right.quality.kind === 'constant') return addConstant(left, right.quality.numbers)
  if (left.quality.kind === 'constant') return addConstant(right, left.quality.numbers)
  const factors = [left.quality, right.quality].map((quality) => ('factor' in quality ? quality.factor : 1))
  const isLike = left.quality.kind === right.quality.kind && isFigure(left.quality) && isSame(factors[0] ?? 1, factors[1] ?? 1)
  return isLike ? { quality: left.quality, operation, isInteger } : unclear('unclear_quantity')
}

function addConstant(figure: Part, numbers: readonly number[]): Part {
  const [only, ...more] = numbers
  if (!isFigure(figure.quality) || more.length > 0) return unclear('unclear_quantity')
  if (only === 0) return figure
  const isOne = figure.quality.kind === 'ratio' && only !== undefined && isSame(only, figure.quality.factor)
  return isOne
    ? { ...figure, operation: figure.quality.kind === 'ratio' && figure.quality.factor === 100 ? 'percent' : 'computed' }
    : unclear('foreign_number')
}

/** Times a number (or divided by it): only where that changes the unit. */
function scale(figure: Part, { quality, isInteger }: Part, power: 1 | -1): Part {
  const [by, ...more] = quality.kind === 'constant' ? quality.numbers : []
  if (!('factor' in figure.quality) || quality.kind !== 'constant') return unclear('unclear_quantity')
  if (by === undefined || more.length > 0 || !scales.has(by)) return unclear('foreign_number')
  const whole = figure.isInteger && isInteger
  if (power === -1 && whole && by !== 1) return unclear('integer_division')
  if (by === 1) return { ...figure, isInteger: whole }
  const factor = rounded(figure.quality.factor * by ** power)
  return percent({ ...figure, quality: { ...figure.quality, factor }, isInteger: whole })
}

/** Like by like is a ratio; money by a count is an average. */
function divide(left: Part, right: Part): Part {
  if (left.isInteger && right.isInteger) return unclear('integer_division')
  const [top, bottom] = [left.quality, right.quality]
  if (!('factor' in top) || !('factor' in bottom)) return unclear('unclear_quantity')
  const factor = top.factor / bottom.factor
  if (top.kind === 'money' && bottom.kind === 'count')
    return { quality: { ...top, factor }, operation: 'average', isInteger: false }
  return top.kind === bottom.kind && top.kind !== 'ratio'
    ? percent(ratio(factor, top.kind === 'number'))
    : unclear('unclear_quantity')
}

function ratio(factor: number, ofNumbers: boolean): Part {
  return { quality: { kind: 'ratio', factor: rounded(factor), ofNumbers }, operation: 'ratio', isInteger: false }
}

function percent(part: Part): Part {
  return part.quality.kind === 'ratio' && part.quality.factor === 100 ? { ...part, operation: 'percent' } : part
}

/** Branches of which one is taken: of one kind, or constants beside it (they have no facts, and are refused where they are taken). */
export function either(parts: readonly Part[]): Part {
  const unclearOne = parts.find(({ quality }) => quality.kind === 'unclear')
  if (unclearOne !== undefined) return unclearOne
  const figures = parts.filter(({ quality }) => quality.kind !== 'constant')
  const [first, ...others] = figures
  const isInteger = parts.every((part) => part.isInteger)
  if (first === undefined) {
    const numbers = parts.flatMap(({ quality }) => (quality.kind === 'constant' ? quality.numbers : []))
    return { quality: { kind: 'constant', numbers: [...new Set(numbers)] }, operation: 'computed', isInteger }
  }
  if (others.some(({ quality }) => !isLike(quality, first.quality))) return unclear('unclear_quantity')
  const isStated = figures.every(({ operation }) => operation === first.operation)
  return { quality: first.quality, operation: isStated ? first.operation : 'computed', isInteger }
}

export function isLike(left: Quality, right: Quality): boolean {
  const factor = (quality: Quality): number => ('factor' in quality ? quality.factor : 1)
  return left.kind === right.kind && isSame(factor(left), factor(right))
}

function isSame(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.abs(right)
}

/** Powers of ten, without what floating point leaves behind. */
function rounded(factor: number): number {
  return Number(factor.toPrecision(12))
}
