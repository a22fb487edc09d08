import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { openState } from '../../src/state/state.ts'
import { StateError } from '../../src/state/state-error.ts'
import { answer, arrival } from './remembered.ts'

const folder = mkdtempSync(join(tmpdir(), 'wenzhang-state-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What a process that accepts arrivals said; `stop` may end it after some of its output. */
function accepting(file: string, prefix: string, count: number, stop: (said: string) => boolean = () => false) {
  const script = fileURLToPath(new URL('accepting.ts', import.meta.url))
  const child = spawn(process.execPath, [script, file, prefix, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text
    if (stop(said)) child.kill('SIGKILL')
  })
  return new Promise<{ status: number | null; keys: readonly string[] }>((resolve) => {
    child.on('close', (status) => resolve({ status, keys: said.split('\n').slice(0, -1) }))
  })
}

describe('the memory', () => {
  it('is there again after a restart, ids and all', async () => {
    const file = join(folder, 'restart.sqlite')
    const first = await openState({ file })
    const kept = await first.answers.keep(answer({ arrival: 'Ev-restart' }))
    await first.close()
    const second = await openState({ file })
    expect(await second.answers.ofArrival('Ev-restart')).toEqual(kept)
    await second.close()
  })

  it('keeps everything that it promised to keep when the program is killed', async () => {
    const file = join(folder, 'killed.sqlite')
    const { status, keys } = await accepting(file, 'Ev', 100_000, (said) => said.length > 400)
    expect(status).toBeNull()
    expect(keys.length).toBeGreaterThan(50)
    const state = await openState({ file })
    const kept = await state.inbox.waiting({ limit: 200_000 })
    expect(kept.length).toBeGreaterThanOrEqual(keys.length)
    for (const key of keys) expect(await state.inbox.accept(arrival({ key }))).toBeUndefined()
    await state.close()
  })

  it('is made once by processes that start together, and each arrival is accepted by one of them', async () => {
    const file = join(folder, 'together.sqlite')
    const processes = await Promise.all([1, 2, 3].map(() => accepting(file, 'Ev', 40)))
    expect(processes.map(({ status }) => status)).toEqual([0, 0, 0])
    const keys = processes.flatMap(({ keys }) => keys)
    expect(keys).toHaveLength(40)
    expect(new Set(keys).size).toBe(40)
  })

  it('is read while another process writes', async () => {
    const file = join(folder, 'reading.sqlite')
    const state = await openState({ file })
    const writing = accepting(file, 'Ev', 200)
    const seen: number[] = []
    let isOver = false
    writing.then(() => {
      isOver = true
    })
    while (!isOver) {
      seen.push((await state.inbox.counts()).waiting)
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    expect((await state.inbox.counts()).waiting).toBe(200)
    expect(seen.some((count) => count > 0 && count < 200)).toBe(true)
    await state.close()
  })

  it('does many things at once', async () => {
    const state = await openState({ file: join(folder, 'busy.sqlite') })
    const accepted = await Promise.all(Array.from({ length: 50 }, () => state.inbox.accept(arrival())))
    expect(new Set(accepted.map((entry) => entry?.id)).size).toBe(50)
    await Promise.all([
      state.people.purge('UB1'),
      ...accepted.map((entry) => state.inbox.finish(entry?.id ?? 0, 'answered')),
      state.retain(1),
    ])
    expect(await state.inbox.counts()).toMatchObject({ waiting: 0, done: 50 })
    await state.close()
  })

  it.skipIf(process.platform === 'win32')('is for the account alone that runs the bot', async () => {
    const file = join(folder, 'private.sqlite')
    const state = await openState({ file })
    await state.inbox.accept(arrival())
    for (const end of ['', '-wal']) expect(statSync(`${file}${end}`).mode & 0o077).toBe(0)
    await state.close()
  })
})

describe('a memory that cannot be opened', () => {
  const fault = (file: string) =>
    openState({ file }).then(
      () => undefined,
      (error) => error,
    )

  it('is named with what to do when its folder is missing', async () => {
    const file = join(folder, 'nowhere', 's.sqlite')
    const error = await fault(file)
    expect(error).toBeInstanceOf(StateError)
    expect(error).toMatchObject({ code: 'state_folder_missing', details: { file } })
    expect(error.message).toContain('WENZHANG_STATE')
  })

  it('is told apart when it is damaged', async () => {
    const file = join(folder, 'text.sqlite')
    writeFileSync(file, 'a text that is no database, long enough to be looked at as a header of one hundred bytes'.repeat(3))
    expect(await fault(file)).toMatchObject({ code: 'state_damaged' })
  })

  it("is told apart when it is another program's database, which stays as it was", async () => {
    const file = join(folder, 'other.sqlite')
    new BetterSqlite3(file).exec('create table notes (text)').close()
    expect(await fault(file)).toMatchObject({ code: 'state_of_other_version' })
    const tables = new BetterSqlite3(file).prepare('select name from sqlite_schema').pluck().all()
    expect(tables).toEqual(['notes'])
  })

  it.skipIf(process.getuid?.() === 0)('is told apart when it may not be written', async () => {
    const closed = mkdtempSync(join(folder, 'closed-'))
    chmodSync(closed, 0o500)
    expect(await fault(join(closed, 's.sqlite'))).toMatchObject({ code: 'state_not_writable' })
  })

  it('is told apart when it is a folder', async () => {
    expect(await fault(folder)).toMatchObject({ code: 'state_not_writable' })
  })
})
