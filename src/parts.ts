// Builds the parts from the configuration: the only file that wires.
import { type Ask, openCorridor } from './ask.ts'
import { ensureDatabase } from './database/build.ts'
import { catalogOf } from './database/load-catalog.ts'
import { type Database, openReading } from './database/open.ts'
import type { Kitchen } from './query/execute.ts'
import { understand } from './question/understand.ts'

export type Parts = {
  readonly ask: Ask
  /** The database and its catalog as they are at this moment. */
  readonly kitchen: () => Kitchen
  close(): void
}

/** Opens the database (built from the data package at first use) and everything above it. */
export function openParts({ database }: { readonly database: string }): Parts {
  ensureDatabase(database)
  const db: Database = openReading(database)
  const kitchen = (): Kitchen => ({ db, catalog: catalogOf(db) })
  return { kitchen, ask: openCorridor({ kitchen, understand }), close: () => void db.sqlite.close() }
}
