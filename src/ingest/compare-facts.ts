// What a new version of a document says otherwise than the one before.
import type { Fact } from '../budget/fact.ts'
import type { FactChange } from '../budget/ingest-report.ts'
import { factKey } from '../budget/key.ts'
import { printedValue } from '../budget/printed-value.ts'

/** Keys whose printed values are others now, in the order of the new version, then those that are gone. Derived facts follow and are not told. */
export function compareFacts(before: readonly Fact[], after: readonly Fact[]): readonly FactChange[] {
  const [old, now] = [statedByKey(before), statedByKey(after)]
  const keys = new Set([...now.keys(), ...old.keys()])
  return [...keys].flatMap((key) => {
    const [was, is] = [old.get(key) ?? [], now.get(key) ?? []]
    const change = {
      key,
      itemName: (is[0] ?? was[0])?.itemName ?? '',
      before: was.map(printedValue),
      after: is.map(printedValue),
    }
    return change.before.join('\n') === change.after.join('\n') ? [] : [change]
  })
}

function statedByKey(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  return Map.groupBy(
    facts.filter(({ origin }) => origin === 'stated'),
    factKey,
  )
}
