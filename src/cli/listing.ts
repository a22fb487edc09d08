// What `facts` and `findings` share: the database, and one organization after the other, so that memory does not grow with the data.
import { ensureDatabase } from '../database/build.ts'
import { organizationIds } from '../database/content.ts'
import type { FactFilter } from '../database/fact-filter.ts'
import { catalogOf } from '../database/load-catalog.ts'
import { type Database, openReading } from '../database/open.ts'
import { settle } from '../ingest/settle.ts'
import { type IngestWords, ingestWords } from '../wording/ingest.ts'
import { itemCodesOf } from './item-option.ts'
import { type Language, languageOf } from './language.ts'
import { organizationsOf } from './organization-option.ts'

export type ListingOptions = {
  readonly database: string
  readonly organization?: string
  readonly year?: number
  /** A code or a name. */
  readonly item?: string
  readonly json?: true
  readonly language?: Language
}

/** What is listed of one organization, and what is said where nothing is: `noDocuments` tells that none was there to look at. */
export type Listing = {
  readonly list: (db: Database, filter: FactFilter) => readonly string[]
  readonly nothing: (words: IngestWords, noDocuments: boolean) => string
}

/** Prints what `list` gives for each organization that the options leave; the exit status: 1 where no organization or item bears the name. */
export function runListing(options: ListingOptions, { list, nothing }: Listing): number {
  ensureDatabase(options.database, { settle })
  const db = openReading(options.database)
  const words = ingestWords[languageOf(options.language)]
  try {
    const ids = wanted(db, options.organization)
    if (ids === undefined) return tell(words.unknownOrganization(options.organization ?? ''))
    if (options.item !== undefined && itemCodesOf(catalogOf(db), options.item).size === 0)
      return tell(words.unknownItem(options.item))
    const lines = ids.map((organization) =>
      print(list(db, { organization, ...(options.year === undefined ? {} : { year: options.year }) })),
    )
    if (!options.json && lines.every((count) => count === 0)) tell(nothing(words, !isCovered(db, ids, options.year)))
    return 0
  } finally {
    db.sqlite.close()
  }
}

function wanted(db: Database, name: string | undefined): readonly number[] | undefined {
  if (name === undefined) return organizationIds(db)
  const found = organizationsOf(catalogOf(db), name)
  return found.length === 0 ? undefined : found.map(({ id }) => id)
}

function isCovered(db: Database, organizations: readonly number[], year: number | undefined): boolean {
  const catalog = catalogOf(db)
  return organizations.some((id) => catalog.disclosures(id).some((disclosure) => disclosure.year === (year ?? disclosure.year)))
}

function tell(message: string): number {
  process.stderr.write(`${message}\n`)
  return 1
}

function print(lines: readonly string[]): number {
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`)
  return lines.length
}
