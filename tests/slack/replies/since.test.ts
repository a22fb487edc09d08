import { expect, test } from 'vitest'
import { sinceOf } from '../../../src/slack/replies/since.ts'

test('a message says by Slack’s clock when it was written', () => {
  expect(sinceOf({ place: 'C1:1790000000.000100', receivedAt: 5 })).toBe('1790000000.000100')
})

test('of anything else a day is left for a clock that is wrong', () => {
  expect(sinceOf({ place: null, receivedAt: 1_790_000_000_000 })).toBe(String(1_790_000_000 - 86_400))
  expect(sinceOf({ place: null, receivedAt: 1000 })).toBe('0')
})
