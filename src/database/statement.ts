// Prepared statements, each prepared once for a connection.
import type BetterSqlite3 from 'better-sqlite3'
import type { Database } from './open.ts'

const prepared = new WeakMap<BetterSqlite3.Database, Map<string, BetterSqlite3.Statement>>()

/** The prepared form of `sql`. It is shared: nobody may change it by `pluck()` or `raw()`. */
export function statement<Parameters extends unknown[] = unknown[], Row = unknown>(
  db: Database,
  sql: string,
): BetterSqlite3.Statement<Parameters, Row> {
  const known = prepared.get(db.sqlite) ?? new Map<string, BetterSqlite3.Statement>()
  prepared.set(db.sqlite, known)
  const found = known.get(sql) ?? db.sqlite.prepare(sql)
  known.set(sql, found)
  return found as BetterSqlite3.Statement<Parameters, Row>
}
