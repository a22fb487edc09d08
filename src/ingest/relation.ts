// Whether a file is a new version of a document that is known, or a further one beside it.
import type { Evidence, Fact, Locator } from '../budget/fact.ts'
import { factKey } from '../budget/key.ts'
import { compareLocators } from '../budget/locator.ts'

export type Relation = 'replaces' | 'beside' | 'doubtful'

/** A new version may lack this share of what an earlier document printed; a different part has hardly more than the other share of it. */
const lacking = 0.05
const apart = 0.05

/**
 * By what both print under the same heading about the same thing, whatever its value. A file that prints hardly anything of
 * the earlier document again stands beside it; one that prints nearly all of it again replaces it. Anything between is
 * doubtful, and so is a file that lacks just the end: it may be cut off.
 */
export function relate(facts: readonly Fact[], known: { readonly facts: readonly Fact[]; readonly document: string }): Relation {
  const before = places(known.facts, ({ document }) => document === known.document)
  const now = places(facts, () => true)
  if (before.size === 0 || now.size === 0) return before.size === now.size ? 'replaces' : 'doubtful'
  const lost = [...before.keys()].filter((place) => !now.has(place))
  if (lost.length >= (1 - apart) * before.size) return 'beside'
  return lost.length <= lacking * before.size && !isEnd(lost, before) ? 'replaces' : 'doubtful'
}

/** Each place with the last locator that prints it. */
type Places = ReadonlyMap<string, Locator>

function places(facts: readonly Fact[], isWanted: (evidence: Evidence) => boolean): Places {
  const found = facts.flatMap((fact) =>
    fact.evidence.filter(isWanted).map(({ section, locator }) => ({ place: `${plain(section)} ${factKey(fact)}`, locator })),
  )
  const inOrder = found.toSorted((a, b) => compareLocators(a.locator, b.locator))
  return new Map(inOrder.map(({ place, locator }) => [place, locator]))
}

/** Whether what was lost is all that stands behind some place. */
function isEnd(lost: readonly string[], before: Places): boolean {
  const inOrder = [...before].toSorted(([, a], [, b]) => compareLocators(a, b)).map(([place]) => place)
  const end = new Set(inOrder.slice(inOrder.length - lost.length))
  return lost.length > 0 && lost.every((place) => end.has(place))
}

/** A heading without its numbering, spaces and brackets: 一、收支总体情况 and 二、收支总体情况 are one. */
function plain(section: string): string {
  return section.replace(/^[第（(]?[\d一二三四五六七八九十]+(部分)?[）)、.．:：]*/, '').replaceAll(/[\s：:（）()]/g, '')
}
