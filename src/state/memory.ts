// The connection to the memory: what was committed survives the end of the process, and what is removed is gone from the file.
import { closeSync, openSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { CamelCasePlugin, Kysely } from 'kysely'
import { stateDialect } from './dialect.ts'
import type { Tables } from './schema.ts'

/** One connection, by hand (`sqlite`) and as the query builder over it (`kysely`), and the clock, in milliseconds since 1970. */
export type Memory = { readonly sqlite: BetterSqlite3.Database; readonly kysely: Kysely<Tables>; readonly now: () => number }

/** The program stands still meanwhile, and Slack wants its acknowledgement within three seconds. */
const busyMilliseconds = 2000

/** Opens `file`, which is made where it is missing, for nobody but the account that runs the bot. Its tables may not be there yet. */
export function openMemory(file: string, now: () => number): Memory {
  closeSync(openSync(file, 'a', 0o600))
  const sqlite = new BetterSqlite3(file, { timeout: busyMilliseconds })
  try {
    for (const pragma of pragmas) sqlite.pragma(pragma)
  } catch (error) {
    sqlite.close()
    throw error
  }
  return { sqlite, kysely: new Kysely<Tables>({ dialect: stateDialect(sqlite), plugins: [new CamelCasePlugin()] }), now }
}

const pragmas = ['journal_mode = WAL', 'synchronous = normal', 'foreign_keys = on', 'secure_delete = on', 'temp_store = memory']
