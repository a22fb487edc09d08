import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backUp } from '../../deploy/backup.ts'
import { openParts } from '../../src/parts.ts'
import { openState } from '../../src/state/state.ts'
import { answer, arrival } from '../state/remembered.ts'
import { root } from './sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'wenzhang-backup-'))
const [budget, state, backups] = ['budget.sqlite', 'state.sqlite', 'backups'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
]
const today = '2024-06-30'
const question = '江津2023年三公经费'

beforeAll(async () => {
  openParts({ database: budget }).close()
  await (await openState({ file: state })).close()
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a backup', () => {
  test('restores both databases as they were, while the bot goes on', async () => {
    const running = await openState({ file: state })
    const before = await running.answers.keep(answer({ arrival: 'Ev-before' }))
    const made = backUp({ budget, state }, backups)
    await running.answers.keep(answer({ arrival: 'Ev-after' }))
    await running.close()

    const restored = await openState({ file: join(made, 'state.sqlite') })
    expect(await restored.answers.ofArrival('Ev-before')).toEqual(before)
    expect(await restored.answers.ofArrival('Ev-after')).toBeUndefined()
    await restored.close()
    const [original, copied] = [openParts({ database: budget }), openParts({ database: join(made, 'budget.sqlite') })]
    expect(copied.data.status()).toEqual(original.data.status())
    expect(copied.ask(question, { today }).outcome.figures).toEqual(original.ask(question, { today }).outcome.figures)
    expect(copied.ask(question, { today }).outcome.outcome).toBe('answer')
    for (const parts of [original, copied]) parts.close()
  })

  test('neither waits for a writer nor holds half of what it writes', async () => {
    const writer = new BetterSqlite3(state)
    writer.exec('begin immediate')
    writer.prepare("insert into audit (at, user, act, detail) values (1, 'UHALF', 'share', '{}')").run()
    const made = backUp({ budget, state }, backups)
    writer.exec('rollback')
    writer.close()
    expect(readFileSync(join(made, 'state.sqlite')).includes('UHALF')).toBe(false)
  })

  test('holds nothing of a person who was purged', async () => {
    const running = await openState({ file: state })
    await running.inbox.accept(arrival({ key: 'Ev-gone', user: 'UGONE' }))
    expect(readFileSync(join(backUp({ budget, state }, backups), 'state.sqlite')).includes('UGONE')).toBe(true)
    await running.people.purge('UGONE')
    expect(readFileSync(join(backUp({ budget, state }, backups), 'state.sqlite')).includes('UGONE')).toBe(false)
    await running.close()
  })

  test.skipIf(process.platform === 'win32')('is for nobody but the account that made it', () => {
    const made = backUp({ budget, state }, backups)
    const modes = [made, ...readdirSync(made).map((name) => join(made, name))].map((path) => statSync(path).mode & 0o777)
    expect(modes).toEqual([0o700, 0o600, 0o600])
  })

  test('that cannot be made is not there, and says which file', () => {
    const damaged = join(folder, 'damaged.sqlite')
    writeFileSync(damaged, 'no database, and long enough to be looked at as one '.repeat(100))
    const there = readdirSync(backups)
    expect(() => backUp({ budget: damaged, state }, backups)).toThrow(damaged)
    expect(() => backUp({ budget, state: join(folder, 'missing.sqlite') }, backups)).toThrow('missing.sqlite was not copied')
    expect(readdirSync(backups)).toEqual(there)
  })

  test('is made of the databases that the settings name, from the command line', () => {
    const settings = { WENZHANG_DATABASE: budget, WENZHANG_STATE: state }
    const start = (...rest: readonly string[]) =>
      spawnSync(process.execPath, [join(root, 'deploy/backup.ts'), ...rest], {
        encoding: 'utf8',
        env: { ...process.env, ...settings },
      })
    const { status, stdout } = start(join(folder, 'by-command'))
    expect(status).toBe(0)
    expect(readdirSync(stdout.trim())).toEqual(['budget.sqlite', 'state.sqlite'])
    expect(start()).toMatchObject({ status: 2, stdout: '' })
    expect(start(join(state, 'no-folder'))).toMatchObject({ status: 1, stdout: '' })
  })
})
