// The place that a finding shows for a fact.
import type { Evidence, Fact } from '../../budget/fact.ts'

/** The first place in `document` (anywhere without one); none for a derived fact. */
export function evidenceOf(fact: Fact, document?: string): readonly Evidence[] {
  const found = fact.evidence.find((one) => document === undefined || one.document === document) ?? fact.evidence[0]
  return found === undefined ? [] : [found]
}
