import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Inbox, inboxOf } from '../../src/state/inbox.ts'
import { openMemory } from '../../src/state/memory.ts'
import { migrate } from '../../src/state/migrate.ts'
import { arrival, type Remembered, remembered } from './remembered.ts'

let memory: Remembered
let inbox: Inbox
beforeEach(async () => {
  memory = await remembered()
  inbox = memory.state.inbox
})
afterEach(() => memory.close())

async function accepted(of: Parameters<typeof arrival>[0] = {}): Promise<number> {
  return (await inbox.accept(arrival(of)))?.id ?? 0
}

describe('what is accepted', () => {
  it('is given back whole', async () => {
    const body = { event: { text: '“三公”经费', blocks: [{ type: 'section' }] } }
    const given = arrival({ key: 'Ev1', place: 'C1:1.5', kind: 'direct', channel: null, immediate: true, body })
    const entry = await inbox.accept(given)
    expect(entry).toEqual({ ...given, id: 1, status: 'waiting', attempts: 0, receivedAt: memory.clock.now, sending: false })
    expect(await inbox.start(1)).toEqual({ ...entry, status: 'working', attempts: 1 })
  })

  it('is known by its key', async () => {
    await accepted({ key: 'Ev1' })
    expect(await inbox.accept(arrival({ key: 'Ev1', lane: 'C9:9', place: 'C9:9' }))).toBeUndefined()
    expect(await inbox.waiting({ limit: 10 })).toHaveLength(1)
  })

  it('is known by its place, so that a mention that also arrives as a message is one', async () => {
    await accepted({ place: 'C1:1.5' })
    expect(await inbox.accept(arrival({ place: 'C1:1.5', kind: 'followup' }))).toBeUndefined()
    expect(await accepted({ place: 'C1:1.6' })).toBeGreaterThan(0)
  })

  it('is not known by having no place', async () => {
    await accepted({ place: null })
    expect(await accepted({ place: null })).toBeGreaterThan(0)
  })

  it('is known for as long as it is kept, done or not', async () => {
    await inbox.finish(await accepted({ key: 'Ev1' }), 'answered')
    expect(await inbox.accept(arrival({ key: 'Ev1' }))).toBeUndefined()
  })
})

describe('an entry', () => {
  it('counts its attempts and may be started again until it is done', async () => {
    const id = await accepted()
    await inbox.start(id)
    expect(await inbox.start(id)).toMatchObject({ attempts: 2 })
    await inbox.finish(id, 'answered')
    expect(await inbox.start(id)).toBeUndefined()
    expect(await inbox.start(99)).toBeUndefined()
  })

  it('remembers that a private reply went out', async () => {
    const id = await accepted()
    await inbox.start(id)
    await inbox.sending(id)
    await inbox.recover()
    expect(await inbox.start(id)).toMatchObject({ sending: true, attempts: 3 })
  })

  it('waits again when it is released, and what may have gone out stays noted', async () => {
    const id = await accepted()
    await inbox.start(id)
    await inbox.sending(id)
    await inbox.release(id)
    expect(await inbox.waiting({ limit: 10 })).toEqual([{ id, lane: 'C1:1', user: 'UA1' }])
    expect(await inbox.start(id)).toMatchObject({ sending: true, attempts: 2 })
  })

  it('keeps nothing of the message when it is done, and is not opened again', async () => {
    const id = await accepted({ user: 'UA1' })
    memory.clock.now += 5
    await inbox.finish(id, 'answered')
    await inbox.release(id)
    const [kept] = (await memory.state.people.export('UA1')).inbox
    expect(kept).toMatchObject({ id, status: 'done', body: {} })
  })
})

