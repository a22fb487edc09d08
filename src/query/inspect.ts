// What is known of facts by id and by key, for whoever keeps keys: shared cards, marks, the page of sources.
import type { FactSource, KnownFact } from '../budget/known-fact.ts'
import type { Database } from '../database/open.ts'

/** The facts in the order of `ids`; ids that do not exist are left out. */
export function knownFacts(_db: Database, _ids: readonly number[]): readonly KnownFact[] {
  return []
}

/** All values that stand under each key, sorted; a key that is gone is missing. */
export function valuesOf(_db: Database, _keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map()
}

/** All values under each key in the order of `keys`, with every place that prints them. */
export function sourcesOf(_db: Database, _keys: readonly string[]): readonly FactSource[] {
  return []
}
