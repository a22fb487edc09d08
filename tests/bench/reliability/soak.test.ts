import { expect, test } from 'vitest'
import { soak } from '../../../bench/reliability/soak.ts'

test('of calls to Slack that fail, nothing is lost and nothing said twice', { timeout: 120_000 }, async () => {
  const soaked = await soak({ seconds: 8, rate: 8, channels: 10, limits: 'none', failRate: 0.1, seed: 3 })
  expect(soaked).toMatchObject({ asked: 64, missing: 0, twice: 0, disordered: 0, exitStatus: 0 })
  expect(soaked.failedCalls).toBeGreaterThan(0)
  expect(soaked.times.count).toBe(64)
})
