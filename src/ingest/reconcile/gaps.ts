// Where a figure stands that nobody read, what was read around it may not be all there is: no sum is called wrong over a gap.
import type { Fact, Locator } from '../../budget/fact.ts'
import { isInTable } from '../../budget/locator.ts'
import type { UnreadFigure } from '../../database/read-unread.ts'

/** Whether an unread figure stands from the first to the last line that prints these facts in `document`; rates are no figures of a sum. */
export type Gaps = (facts: readonly Fact[], document: string) => boolean

export function gapsOf(unread: readonly UnreadFigure[]): Gaps {
  const byDocument = Map.groupBy(
    unread.filter(({ text }) => /元/.test(text) || !/[%％]/.test(text)),
    ({ document }) => document,
  )
  return (facts, document) => {
    const lines = facts.flatMap((fact) => lineIn(fact, { document, table: isTogether(facts, document) }))
    const [first, last] = [Math.min(...lines), Math.max(...lines)]
    return (byDocument.get(document) ?? []).some(({ locator }) => first <= lineOf(locator) && lineOf(locator) <= last)
  }
}

/** A table prints them all. */
function isTogether(facts: readonly Fact[], document: string): boolean {
  return facts.every(({ evidence }) => evidence.some((one) => one.document === document && isInTable(one)))
}

type Where = { readonly document: string; readonly table: boolean }

function lineIn({ evidence }: Fact, { document, table }: Where): readonly number[] {
  const here = evidence.filter((one) => one.document === document)
  const place = here.find((one) => isInTable(one) === table) ?? here[0]
  return place === undefined || !('line' in place.locator) ? [] : [place.locator.line]
}

function lineOf(locator: Locator): number {
  return 'line' in locator ? locator.line : 0
}
