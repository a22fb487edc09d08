import { expect, test } from 'vitest'
import { crashPoints } from '../../../bench/reliability/crash-points.ts'

// All points of all flows: npm run crash -- --points.
test.each(['followup', 'choose'])(
  '%s: ended at any step, it has come to pass once after a new start',
  { timeout: 120_000 },
  async (flow) => {
    const { deaths, faults } = await crashPoints({ flow, every: 5, from: 2 })
    expect(faults).toEqual([])
    expect(deaths).toBeGreaterThan(1)
  },
)

test('a flow that is not there is named, with those that are', async () => {
  await expect(crashPoints({ flow: 'juggling' })).rejects.toThrow(/juggling.*followup/)
})
