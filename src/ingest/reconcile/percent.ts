// One figure in percent of another, and how far the rounding of the two may move it.
import type { Fact } from '../../budget/fact.ts'
import { hundredth } from './value.ts'

export type Percent = { readonly value: number; readonly slack: number }

/** `part` (分 for money) in percent of `whole`; `of` are the printed figures that the two come from. Nothing where the whole is not positive. */
export function percentOf(part: number, whole: number, of: readonly Fact[]): readonly Percent[] {
  if (whole <= 0) return []
  const value = (part / whole) * 100
  return [{ value, slack: (rounding(whole, of) * (100 + Math.abs(value))) / whole }]
}

/** What rounding may have taken from each figure: half of 0.01, or half a unit where all are large and printed without decimals. */
function rounding(whole: number, of: readonly Fact[]): number {
  const step = Math.max(...of.map(hundredth))
  const isWhole = of.every(({ decimals }) => decimals === 0) && whole >= 1000 * 100 * step
  return (isWhole ? 100 * step : step) / 2
}

/** Whether the printed percentage (`number` with its decimals) is a rounding of `percent`. */
export function prints({ number, decimals }: Fact, { value, slack }: Percent): boolean {
  return Math.abs(value - (number ?? 0)) <= 0.5 * 10 ** -decimals + slack + 1e-9
}
