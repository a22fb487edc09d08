// Printed rates of change (“增长12.5%”) against the change in money or the two figures of the same document.
import type { Fact, Finding } from '../../budget/fact.ts'
import { factKey } from '../../budget/key.ts'
import { evidenceOf } from './evidence.ts'
import { type Percent, percentOf, prints } from './percent.ts'
import { figureOf } from './value.ts'

type Ways = { readonly rates: readonly Percent[]; readonly facts: readonly Fact[] }

/** A rate that neither way of computing it gives, though at least one can be computed. */
export function findRates(facts: readonly Fact[]): readonly Finding[] {
  const byKey = Map.groupBy(facts, factKey)
  return facts.flatMap((rate) => {
    if (rate.measure !== 'change' || rate.unit !== '%' || rate.base === null || rate.number === null) return []
    const { rates, facts: used } = ways(rate, byKey)
    const [expected] = rates
    if (expected === undefined || rates.some((percent) => prints(rate, percent))) return []
    return [finding(rate, used, expected.value)]
  })
}

function ways(rate: Fact, byKey: ReadonlyMap<string, readonly Fact[]>): Ways {
  const { base } = rate
  if (base === null) return { rates: [], facts: [] }
  const inDocument = (fact: Partial<Fact>): readonly Fact[] =>
    (byKey.get(factKey({ ...rate, ...fact })) ?? []).filter((one) => sharesDocument(one, rate))
  const amount = { measure: 'amount', unit: '', base: null } as const
  const now = inDocument(amount)
  const before = sameSelection(rate) ? inDocument({ ...amount, year: base.year, stage: base.stage }) : []
  const change = inDocument({ unit: '' }).filter(({ amount }) => amount !== null)
  const byChange = now.flatMap((one) =>
    change.flatMap((other) => percentOf(figureOf(other) ?? 0, minus(one, other), [one, other])),
  )
  const byYears = now.flatMap((one) =>
    before.flatMap((other) => percentOf(minus(one, other), figureOf(other) ?? 0, [one, other])),
  )
  return { rates: [...byChange, ...byYears], facts: [...now, ...change, ...before] }
}

function sameSelection({ base, item, fund, nature }: Fact): boolean {
  return (base?.item ?? item) === item && (base?.fund ?? fund) === fund && (base?.nature ?? nature) === nature
}

function sharesDocument(a: Fact, b: Fact): boolean {
  return a.evidence.some(({ document }) => b.evidence.some((other) => other.document === document))
}

function minus(a: Fact, b: Fact): number {
  return (figureOf(a) ?? 0) - (figureOf(b) ?? 0)
}

function finding(rate: Fact, used: readonly Fact[], expected: number): Finding {
  const facts = [rate, ...used]
  return {
    code: 'rate_does_not_compute',
    organization: rate.organization,
    year: rate.year,
    facts: [...new Set(facts.map(factKey))],
    evidence: evidenceOf(facts, rate.evidence[0]?.document),
    printed: `${rate.number?.toFixed(rate.decimals)}%`,
    expected: `${expected.toFixed(rate.decimals)}%`,
  }
}
