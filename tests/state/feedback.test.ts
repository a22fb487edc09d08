import { afterEach, beforeEach, expect, it } from 'vitest'
import { answer, type Remembered, remembered } from './remembered.ts'

let memory: Remembered
beforeEach(async () => {
  memory = await remembered()
})
afterEach(() => memory.close())

it('is one verdict of a person for an answer; a second one replaces the first', async () => {
  const { answers, feedback } = memory.state
  const record = await answers.keep(answer())
  const first = await feedback.give({ answer: record.id, user: 'UA1', verdict: 'down', reason: '年份不对', expected: '2030年' })
  expect(first).toEqual({
    id: 1,
    answer: record.id,
    user: 'UA1',
    verdict: 'down',
    reason: '年份不对',
    expected: '2030年',
    at: memory.clock.now,
    reviewTs: null,
  })
  await feedback.reviewed(first.id, '9.9')
  memory.clock.now += 1
  const second = await feedback.give({ answer: record.id, user: 'UA1', verdict: 'up' })
  expect(second).toEqual({ ...first, verdict: 'up', reason: null, expected: null, at: memory.clock.now, reviewTs: '9.9' })
  expect(await feedback.list()).toEqual([{ ...second, record }])
})

it('is listed with its answer, of one verdict where asked', async () => {
  const { answers, feedback } = memory.state
  const [one, other] = [await answers.keep(answer()), await answers.keep(answer({ question: '别的' }))]
  await feedback.give({ answer: one.id, user: 'UA1', verdict: 'up' })
  await feedback.give({ answer: one.id, user: 'UB1', verdict: 'down' })
  await feedback.give({ answer: other.id, user: 'UB1', verdict: 'down' })
  const down = await feedback.list({ verdict: 'down' })
  expect(down.map(({ user, record }) => [user, record])).toEqual([
    ['UB1', one],
    ['UB1', other],
  ])
  expect(await feedback.list()).toHaveLength(3)
})

it('is refused for an answer that is not there', async () => {
  await expect(memory.state.feedback.give({ answer: 99, user: 'UA1', verdict: 'up' })).rejects.toThrow('FOREIGN KEY')
})
