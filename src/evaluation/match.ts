// Compares figures with what is expected: which is which, what is missing, what nobody asked for.
import type { Figure } from '../answer/outcome.ts'
import type { ExpectedFigure } from './golden.ts'

/** Computed values keep four decimals; stated ones are exact. */
const tolerance = 0.00005

export function matches(figure: Figure, expected: ExpectedFigure): boolean {
  const { organization, item, year, value, unit } = expected
  if (organization !== undefined && !figure.organization.includes(organization)) return false
  if (item !== undefined && !item.includes(figure.item)) return false
  if (year !== undefined && figure.year !== year) return false
  return unit.includes(figure.unit) && value.some((one) => figure.value !== null && isClose(one, figure.value))
}

/** Expected figures that are not there. */
export function missing(figures: readonly Figure[], expected: readonly ExpectedFigure[]): readonly ExpectedFigure[] {
  return expected.filter((one) => !figures.some((figure) => matches(figure, one)))
}

/** Whether the expected figures come in their order, whatever stands between them. */
export function isInOrder(figures: readonly Figure[], expected: readonly ExpectedFigure[]): boolean {
  let at = 0
  for (const one of expected) {
    const found = figures.findIndex((figure, index) => index >= at && matches(figure, one))
    if (found < 0) return false
    at = found + 1
  }
  return true
}

/** Figures given as an answer that are neither expected nor a reading of an expected one with the same value; behind the headline a change may stand. */
export function unexpected(figures: readonly Figure[], expected: readonly ExpectedFigure[]): readonly Figure[] {
  return figures.filter((figure, index) => {
    const isKnown = expected.some((one) => isReading(figure, one) || (index > 0 && isChange(figure, one)))
    return isPrincipal(figure) && !isKnown
  })
}

/** Parts and inputs support an answer; what is asked and the members of a list or ranking are the answer. */
function isPrincipal({ role, value, item }: Figure): boolean {
  const named = item.startsWith('body.') && item.includes(':')
  return (role === 'asked' || role === 'member') && value !== null && !named
}

/** The same organization, year and value, be it under another item, fund or flow. */
function isReading(figure: Figure, { item: _, ...others }: ExpectedFigure): boolean {
  return matches(figure, others)
}

function isChange(figure: Figure, { organization, year, item }: ExpectedFigure): boolean {
  const sameOwner = figure.organization.includes(organization ?? '') && (year === undefined || figure.year === year)
  return figure.measure === 'change' && sameOwner && (item?.includes(figure.item) ?? false)
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance
}
