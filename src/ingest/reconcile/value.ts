// A fact's value for arithmetic, what rounding may hide in it, and its printed form in a finding.
import { isMoneyUnit, parseAmount } from '../../budget/amount.ts'
import type { Fact } from '../../budget/fact.ts'
import { shownAs } from '../../budget/printed-value.ts'

/** Money in 分, anything else in its own unit; undefined where the fact has no value. */
export function figureOf(fact: Fact): number | undefined {
  return fact.amount ?? fact.number ?? undefined
}

/** What rounding may add up to in a sum of `facts`: 0.01 of the coarsest unit for each; counts do not round. */
export function tolerance(facts: readonly Fact[]): number {
  return Math.max(0, ...facts.map(hundredth)) * facts.length
}

/** 0.01 of the unit in 分; a tenth of 亿元, one 元, where no more is printed. 0 for what is no money. */
export function hundredth({ amount, unit, decimals }: Fact): number {
  if (amount === null || !isMoneyUnit(unit)) return 0
  if (unit === '元' && decimals === 0) return parseAmount('1', unit) ?? 0
  const smallest = unit === '亿元' && decimals < 2 ? `0.${'1'.padStart(Math.max(1, decimals), '0')}` : '0.01'
  return parseAmount(smallest, unit) ?? 0
}

/** “4.40万元”, “2辆”: as printed. */
export function printed(fact: Fact): string {
  return shownAs(fact, figureOf(fact) ?? 0, fact.decimals)
}
