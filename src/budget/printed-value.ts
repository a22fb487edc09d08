// A fact's value as the document prints it, without space: what reports of changes, shared cards and marks compare.
import { formatAmount, isMoneyUnit } from './amount.ts'
import type { Fact } from './fact.ts'

export type Valued = Pick<Fact, 'amount' | 'number' | 'unit' | 'decimals' | 'comparator' | 'words' | 'statement'>

/** “4.40万元”, “≥95%”; the words of a target that has no number, else the name of the statement (“not_applicable”). */
export function printedValue(fact: Valued): string {
  const value = fact.number === null ? (fact.words ?? fact.statement) : shownAs(fact, fact.amount ?? fact.number, fact.decimals)
  return `${fact.comparator ?? ''}${value}`
}

/** A value (分 for money) as `fact` would print it, with at least so many decimals. */
export function shownAs({ amount, unit }: Pick<Fact, 'amount' | 'unit'>, value: number, decimals?: number): string {
  if (amount !== null && isMoneyUnit(unit)) return `${padded(formatAmount(value, unit), decimals ?? 0)}${unit}`
  return `${decimals === undefined ? value : value.toFixed(decimals)}${unit}`
}

function padded(text: string, decimals: number): string {
  const [whole = '', fraction = ''] = text.split('.')
  const digits = fraction.padEnd(decimals, '0')
  return digits === '' ? whole : `${whole}.${digits}`
}
