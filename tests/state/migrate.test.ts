import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { Migrator } from 'kysely/migration'
import { afterAll, expect, it } from 'vitest'
import { openMemory } from '../../src/state/memory.ts'
import { migrations } from '../../src/state/migrate.ts'
import { openState } from '../../src/state/state.ts'

const folder = mkdtempSync(join(tmpdir(), 'wenzhang-migrate-'))
afterAll(() => rmSync(folder, { recursive: true }))

const columns = 'kind, key, lane, user, immediate, body, received_at'
const values = "'mention', 'Ev1', 'C1:1', 'UA1', 0, '{}', 1"

it('keeps the rows of a memory that an earlier version wrote', async () => {
  const file = join(folder, 'earlier.sqlite')
  const { sqlite, kysely } = openMemory(file, Date.now)
  const { error } = await new Migrator({
    db: kysely,
    provider: { getMigrations: async () => migrations },
  }).migrateTo('0001-conversations')
  expect(error).toBeUndefined()
  expect(() => sqlite.prepare('select 1 from feedback')).toThrow('no such table')
  sqlite.exec(`insert into inbox (${columns}) values (${values})`)
  await kysely.destroy()

  const state = await openState({ file })
  expect(await state.inbox.start(1)).toMatchObject({ key: 'Ev1', user: 'UA1', attempts: 1 })
  expect(await state.feedback.list()).toEqual([])
  await state.close()
})

it('does nothing to a memory that is up to date', async () => {
  const file = join(folder, 'current.sqlite')
  await (await openState({ file })).close()
  const done = () => new BetterSqlite3(file).prepare('select * from kysely_migration').all()
  const before = done()
  await (await openState({ file })).close()
  expect(before).toHaveLength(Object.keys(migrations).length)
  expect(done()).toEqual(before)
})

it('leaves a memory alone that a newer version wrote', async () => {
  const file = join(folder, 'newer.sqlite')
  await (await openState({ file })).close()
  const sqlite = new BetterSqlite3(file)
  sqlite.exec("insert into kysely_migration values ('9999-later', '2100-01-01T00:00:00.000Z')")
  await expect(openState({ file })).rejects.toMatchObject({ code: 'state_of_other_version', details: { file } })
  expect(sqlite.prepare('select count(*) from kysely_migration').pluck().get()).toBe(Object.keys(migrations).length + 1)
  sqlite.close()
})

it('does a migration as a whole or not at all', async () => {
  const { sqlite, kysely } = openMemory(join(folder, 'half.sqlite'), Date.now)
  const half = {
    up: async () => {
      sqlite.exec('create table half (a)')
      throw new Error('in the middle')
    },
  }
  const { error } = await new Migrator({ db: kysely, provider: { getMigrations: async () => ({ half }) } }).migrateToLatest()
  expect(error).toMatchObject({ message: 'in the middle' })
  expect(sqlite.prepare("select name from sqlite_schema where name = 'half'").all()).toEqual([])
  await kysely.destroy()
})
