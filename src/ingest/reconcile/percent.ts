// One figure in percent of another, and how far the rounding of the two may move it.
import type { Fact } from '../../budget/fact.ts'
import { hundredth } from './value.ts'

export type Percent = { readonly value: number; readonly slack: number }

/** `part` (分 for money) in percent of `whole`; `of` tells the unit that both were rounded to. Nothing where the whole is not positive. */
export function percentOf(part: number, whole: number, of: Fact): readonly Percent[] {
  if (whole <= 0) return []
  const value = (part / whole) * 100
  return [{ value, slack: ((hundredth(of) / 2) * (100 + Math.abs(value))) / whole }]
}

/** Whether the printed percentage (`number` with its decimals) is a rounding of `percent`. */
export function prints({ number, decimals }: Fact, { value, slack }: Percent): boolean {
  return Math.abs(value - (number ?? 0)) <= 0.5 * 10 ** -decimals + slack + 1e-9
}
