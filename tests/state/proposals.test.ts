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
  expect(kept).toEqual({ ...given, id: 1, ts: null, status: 'open', decision: null, at: memory.clock.now })
  expect(await proposals.keep(proposal({ arrival: 'Ev1', digest: 'd2' }))).toEqual(kept)
  await proposals.posted(kept.id, '1.5')
  expect(await proposals.find(kept.id)).toEqual({ ...kept, ts: '1.5' })
  expect(await proposals.find(99)).toBeUndefined()
})

it('is closed by one press only, which may say so again', async () => {
  const { proposals } = memory.state
  const { id } = await proposals.keep(proposal())
  const close = (status: 'accepted' | 'dismissed', decision: string) => proposals.close(id, { status, decision })
  expect(await Promise.all([close('accepted', 'press 1'), close('dismissed', 'press 2')])).toEqual([true, false])
  expect(await close('accepted', 'press 3')).toBe(false)
  expect(await close('accepted', 'press 1')).toBe(true)
  expect(await proposals.find(id)).toMatchObject({ status: 'accepted', decision: 'press 1' })
  expect(await proposals.close(99, { status: 'failed', decision: 'press 1' })).toBe(false)
})
