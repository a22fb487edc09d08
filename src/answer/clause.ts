// The document's own words for a reason or a purpose, and the place they stand at.
import type { Clause } from '../budget/fact.ts'
import type { Row, RowEvidence } from '../query/rows.ts'
import { byPlace } from './place.ts'
import type { Table } from './table.ts'
import { marks } from './text.ts'

export type Quoted = { readonly text: string; readonly marks: string; readonly truncated: boolean }

/** The clause with the number of its citation. */
export function quoted(row: Row, { text, truncated, locator, section }: Clause, { citations }: Table): Quoted {
  const [evidence] = row.evidence
  if (evidence === undefined) return { text, truncated, marks: '' }
  const place: RowEvidence = { ...evidence, locator, section, row: null, column: null, quote: text }
  return { text, truncated, marks: marks([citations.place(place)]) }
}

/** A clause printed beside an amount and beside its change is one; in the document's order. */
export function firstOfEach(rows: readonly Row[], kind: 'reason' | 'purpose'): readonly Row[] {
  const key = (row: Row): string => JSON.stringify([row.item, row.nature, row[kind]?.text])
  const firsts = new Map(
    rows
      .toSorted(byPlace)
      .toReversed()
      .map((row) => [key(row), row]),
  )
  return [...firsts.values()].toSorted(byPlace)
}
