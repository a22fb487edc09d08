// Builds the parts from the configuration: the only file that wires.
import { statSync } from 'node:fs'
import { type Ask, openCorridor } from './ask.ts'
import { ensureDatabase } from './database/build.ts'
import { withDatabase } from './database/database-error.ts'
import { catalogOf } from './database/load-catalog.ts'
import { type Database, openReading } from './database/open.ts'
import type { Settle } from './database/refresh.ts'
import type { Kitchen } from './query/execute.ts'
import { understand } from './question/understand.ts'

export type Parts = {
  readonly ask: Ask
  /** The database and its catalog as they are at this moment: what another process has taken in shows at the next question. */
  readonly kitchen: () => Kitchen
  close(): void
}

export type PartsOptions = {
  readonly database: string
  /** Lets a new data package in where documents were ingested beside the old one's; without it such a database waits as it is. */
  readonly settle?: Settle
}

/** Opens the database (built from the data package at first use, brought up to date with it later) and everything above it. */
export function openParts({ database, settle }: PartsOptions): Parts {
  ensureDatabase(database, settle === undefined ? {} : { settle })
  let open = openFile(database)
  const kitchen = (): Kitchen => {
    open = current(open, database)
    return { db: open.db, catalog: catalogOf(open.db) }
  }
  return { kitchen, ask: openCorridor({ kitchen, understand }), close: () => void open.db.sqlite.close() }
}

type Open = { readonly db: Database; readonly file: number }

function openFile(database: string): Open {
  return withDatabase(database, () => ({ db: openReading(database), file: statSync(database).ino }))
}

/** A file that was put in the place of the one that is open is opened in its stead; while there is none, the open one serves on. */
function current(open: Open, database: string): Open {
  const file = statSync(database, { throwIfNoEntry: false })?.ino
  if (file === undefined || file === open.file) return open
  const next = openFile(database)
  open.db.sqlite.close()
  return next
}
