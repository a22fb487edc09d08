import { afterEach, beforeEach, expect, it } from 'vitest'
import { proposal, type Remembered, remembered } from './remembered.ts'

let memory: Remembered
beforeEach(async () => {
  memory = await remembered()
})
afterEach(() => memory.close())

it('is kept once for its arrival, and found', async () => {
  const { proposals } = memory.state
  const given = proposal({ arrival: 'Ev1' })
  const kept = await proposals.keep(given)
  expect(kept).toEqual({ ...given, id: 1, ts: null, status: 'open', at: memory.clock.now })
  expect(await proposals.keep(proposal({ arrival: 'Ev1', digest: 'd2' }))).toEqual(kept)
  await proposals.posted(kept.id, '1.5')
  expect(await proposals.find(kept.id)).toEqual({ ...kept, ts: '1.5' })
  expect(await proposals.find(99)).toBeUndefined()
})

it('is closed by one person only', async () => {
  const { proposals } = memory.state
  const { id } = await proposals.keep(proposal())
  const closed = await Promise.all([proposals.close(id, 'accepted'), proposals.close(id, 'dismissed')])
  expect(closed).toEqual([true, false])
  expect(await proposals.find(id)).toMatchObject({ status: 'accepted' })
  expect(await proposals.close(99, 'failed')).toBe(false)
})
