// Whether a file is a new version of a document that is known, or a further one beside it.
import type { Evidence, Fact } from '../budget/fact.ts'
import { factKey } from '../budget/key.ts'

export type Relation = 'replaces' | 'beside' | 'doubtful'

/** From this share of an earlier document's places printed again on, a file is its new version; up to the other, a different part. */
const again = 0.6
const apart = 0.05

/**
 * By what both print under the same heading about the same thing, whatever its value. A file that prints hardly anything of
 * the earlier document again stands beside it; one that prints most of it again replaces it; anything between is doubtful.
 */
export function relate(facts: readonly Fact[], known: { readonly facts: readonly Fact[]; readonly document: string }): Relation {
  const before = places(known.facts, ({ document }) => document === known.document)
  const now = places(facts, () => true)
  if (before.size === 0 || now.size === 0) return before.size === now.size ? 'replaces' : 'doubtful'
  const share = [...before].filter((place) => now.has(place)).length / before.size
  return share >= again ? 'replaces' : share <= apart ? 'beside' : 'doubtful'
}

function places(facts: readonly Fact[], isWanted: (evidence: Evidence) => boolean): ReadonlySet<string> {
  return new Set(
    facts.flatMap((fact) => fact.evidence.filter(isWanted).map(({ section }) => `${plain(section)} ${factKey(fact)}`)),
  )
}

/** A heading without its numbering, spaces and brackets: 一、收支总体情况 and 二、收支总体情况 are one. */
function plain(section: string): string {
  return section.replace(/^[第（(]?[\d一二三四五六七八九十]+(部分)?[）)、.．:：]*/, '').replaceAll(/[\s：:（）()]/g, '')
}
