import { expect, test } from 'vitest'
import { crashPoints } from '../../../bench/reliability/crash-points.ts'
import { deciding } from '../../../bench/reliability/flows/deciding.ts'
import { flows } from '../../../bench/reliability/flows.ts'

// A few points of each flow, one where documents are read; all of them: npm run crash -- --points.
test.each(Object.keys(flows))(
  '%s: ended in between, it has come to pass once after a new start',
  { timeout: 120_000 },
  async (flow) => {
    const { deaths, faults } = await crashPoints({ flow, from: 5, every: Object.hasOwn(deciding, flow) ? 30 : 9 })
    expect(faults).toEqual([])
    expect(deaths).toBeGreaterThan(0)
  },
)

test('ended once more while it takes up what was left, it has come to pass once all the same', { timeout: 120_000 }, async () => {
  const { deaths, faults } = await crashPoints({ flow: 'share', from: 5, every: 8, isTwice: true })
  expect(faults).toEqual([])
  expect(deaths).toBeGreaterThan(2)
})

test('a flow that is not there is named, with those that are', async () => {
  await expect(crashPoints({ flow: 'juggling' })).rejects.toThrow(/juggling.*followup/)
})
