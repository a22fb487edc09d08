// The version of the data: the package's digest and a counter that every ingest moves. Who holds a catalog compares it.
import type { Database } from './open.ts'
import { statement } from './statement.ts'

export type MetaKey = 'schema' | 'package' | 'counter'

/** `<package digest>.<counter>`; one indexed read. */
export function dataVersion(db: Database): string {
  return `${meta(db, 'package').slice(0, 16)}.${meta(db, 'counter')}`
}

export function meta(db: Database, key: MetaKey): string {
  return statement<[string], { value: string }>(db, 'select value from t_meta where key = ?').get(key)?.value ?? ''
}

export function setMeta(db: Database, key: MetaKey, value: string): void {
  db.sqlite
    .prepare('insert into t_meta (key, value) values (?, ?) on conflict (key) do update set value = excluded.value')
    .run(key, value)
}

/** To be called in the transaction of whatever changes the data. */
export function moveVersion(db: Database): void {
  setMeta(db, 'counter', String(Number(meta(db, 'counter')) + 1))
}
