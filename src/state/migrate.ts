// The tables of the memory, brought to the form that this version of the program knows. A memory of a newer one is left alone.
import { type Migration, Migrator } from 'kysely/migration'
import type { Memory } from './memory.ts'
import * as conversations from './migrations/0001-conversations.ts'
import * as review from './migrations/0002-review.ts'
import * as once from './migrations/0003-once.ts'
import * as title from './migrations/0004-title.ts'
import { stateError } from './state-error.ts'

/** By name, in the order of their names; each is one transaction. One that was published never changes. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-conversations': conversations,
  '0002-review': review,
  '0003-once': once,
  '0004-title': title,
}

/** Does the migrations that are still to be done. Throws a StateError `state_of_other_version`, or SQLite's fault. */
export async function migrate({ sqlite, kysely }: Memory): Promise<void> {
  if (!isKnown(sqlite)) throw stateError('state_of_other_version', sqlite.name)
  const migrator = new Migrator({ db: kysely, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

/** An empty file, or one in which only migrations of ours were done. */
function isKnown(sqlite: Memory['sqlite']): boolean {
  const tables = sqlite.prepare("select name from sqlite_schema where type = 'table'").pluck().all()
  if (!tables.includes('kysely_migration')) return tables.length === 0
  const done = sqlite.prepare<[], string>('select name from kysely_migration').pluck().all()
  return done.every((name) => Object.hasOwn(migrations, name))
}
