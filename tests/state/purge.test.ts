import { existsSync, readFileSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { State } from '../../src/state/state.ts'
import { answer, arrival, context, mark, outcome, proposal, type Remembered, remembered, share } from './remembered.ts'

let memory: Remembered
let state: State
beforeEach(async () => {
  memory = await remembered()
  state = memory.state
})
afterEach(() => memory.close())

/** Whether the bytes of the file or of its journals hold this text anywhere. */
function isInBytes(text: string): boolean {
  const files = ['', '-wal', '-journal'].map((end) => `${memory.file}${end}`).filter(existsSync)
  return files.some((file) => readFileSync(file).includes(text))
}

/** Rows of every table, of many sizes, so that they move between pages; the question and every word of it name the person. */
async function fill(user: string, rounds: number): Promise<void> {
  for (let index = 0; index < rounds; index += 1) {
    const question = `${user}-question-${'三公'.repeat((index * 37) % 400)}`
    const entry = await state.inbox.accept(arrival({ user, key: `${user}-${index}`, body: { question } }))
    if (index % 3 === 0) await state.inbox.finish(entry?.id ?? 0, 'answered')
    await state.threads.keep({ channel: 'C1', thread: `${user}-${index}` }, { context, language: 'zh', user })
    const said = { ...outcome, text: question }
    const { id } = await state.answers.keep(answer({ user, arrival: `${user}-${index}`, question, outcome: said }))
    await state.feedback.give({ answer: id, user, verdict: 'down', expected: question })
    await state.shares.keep(share({ user, answer: id }))
    await state.marks.set(mark({ by: index % 2 === 0 ? user : 'UR1', answer: id, question }))
    await state.proposals.keep(proposal({ user, name: question }))
    await state.audit.write({ user, act: 'share', detail: { answer: id } })
    await state.audit.write({ user: 'UR1', act: 'dismiss', detail: { asker: user } })
  }
}

describe('a purge', () => {
  it('leaves no byte of the person, not even in pages from which rows have moved', async () => {
    // Rows that grow split their pages, and copies of their neighbours stay behind.
    const keep = (index: number, grown: typeof context | undefined): Promise<void> => {
      const user = index % 3 === 0 ? 'UPERSON9' : 'UB1'
      return state.threads.keep({ channel: 'C1', thread: String(index) }, { context: grown, language: 'zh', user })
    }
    for (let index = 0; index < 150; index += 1) await keep(index, undefined)
    for (let index = 0; index < 150; index += 1) await keep((index * 37) % 150, context)
    await fill('UPERSON9', 4)
    expect(isInBytes('UPERSON9')).toBe(true)
    await state.people.purge('UPERSON9')
    expect(isInBytes('UPERSON9')).toBe(false)
    expect(isInBytes('UB1')).toBe(true)
  })

  it('leaves none while another process has the file open', async () => {
    const reader = new BetterSqlite3(memory.file, { readonly: true })
    await fill('UPERSON9', 3)
    reader.prepare('select count(*) from answers').get()
    await state.people.purge('UPERSON9')
    expect(isInBytes('UPERSON9')).toBe(false)
    reader.close()
  })

  it('gives counts by table, the same as were announced', async () => {
    await fill('UA1', 4)
    await fill('UB1', 2)
    const announced = await state.people.wouldGo('UA1')
    const counts = { inbox: 4, threads: 4, feedback: 4, shares: 4, marks: 4, answers: 4, proposals: 4, audit: 4 }
    expect(announced).toEqual(counts)
    expect((await state.people.export('UA1')).answers).toHaveLength(4)
    expect(await state.people.purge('UA1')).toEqual(counts)
    expect(Object.values(await state.people.export('UA1')).flat()).toEqual([])
    expect((await state.people.export('UB1')).answers).toHaveLength(2)
  })

  it('is noted without the name, and the acts stay', async () => {
    await state.audit.write({ user: 'UA1', act: 'ingest', detail: { file: '水务局2031.md' } })
    await state.audit.write({ user: 'UR1', act: 'dismiss', detail: { asker: 'UA1' } })
    await state.audit.write({ user: 'UA12', act: 'share', detail: { asker: 'UA12' } })
    const { audit: before } = { audit: await state.audit.list() }
    const counts = await state.people.purge('UA1')
    expect(await state.audit.list()).toEqual([
      { at: memory.clock.now, user: '', act: 'purge', detail: counts },
      before[0],
      { ...before[1], detail: { asker: '' } },
      { ...before[2], user: '' },
    ])
  })

  it('takes what is being answered, which then ends quietly', async () => {
    const { id } = (await state.inbox.accept(arrival({ user: 'UA1' }))) ?? { id: 0 }
    await state.inbox.start(id)
    expect(await state.people.purge('UA1')).toMatchObject({ inbox: 1 })
    await state.inbox.sending(id)
    await state.inbox.finish(id, 'answered')
    expect(await state.inbox.counts()).toMatchObject({ waiting: 0, working: 0, done: 0 })
  })

  it("lets a reviewer's marks fall, without the name; one that fell before keeps its reason", async () => {
    const standing = await state.marks.set(mark({ by: 'UR1', question: 'q' }))
    const fallen = await state.marks.set(mark({ by: 'UR1', question: 'r' }))
    await state.marks.fall(fallen.id, 'value_changed')
    expect(await state.people.purge('UR1')).toMatchObject({ marks: 2 })
    expect(await state.marks.byId(standing.id)).toMatchObject({
      by: '',
      byName: '',
      fallenWhy: 'purged',
      fallenAt: memory.clock.now,
    })
    expect(await state.marks.byId(fallen.id)).toMatchObject({ by: '', fallenWhy: 'value_changed' })
  })

  it('takes what others made of the answers, but not the cards that they shared', async () => {
    const { id } = await state.answers.keep(answer({ user: 'UA1' }))
    await state.feedback.give({ answer: id, user: 'UB1', verdict: 'down' })
    const verified = await state.marks.set(mark({ by: 'UR1', answer: id }))
    const card = await state.shares.keep(share({ user: 'UB1', answer: id }))
    await state.shares.posted(card.id, '1.1')
    expect(await state.people.purge('UA1')).toMatchObject({ feedback: 1, marks: 1, shares: 0 })
    expect(await state.marks.byId(verified.id)).toBeUndefined()
    expect(await state.shares.behind('v2', { afterId: 0, limit: 10 })).toHaveLength(1)
  })

  it('takes the plan from a thread that somebody else began, and leaves the thread', async () => {
    const key = { channel: 'C1', thread: '1.1' }
    await state.threads.keep(key, { context, language: 'zh', user: 'UB1' })
    await state.threads.keep(key, { context, language: 'zh', user: 'UA1' })
    expect(await state.people.purge('UA1')).toMatchObject({ threads: 1 })
    expect(await state.threads.find(key)).toMatchObject({ context: undefined, language: 'zh' })
  })
})
