// What a statement may read: the published views, and for plans the tables beneath them. Asked of SQLite itself, from the
// schema that makes the real database, so that the two cannot drift apart.
import { DatabaseSync } from 'node:sqlite'
import { createViews, tables, views } from '../../database/schema.ts'
import type { Readable } from './clone.ts'

/** Not for plans: the blocks are the documents' text, the others are how the house keeps itself. */
const hiddenFromPlans: ReadonlySet<string> = new Set(['t_block', 't_meta', 't_unread'])

export type PublishedColumn = { readonly name: string; readonly type: string }
type Schema = ReadonlyMap<string, readonly PublishedColumn[]>

/** Each published view with its columns and their types, in order. */
export function publishedViews(): Schema {
  const schema = wholeSchema()
  return new Map(Object.keys(views).map((name) => [name, schema.get(name) ?? []]))
}

/** The views alone. */
export function readableViews(): Readable {
  return namesOnly(publishedViews())
}

/** The views and the tables that a plan's SQL selects from. */
export function readableByPlans(): Readable {
  return namesOnly(new Map([...wholeSchema()].filter(([name]) => !hiddenFromPlans.has(name))))
}

/** Whether the database has something of this name. */
export function isInSchema(name: string): boolean {
  return wholeSchema().has(name)
}

let known: Schema | undefined

function wholeSchema(): Schema {
  known ??= readSchema()
  return known
}

function readSchema(): Schema {
  const database = new DatabaseSync(':memory:')
  try {
    database.exec(tables + createViews)
    const rows = database.prepare("select name from sqlite_schema where type in ('table', 'view')").all()
    const names = rows.map((row) => String(row.name)).filter((name) => !name.startsWith('sqlite_'))
    return new Map(names.map((name) => [name, columnsOf(database, name)]))
  } finally {
    database.close()
  }
}

function columnsOf(database: DatabaseSync, name: string): readonly PublishedColumn[] {
  const rows = database.prepare('select name, type from pragma_table_info(?)').all(name)
  return rows.map((row) => ({ name: String(row.name), type: String(row.type) }))
}

function namesOnly(found: Schema): Readable {
  return new Map([...found].map(([name, columns]) => [name, columns.map((column) => column.name)]))
}
