// Places of evidence with the text around them, where the document's own text is kept: of documents that were ingested here.
import type { SourcePlace, Surroundings } from '../budget/known-fact.ts'
import type { Database } from '../database/open.ts'
import { readLines } from '../database/read-lines.ts'
import type { RowEvidence } from './rows.ts'
import { surroundings } from './surroundings.ts'

export function toPlace(db: Database, evidence: RowEvidence): SourcePlace {
  const { title, file, section, locator, row, column, quote } = evidence
  return { document: title, file, section, locator, row, column, quote, around: around(db, evidence) }
}

/** Only text is kept so far, and a place in a text has a line. */
function around(db: Database, { document, locator, quote }: RowEvidence): Surroundings | null {
  if (!('line' in locator)) return null
  return surroundings(readLines(db, { document, line: locator.line }), { locator, quote })
}
