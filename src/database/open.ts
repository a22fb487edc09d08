// Opening budget.sqlite: readers cannot write, writers keep the journal that lets readers go on meanwhile.
import BetterSqlite3 from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import type { Tables } from './schema.ts'

/** One connection, by hand (`sqlite`) and as the query builder over it (`kysely`). Close it by `sqlite.close()`. */
export type Database = { readonly sqlite: BetterSqlite3.Database; readonly kysely: Kysely<Tables> }

const busyMilliseconds = 5000

/** A connection that can only read. It sees what another process commits, so it is never opened as immutable. */
export function openReading(file: string): Database {
  const sqlite = new BetterSqlite3(file, { readonly: true, fileMustExist: true, timeout: busyMilliseconds })
  sqlite.pragma('query_only = 1')
  return over(sqlite)
}

/** A connection that writes; the file must exist (`buildDatabase` makes one). */
export function openWriting(file: string): Database {
  const sqlite = new BetterSqlite3(file, { fileMustExist: true, timeout: busyMilliseconds })
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = normal')
  sqlite.pragma('foreign_keys = on')
  return over(sqlite)
}

/**
 * A connection whose changes will be rolled back: it leaves the file as it is to the last byte, and its journal too. Changes
 * stay in memory, because a writer that has to make room there would lock readers out.
 */
export function openTrying(file: string): Database {
  const sqlite = new BetterSqlite3(file, { fileMustExist: true, timeout: busyMilliseconds })
  sqlite.pragma('cache_spill = off')
  sqlite.pragma('foreign_keys = on')
  return over(sqlite)
}

export function over(sqlite: BetterSqlite3.Database): Database {
  return { sqlite, kysely: new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) }) }
}
