// What a new version of a document says otherwise than the one before.
import type { Fact } from '../budget/fact.ts'
import type { FactChange } from '../budget/ingest-report.ts'
import { factKey } from '../budget/key.ts'
import { printedValue } from '../budget/printed-value.ts'

/** Keys whose printed values are others now, in the order of the new version, then those that are gone. Derived facts follow and are not told. */
export function compareFacts(before: readonly Fact[], after: readonly Fact[]): readonly FactChange[] {
  const [old, now] = [valuesByKey(before), valuesByKey(after)]
  const keys = new Set([...now.keys(), ...old.keys()])
  return [...keys].flatMap((key) => {
    const change = { key, before: old.get(key) ?? [], after: now.get(key) ?? [] }
    return change.before.join('\n') === change.after.join('\n') ? [] : [change]
  })
}

function valuesByKey(facts: readonly Fact[]): ReadonlyMap<string, readonly string[]> {
  const stated = facts.filter(({ origin }) => origin === 'stated')
  return new Map([...Map.groupBy(stated, factKey)].map(([key, values]) => [key, values.map(printedValue)]))
}
