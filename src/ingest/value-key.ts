// The form of a fact's value: two facts under one key say the same where these are equal.
import type { Fact } from '../budget/fact.ts'

/** Money by its exact amount (5000元 is 0.5万元), other figures by number and comparator, the rest by their words. */
export function valueKey({ amount, number, comparator, statement, words }: Fact): string {
  if (amount !== null) return `amount ${amount}`
  if (number !== null) return `number ${number} ${comparator}`
  return `words ${statement} ${words}`
}
