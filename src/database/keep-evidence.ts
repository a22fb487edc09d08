// What is left of facts and findings when some of their documents go.
import type { Evidence, Fact, Finding } from '../budget/fact.ts'
import { factKey } from '../budget/key.ts'

type Keep = (document: string) => boolean

/**
 * The stated facts that a kept document prints, with those places only. Where the first place goes, the reason and the
 * purpose go with it: they stand in its document. Derived facts are derived anew.
 */
export function keepFacts(facts: readonly Fact[], keep: Keep): readonly Fact[] {
  return facts.flatMap((fact) => {
    const evidence = fact.evidence.filter(({ document }) => keep(document))
    if (evidence.length === 0 || fact.origin === 'derived') return []
    return evidence[0] === fact.evidence[0] ? [{ ...fact, evidence }] : [{ ...fact, evidence, reason: null, purpose: null }]
  })
}

/** The findings whose places and facts are all still there. */
export function keepFindings(findings: readonly Finding[], facts: readonly Fact[], keep: Keep): readonly Finding[] {
  const keys = new Set(facts.map(factKey))
  const stands = ({ document }: Evidence): boolean => keep(document)
  return findings.filter((finding) => finding.evidence.every(stands) && finding.facts.every((key) => keys.has(key)))
}
