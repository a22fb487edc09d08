// What a statement may read: the published views, and for plans the tables beneath them. Asked of SQLite itself, from the
// schema that makes the real database, so that the two cannot drift apart.
import { DatabaseSync } from 'node:sqlite'
import { createViews, tables, views } from '../../database/schema.ts'
import type { Readable } from './clone.ts'

/** Not for plans: the blocks are the documents' text, the others are how the house keeps itself. */
const hiddenFromPlans: ReadonlySet<string> = new Set(['t_block', 't_meta', 't_unread'])

export type PublishedColumn = { readonly name: string; readonly type: string }

/** Each published view with its columns and their types, in order. */
export function publishedViews(): ReadonlyMap<string, readonly PublishedColumn[]> {
  return readSchema((schema) => new Map(Object.keys(views).map((name) => [name, columnsOf(schema, name)])))
}

/** The views alone. */
export function readableViews(): Readable {
  return namesOnly(publishedViews())
}

/** The views and the tables that a plan's SQL selects from. */
export function readableByPlans(): Readable {
  return readSchema((schema) => {
    const names = schema
      .prepare("select name from sqlite_schema where type in ('table', 'view')")
      .all()
      .map((row) => String(row.name))
    const allowed = names.filter((name) => !hiddenFromPlans.has(name) && !name.startsWith('sqlite_'))
    return namesOnly(new Map(allowed.map((name) => [name, columnsOf(schema, name)])))
  })
}

function readSchema<T>(read: (schema: DatabaseSync) => T): T {
  const schema = new DatabaseSync(':memory:')
  try {
    schema.exec(tables + createViews)
    return read(schema)
  } finally {
    schema.close()
  }
}

function columnsOf(schema: DatabaseSync, name: string): readonly PublishedColumn[] {
  const rows = schema.prepare('select name, type from pragma_table_info(?)').all(name)
  return rows.map((row) => ({ name: String(row.name), type: String(row.type) }))
}

function namesOnly(found: ReadonlyMap<string, readonly PublishedColumn[]>): Readable {
  return new Map([...found].map(([name, columns]) => [name, columns.map((column) => column.name)]))
}
