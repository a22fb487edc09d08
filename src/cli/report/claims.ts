// What was made of a document's figures, each with the place and the words that it was read at.
import type { Unread } from '../../budget/document.ts'
import type { Evidence, Fact, Finding, Locator } from '../../budget/fact.ts'
import { factKey } from '../../budget/key.ts'

/** One thing said about one place: a fact, a number that was not read, or a finding that names no fact of this document there. */
export type Claim = {
  readonly locator: Locator
  readonly quote: string
  readonly fact?: Fact
  /** Places in the list of unread numbers and in that of findings. */
  readonly unread?: number
  readonly findings: readonly number[]
}
export type Told = {
  /** Id of the document. */
  readonly document: string
  readonly facts: readonly Fact[]
  readonly findings: readonly Finding[]
  readonly unread: readonly Unread[]
}

export function claimsOf({ document, facts, findings, unread }: Told): readonly Claim[] {
  const concerned = findingsByKey(findings)
  const read = facts.flatMap((fact) =>
    placesIn(document, fact).map(
      ({ locator, quote }): Claim => ({ locator, quote, fact, findings: concerned.get(factKey(fact)) ?? [] }),
    ),
  )
  const found = findings.flatMap((finding, index) =>
    placesIn(document, finding).map(({ locator, quote }): Claim => ({ locator, quote, findings: [index] })),
  )
  return [
    ...read,
    ...withoutThose(found, read),
    ...unread.map(({ locator, text }, index): Claim => ({ locator, quote: text, unread: index, findings: [] })),
  ]
}

function placesIn(document: string, { evidence }: { readonly evidence: readonly Evidence[] }): readonly Evidence[] {
  return evidence.filter((one) => one.document === document)
}

function findingsByKey(findings: readonly Finding[]): ReadonlyMap<string, readonly number[]> {
  const pairs = findings.flatMap(({ facts }, index) => [...new Set(facts)].map((key) => ({ key, index })))
  return new Map([...Map.groupBy(pairs, ({ key }) => key)].map(([key, of]) => [key, of.map(({ index }) => index)]))
}

/** Where a fact shows the finding at that place already, it knows its figure better. */
function withoutThose(found: readonly Claim[], read: readonly Claim[]): readonly Claim[] {
  const place = ({ locator, quote }: Claim, finding: number): string => JSON.stringify([locator, quote, finding])
  const shown = new Set(read.flatMap((claim) => claim.findings.map((finding) => place(claim, finding))))
  return found.filter((claim) => claim.findings.every((finding) => !shown.has(place(claim, finding))))
}
