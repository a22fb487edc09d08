// A new, empty database file: tables, views and its version.
import BetterSqlite3 from 'better-sqlite3'
import { type Database, over } from './open.ts'
import { createViews, schemaVersion, tables } from './schema.ts'
import { setMeta } from './version.ts'

/** Makes `file` and gives a writing connection to it. It journals as usual (no WAL), so that a folder that cannot be written still opens it. */
export function createDatabase(file: string): Database {
  const sqlite = new BetterSqlite3(file)
  sqlite.pragma('foreign_keys = on')
  const db = over(sqlite)
  sqlite.transaction(() => {
    sqlite.exec(tables)
    sqlite.exec(createViews)
    setMeta(db, 'schema', String(schemaVersion))
    setMeta(db, 'package', '')
    setMeta(db, 'counter', '0')
  })()
  return db
}
