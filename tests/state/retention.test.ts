import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { State } from '../../src/state/state.ts'
import { answer, arrival, context, dayMilliseconds, mark, proposal, type Remembered, remembered, share } from './remembered.ts'

let memory: Remembered
let state: State
beforeEach(async () => {
  memory = await remembered()
  state = memory.state
})
afterEach(() => memory.close())

const dismissed = { status: 'dismissed', decision: 'press' } as const
const key = { channel: 'C1', thread: '1.1' }
const later = (days: number): void => {
  memory.clock.now += days * dayMilliseconds
}

async function done(): Promise<number> {
  const { id } = (await state.inbox.accept(arrival())) ?? { id: 0 }
  await state.inbox.finish(id, 'answered')
  return id
}

describe('retention', () => {
  it('removes what is older, from every table', async () => {
    await done()
    await state.threads.keep(key, { context, language: 'zh', user: 'UA1' })
    const { id } = await state.answers.keep(answer())
    await state.feedback.give({ answer: id, user: 'UA1', verdict: 'up' })
    await state.shares.keep(share({ answer: id }))
    const fallen = await state.marks.set(mark({ answer: id }))
    await state.marks.fall(fallen.id, 'value_changed')
    await state.proposals.close((await state.proposals.keep(proposal())).id, dismissed)
    await state.audit.write({ user: 'UA1', act: 'share', detail: {} })
    later(31)
    const counts = { inbox: 1, threads: 1, feedback: 1, shares: 1, marks: 1, answers: 1, proposals: 1, audit: 1 }
    expect(await state.retain(30)).toEqual(counts)
    expect(await state.answers.find(id)).toBeUndefined()
    expect(state.threads.isOurs(key)).toBe(false)
    expect(await state.audit.list()).toEqual([])
  })

  it('removes nothing that is younger', async () => {
    await done()
    await state.threads.keep(key, { context, language: 'zh', user: 'UA1' })
    const { id } = await state.answers.keep(answer())
    await state.feedback.give({ answer: id, user: 'UA1', verdict: 'up' })
    await state.shares.keep(share({ answer: id }))
    await state.proposals.close((await state.proposals.keep(proposal())).id, dismissed)
    await state.audit.write({ user: 'UA1', act: 'share', detail: {} })
    later(30)
    expect(Object.values(await state.retain(30)).every((count) => count === 0)).toBe(true)
  })

  it('never removes what still waits or is being worked on, however old', async () => {
    const waiting = (await state.inbox.accept(arrival()))?.id ?? 0
    const working = (await state.inbox.accept(arrival()))?.id ?? 0
    await state.inbox.start(working)
    const open = await state.proposals.keep(proposal())
    later(1000)
    expect(await state.retain(1)).toMatchObject({ inbox: 0, proposals: 0 })
    expect(await state.inbox.start(waiting)).toBeDefined()
    expect(await state.inbox.start(working)).toBeDefined()
    expect(await state.proposals.find(open.id)).toBeDefined()
  })

  it('leaves what a waiting arrival goes on with: its conversation, and the answer that may not be posted yet', async () => {
    await state.threads.keep(key, { context, language: 'zh', user: 'UA1' })
    await state.threads.keep({ ...key, thread: '2.2' }, { context, language: 'zh', user: 'UA1' })
    const { id } = await state.answers.keep(answer({ arrival: 'EvWAITS' }))
    const waiting = (await state.inbox.accept(arrival({ key: 'EvWAITS', lane: 'C1:1.1' })))?.id ?? 0
    later(31)
    expect(await state.retain(30)).toMatchObject({ threads: 1, answers: 0 })
    expect(await state.threads.find(key)).toBeDefined()
    await state.inbox.finish(waiting, 'answer')
    expect(await state.retain(30)).toMatchObject({ threads: 1, answers: 1 })
    expect(await state.answers.find(id)).toBeUndefined()
  })

  it('counts from when an arrival was done', async () => {
    const { id } = (await state.inbox.accept(arrival())) ?? { id: 0 }
    later(100)
    await state.inbox.finish(id, 'answered')
    later(20)
    expect(await state.retain(30)).toMatchObject({ inbox: 0 })
  })

  it('spares answers with a standing mark, a younger card or younger feedback', async () => {
    const kept = await Promise.all([1, 2, 3, 4].map(() => state.answers.keep(answer())))
    const [marked = 0, shared = 0, judged = 0, free = 0] = kept.map(({ id }) => id)
    await state.marks.set(mark({ answer: marked }))
    await state.marks.set(mark({ question: 'q', answer: null }))
    later(31)
    await state.shares.keep(share({ answer: shared }))
    await state.feedback.give({ answer: judged, user: 'UA1', verdict: 'up' })
    expect(await state.retain(30)).toMatchObject({ answers: 1, marks: 0, shares: 0, feedback: 0 })
    for (const id of [marked, shared, judged]) expect(await state.answers.find(id)).toBeDefined()
    expect(await state.answers.find(free)).toBeUndefined()
    expect(await state.marks.standing()).toHaveLength(2)
  })

  it('refuses to keep nothing at all', async () => {
    await done()
    later(1)
    await expect(state.retain(Number.NaN)).rejects.toThrow(RangeError)
    await expect(state.retain(-1)).rejects.toThrow(RangeError)
    expect(await state.inbox.counts()).toMatchObject({ done: 1 })
  })
})
