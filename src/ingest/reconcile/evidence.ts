// The places that a finding shows for its facts.
import type { Evidence, Fact } from '../../budget/fact.ts'

/** The first place of each fact in `document` (anywhere without one), each place once; none for a derived fact. */
export function evidenceOf(facts: readonly Fact[], document?: string): readonly Evidence[] {
  const places = facts.flatMap(({ evidence }) => {
    const found = evidence.find((one) => document === undefined || one.document === document) ?? evidence[0]
    return found === undefined ? [] : [found]
  })
  return [...new Map(places.map((one) => [JSON.stringify([one.document, one.locator, one.quote]), one])).values()]
}
