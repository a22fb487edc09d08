import { afterEach, beforeEach, expect, it } from 'vitest'
import { answer, context, outcome, type Remembered, remembered } from './remembered.ts'

let memory: Remembered
beforeEach(async () => {
  memory = await remembered()
})
afterEach(() => memory.close())

it('is kept whole, and found by its id and by its arrival', async () => {
  const { answers } = memory.state
  const given = answer({ arrival: 'Ev1', context, mark: 5 })
  const kept = await answers.keep(given)
  expect(kept).toEqual({ ...given, id: 1, ts: null, at: memory.clock.now })
  expect(await answers.find(1)).toEqual(kept)
  expect(await answers.ofArrival('Ev1')).toEqual(kept)
  expect(await answers.find(2)).toBeUndefined()
  expect(await answers.ofArrival('Ev2')).toBeUndefined()
})

it('is kept once for its arrival: a replay gets what is there', async () => {
  const { answers } = memory.state
  const kept = await answers.keep(answer({ arrival: 'Ev1' }))
  memory.clock.now += 1000
  const replayed = await answers.keep(answer({ arrival: 'Ev1', outcome: { ...outcome, text: '别的' } }))
  expect(replayed).toEqual(kept)
})

it('remembers where it was posted', async () => {
  const { answers } = memory.state
  const { id } = await answers.keep(answer({ channel: null }))
  const other = await answers.keep(answer())
  await answers.posted(id, { channel: 'D1', ts: '1.5' })
  expect(await answers.find(id)).toMatchObject({ channel: 'D1', ts: '1.5' })
  expect(await answers.find(other.id)).toEqual(other)
})

it('gives an id once: a button in an old message never reaches a later answer', async () => {
  const { answers, people } = memory.state
  const { id } = await answers.keep(answer({ user: 'UA1' }))
  await people.purge('UA1')
  expect((await answers.keep(answer({ user: 'UB1' }))).id).toBeGreaterThan(id)
})

it('gives the conversation before it: the same place, in order', async () => {
  const { answers } = memory.state
  const first = await answers.keep(answer({ thread: '1.1' }))
  await answers.keep(answer({ thread: '2.2' }))
  const second = await answers.keep(answer({ thread: '1.1', user: 'UB1' }))
  const third = await answers.keep(answer({ thread: '1.1' }))
  await answers.keep(answer({ thread: '1.1' }))
  expect(await answers.before(third)).toEqual([first, second])
  expect(await answers.before(first)).toEqual([])
  expect(await answers.before(await answers.keep(answer({ thread: null })))).toEqual([])
})
