// What is known of facts by id and by key, for whoever keeps keys: shared cards, marks, the page of sources.
import type { FactSource, KnownFact } from '../budget/known-fact.ts'
import { compareText } from '../budget/locator.ts'
import { printedValue } from '../budget/printed-value.ts'
import type { Database } from '../database/open.ts'
import { type Detailed, readDetails } from './details.ts'
import { factsById, factsByKey } from './printed-facts.ts'
import { toPlace } from './source-places.ts'

/** The facts in the order of `ids`; ids that do not exist are left out. */
export function knownFacts(db: Database, ids: readonly number[]): readonly KnownFact[] {
  const known = new Map(factsById(db, ids).map((fact) => [fact.fact, fact]))
  return ids.map((id) => known.get(id)).filter((fact) => fact !== undefined)
}

/** The values that stand under each key, each once, sorted; a key that is gone is missing. */
export function valuesOf(db: Database, keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(factsByKey(db, keys), ({ key }) => key)
  return new Map([...groups].map(([key, facts]) => [key, [...new Set(facts.map(({ value }) => value))].toSorted(compareText)]))
}

/** All values under each key, in the order of `keys`, with every place that prints them; a key that is gone is left out. */
export function sourcesOf(db: Database, keys: readonly string[]): readonly FactSource[] {
  const found = factsByKey(db, keys)
  const details = detailsOf(db, found)
  const inputs = new Map(
    readDetails(
      db,
      [...details.values()].flatMap((fact) => fact.inputs),
    ).map((one) => [one.fact, one]),
  )
  return [...new Set(keys)].flatMap((key) =>
    found
      .filter((fact) => fact.key === key)
      .flatMap(({ fact }) => details.get(fact) ?? [])
      .map((fact) => ({
        key,
        value: printedValue(fact),
        statement: fact.statement,
        places: printing(fact, inputs).map((place) => toPlace(db, place)),
      })),
  )
}

function detailsOf(db: Database, facts: readonly KnownFact[]): ReadonlyMap<number, Detailed> {
  const ids = facts.map(({ fact }) => fact)
  return new Map(readDetails(db, ids).map((detailed) => [detailed.fact, detailed]))
}

/** A derived fact is printed nowhere: what it follows from is. */
function printing(fact: Detailed, inputs: ReadonlyMap<number, Detailed>): Detailed['evidence'] {
  return [fact, ...fact.inputs.flatMap((id) => inputs.get(id) ?? [])].flatMap(({ evidence }) => evidence)
}
