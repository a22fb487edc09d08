// What two readings of a question must have in common to confirm each other: the very figures, from the very facts.
import type { Figure, Outcome } from '../answer/outcome.ts'
import { isMoneyUnit, moneyUnits } from '../budget/amount.ts'

/** Equal for outcomes that show the same values of the same facts, in whatever unit and order; without figures, for the same words. */
export function fingerprintOf({ outcome, reason, figures, text }: Outcome): string {
  const shown = figures.filter(({ role }) => role === 'asked' || role === 'member')
  if (shown.length === 0) return JSON.stringify([outcome, reason, text])
  return JSON.stringify([outcome, shown.map(fingerprint).toSorted()])
}

function fingerprint({ value, unit, facts }: Figure): string {
  const money = moneyUnits.find((known) => known === unit)
  const same = money === undefined || value === null ? value : Math.round(value * yuan[money])
  return JSON.stringify([same, isMoneyUnit(unit) ? '元' : unit, facts.toSorted((left, right) => left - right)])
}

/** Values have four decimals: money is compared to the 元. */
const yuan = { 元: 1, 千元: 1e3, 万元: 1e4, 百万元: 1e6, 亿元: 1e8 } as const
