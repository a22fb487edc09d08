import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Remembered, remembered, share } from './remembered.ts'

let memory: Remembered
beforeEach(async () => {
  memory = await remembered()
})
afterEach(() => memory.close())

it('is kept once for its arrival', async () => {
  const { shares } = memory.state
  const given = share({ answer: 3, arrival: 'Ev1' })
  const kept = await shares.keep(given)
  expect(kept).toEqual({ ...given, id: 1, ts: null, corrected: null, at: memory.clock.now })
  expect(await shares.keep(share({ answer: 4, arrival: 'Ev1' }))).toEqual(kept)
})

it('is behind when it was posted and last looked at under another data version', async () => {
  const { shares } = memory.state
  const [posted, current] = [await shares.keep(share({ answer: 1 })), await shares.keep(share({ answer: 1, data: 'v2' }))]
  await shares.keep(share({ answer: 1 }))
  await shares.posted(posted.id, '1.1')
  await shares.posted(current.id, '1.2')
  const behind = await shares.behind('v2', { afterId: 0, limit: 10 })
  expect(behind).toEqual([{ ...posted, ts: '1.1' }])
  expect(await shares.behind('v2', { afterId: posted.id, limit: 10 })).toEqual([])
})

it('is handed out a page at a time', async () => {
  const { shares } = memory.state
  for (let index = 0; index < 5; index += 1) await shares.posted((await shares.keep(share({ answer: 1 }))).id, '1.1')
  const first = await shares.behind('v2', { afterId: 0, limit: 3 })
  expect(first.map(({ id }) => id)).toEqual([1, 2, 3])
  expect((await shares.behind('v2', { afterId: 3, limit: 3 })).map(({ id }) => id)).toEqual([4, 5])
})

it('is no longer behind when it was looked at, and knows its last correction', async () => {
  const { shares } = memory.state
  const { id, shown } = await shares.keep(share({ answer: 1 }))
  await shares.posted(id, '1.1')
  const moved = shown.map((one) => ({ ...one, value: '5.00 万元' }))
  await shares.lookedAt(id, { data: 'v2', shown: moved, corrected: true })
  expect(await shares.behind('v2', { afterId: 0, limit: 10 })).toEqual([])
  await shares.lookedAt(id, { data: 'v3', shown: moved, corrected: false })
  const [seen] = await shares.behind('v4', { afterId: 0, limit: 10 })
  expect(seen).toMatchObject({ data: 'v3', shown: moved, corrected: 'v2' })
})
