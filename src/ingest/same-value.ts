// Whether two facts under one key say the same.
import type { Fact } from '../budget/fact.ts'

/** Money by its exact amount (5000元 is 0.5万元), other figures by number and comparator, the rest by their words. */
export function sameValue(a: Fact, b: Fact): boolean {
  if (a.amount !== null || b.amount !== null) return a.amount === b.amount
  if (a.number !== null || b.number !== null) return a.number === b.number && a.comparator === b.comparator
  return a.statement === b.statement && a.words === b.words
}
