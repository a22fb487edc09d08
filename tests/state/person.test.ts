import { afterEach, beforeEach, expect, it } from 'vitest'
import { answer, arrival, context, mark, proposal, type Remembered, remembered, share } from './remembered.ts'

let memory: Remembered
beforeEach(async () => {
  memory = await remembered()
})
afterEach(() => memory.close())

it('hands out everything that is kept of a person, and nothing of another', async () => {
  const { inbox, threads, answers, feedback, shares, marks, proposals, audit, people } = memory.state
  const entries: Record<string, unknown> = {}
  for (const user of ['UA1', 'UB1']) {
    const entry = await inbox.accept(arrival({ user }))
    const key = { channel: 'C1', thread: user }
    await threads.keep(key, { context, language: 'zh', user })
    const kept = await answers.keep(answer({ user }))
    entries[user] = {
      inbox: [entry],
      threads: [await threads.find(key)],
      answers: [kept],
      feedback: [await feedback.give({ answer: kept.id, user, verdict: 'up' })],
      shares: [await shares.keep(share({ user, answer: kept.id }))],
      marks: [await marks.set(mark({ by: user, question: user, answer: kept.id }))],
      proposals: [await proposals.keep(proposal({ user }))],
      audit: [{ at: memory.clock.now, user, act: 'share', detail: {} }],
    }
    await audit.write({ user, act: 'share', detail: {} })
  }
  expect(await people.export('UA1')).toEqual(entries.UA1)
  expect(await people.export('UB1')).toEqual(entries.UB1)
  expect(Object.values(await people.export('UC1')).flat()).toEqual([])
})

it('hands out plain JSON', async () => {
  const { answers, people } = memory.state
  await answers.keep(answer({ context }))
  const handed = await people.export('UA1')
  expect(JSON.parse(JSON.stringify(handed))).toEqual(handed)
})

it('hands out what others verified of the person, and threads in which the person asked last', async () => {
  const { answers, marks, threads, people } = memory.state
  const { id } = await answers.keep(answer({ user: 'UA1' }))
  const verified = await marks.set(mark({ by: 'UR1', answer: id }))
  await threads.keep({ channel: 'C1', thread: '1.1' }, { context, language: 'zh', user: 'UB1' })
  await threads.keep({ channel: 'C1', thread: '1.1' }, { context, language: 'zh', user: 'UA1' })
  expect(await people.export('UA1')).toMatchObject({ marks: [verified], threads: [{ thread: '1.1' }] })
})
