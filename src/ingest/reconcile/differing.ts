// One key, several values: text against table within a disclosure, one year's document against another's.
import type { DocumentRecord } from '../../budget/document.ts'
import type { Fact, Finding } from '../../budget/fact.ts'
import { factKey } from '../../budget/key.ts'
import { resolution } from '../../budget/rounding.ts'
import { evidenceOf } from './evidence.ts'
import { figureOf, hundredth, printed } from './value.ts'

export function findDiffering(facts: readonly Fact[], documents: readonly DocumentRecord[]): readonly Finding[] {
  const years = new Map(documents.map(({ id, year, stage }) => [id, `${year} ${stage}`]))
  const disclosure = (fact: Fact): string => years.get(fact.evidence[0]?.document ?? '') ?? ''
  return [...Map.groupBy(facts, factKey).values()].flatMap(([first, ...others]) => {
    const apart = first === undefined ? [] : others.filter((other) => differs(first, other))
    if (first === undefined || apart.length === 0) return []
    const contradict = apart.every((other) => disclosure(other) !== disclosure(first))
    return [finding(first, apart, contradict ? 'years_contradict' : 'values_differ')]
  })
}

function finding(first: Fact, apart: readonly Fact[], code: 'years_contradict' | 'values_differ'): Finding {
  return {
    code,
    organization: first.organization,
    year: first.year,
    facts: [factKey(first)],
    evidence: evidenceOf([first, ...apart]),
    printed: shown(first),
    expected: [...apart.slice(0, mostShown).map(shown), ...(apart.length > mostShown ? ['…'] : [])].join(' / '),
  }
}

/** A sentence has no room for more; all of them are facts under the key. */
const mostShown = 10

/** Targets in words may say several things; everything else says one. */
function differs(a: Fact, b: Fact): boolean {
  const [one, other] = [figureOf(a), figureOf(b)]
  if (one === undefined || other === undefined) return a.measure !== 'target' && a.statement !== b.statement
  const apart = Math.abs(one - other)
  const [fine, coarse] = [resolution(a), resolution(b)].toSorted((x, y) => x - y)
  const rounded = fine === coarse ? 0 : (coarse ?? 0)
  return apart > Math.max(hundredth(a), hundredth(b)) && (rounded === 0 || apart >= rounded)
}

function shown(fact: Fact): string {
  return figureOf(fact) === undefined ? (fact.words ?? fact.evidence[0]?.quote ?? fact.statement) : printed(fact)
}