describe('what waits', () => {
  it('comes in order of arrival, a page at a time', async () => {
    for (let index = 0; index < 5; index += 1) await accepted()
    const first = await inbox.waiting({ limit: 3 })
    expect(first.map(({ id }) => id)).toEqual([1, 2, 3])
    expect((await inbox.waiting({ afterId: 3, limit: 3 })).map(({ id }) => id)).toEqual([4, 5])
  })

  it('is what nobody works on, of one person where asked', async () => {
    const mine = await accepted({ user: 'UA1' })
    const started = await accepted({ user: 'UA1' })
    const done = await accepted({ user: 'UA1' })
    await accepted({ user: 'UB1' })
    await inbox.start(started)
    await inbox.finish(done, 'answered')
    expect((await inbox.waiting({ user: 'UA1', limit: 10 })).map(({ id }) => id)).toEqual([mine])
    expect(await inbox.waiting({ limit: 10 })).toHaveLength(2)
  })

  it('is, after a start, all that is not done, as if it had been tried', async () => {
    const [first, second, third] = [await accepted(), await accepted(), await accepted()]
    await inbox.start(first)
    await inbox.start(second)
    await inbox.finish(second, 'answered')
    expect(await inbox.recover()).toBe(2)
    expect((await inbox.waiting({ limit: 10 })).map(({ id }) => id)).toEqual([first, third])
    expect(await inbox.start(third)).toMatchObject({ attempts: 2 })
  })

  it('is counted', async () => {
    expect(await inbox.counts()).toEqual({ waiting: 0, working: 0, done: 0, oldestWaitingAt: null })
    const start = memory.clock.now
    const ids = []
    for (let index = 0; index < 4; index += 1) {
      memory.clock.now = start + index
      ids.push(await accepted())
    }
    await inbox.start(ids[0] ?? 0)
    await inbox.finish(ids[1] ?? 0, 'answered')
    expect(await inbox.counts()).toEqual({ waiting: 2, working: 1, done: 1, oldestWaitingAt: start + 2 })
  })
})

it('accepts within a few milliseconds', async () => {
  const times: number[] = []
  for (let index = 0; index < 50; index += 1) {
    const started = performance.now()
    await accepted({ body: { text: 'x'.repeat(2000) } })
    times.push(performance.now() - started)
  }
  expect(times.toSorted((a, b) => a - b)[25]).toBeLessThan(20)
})

it('only what is accepted waits for the disk', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wenzhang-inbox-'))
  const synchronous: string[] = []
  const watched = openMemory(join(folder, 'state.sqlite'), () => 0)
  await migrate(watched)
  const prepare = watched.sqlite.prepare.bind(watched.sqlite)
  watched.sqlite.prepare = ((text: string) => {
    if (/^(insert|update)/.test(text))
      synchronous.push(`${text.slice(0, 6)} ${watched.sqlite.pragma('synchronous', { simple: true })}`)
    return prepare(text)
  }) as typeof watched.sqlite.prepare
  const inbox = inboxOf(watched)
  const entry = await inbox.accept(arrival())
  await inbox.start(entry?.id ?? 0)
  await inbox.finish(entry?.id ?? 0, 'answer')
  watched.sqlite.close()
  rmSync(folder, { recursive: true })
  expect(synchronous).toEqual(['insert 2', 'update 1', 'update 1'])
})

describe('what keeps it from being written', () => {
  it('is said by a code of ours, ends with its cause, and leaves nothing half done', async () => {
    const full = openMemory(join(mkdtempSync(join(tmpdir(), 'wenzhang-full-')), 'state.sqlite'), () => 0)
    await migrate(full)
    const inbox = inboxOf(full)
    await inbox.prove()
    const pages = Number(full.sqlite.pragma('page_count', { simple: true }))
    full.sqlite.pragma(`max_page_count = ${pages}`)
    const large = arrival({ body: { text: 'x'.repeat(100_000) } })
    await expect(inbox.accept(large)).rejects.toMatchObject({ code: 'state_not_writable', cause: { code: 'SQLITE_FULL' } })
    const act = { at: 0, user: '', act: 'share', detail: 'x'.repeat(100_000) }
    const writing = full.kysely.transaction().execute((all) => all.insertInto('audit').values(act).execute())
    await expect(writing).rejects.toMatchObject({ code: 'state_not_writable' })
    full.sqlite.pragma('max_page_count = 100000')
    expect(await inbox.accept(large)).toMatchObject({ id: expect.any(Number) })
    await inbox.prove()
    expect(await inbox.counts()).toMatchObject({ waiting: 1, done: 0 })
    rmSync(dirname(full.sqlite.name), { recursive: true })
    full.sqlite.close()
  })

  it('is a lock that another holds too long', async () => {
    const other = new BetterSqlite3(memory.file)
    other.exec('begin immediate')
    await expect(inbox.accept(arrival())).rejects.toMatchObject({ code: 'state_not_writable' })
    other.exec('rollback')
    other.close()
    expect(await inbox.accept(arrival())).toBeDefined()
  })
})
