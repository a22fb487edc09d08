import { afterEach, beforeEach, expect, it } from 'vitest'
import { arrival, context, type Remembered, remembered } from './remembered.ts'

let memory: Remembered
beforeEach(async () => {
  memory = await remembered()
})
afterEach(() => memory.close())

const key = { channel: 'C1', thread: '1.1' }

it('knows the threads that it answers in, at once', async () => {
  const { threads } = memory.state
  expect(threads.isOurs(key)).toBe(false)
  await threads.keep(key, { context, language: 'zh', user: 'UA1' })
  expect(threads.isOurs(key)).toBe(true)
  expect(threads.isOurs({ ...key, channel: 'C2' })).toBe(false)
})

it('knows a thread in which a question still waits or is being answered, and none where it was left alone', async () => {
  const { threads, inbox } = memory.state
  const entry = await inbox.accept(arrival({ lane: 'C1:1.1' }))
  expect(threads.isOurs(key)).toBe(true)
  expect(threads.isOurs({ ...key, thread: '1' })).toBe(false)
  await inbox.start(entry?.id ?? 0)
  expect(threads.isOurs(key)).toBe(true)
  await inbox.finish(entry?.id ?? 0, 'left_alone')
  expect(threads.isOurs(key)).toBe(false)
})

it('gives what was last asked there', async () => {
  const { threads } = memory.state
  expect(await threads.find(key)).toBeUndefined()
  await threads.keep(key, { context, language: 'zh', user: 'UA1' })
  expect(await threads.find(key)).toEqual({ ...key, context, language: 'zh', lastAt: memory.clock.now })
  memory.clock.now += 1
  await threads.keep(key, { context: undefined, language: 'en', user: 'UB1' })
  expect(await threads.find(key)).toEqual({ ...key, context: undefined, language: 'en', lastAt: memory.clock.now })
})

it('belongs to who began it', async () => {
  const { threads, people } = memory.state
  await threads.keep(key, { context, language: 'zh', user: 'UA1' })
  await threads.keep(key, { context, language: 'zh', user: 'UB1' })
  await people.purge('UA1')
  expect(threads.isOurs(key)).toBe(false)
})
