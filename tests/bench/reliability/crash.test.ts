import { expect, test } from 'vitest'
import { isWhole } from '../../../bench/crash.ts'
import { crash } from '../../../bench/reliability/crash.ts'

test('a bot that is killed again and again answers each question once, in the order of its thread', {
  timeout: 120_000,
}, async () => {
  const crashed = await crash({ questions: 60, rate: 8, life: [600, 1500], seed: 7, patience: 60_000 })
  expect(crashed).toMatchObject({ asked: 54, answered: 54, missing: [], twice: [], disordered: [], exitStatus: 0 })
  expect(crashed.kills).toBeGreaterThan(1)
  expect(isWhole(crashed)).toBe(true)
})
