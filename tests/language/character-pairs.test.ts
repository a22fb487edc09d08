import { expect, test } from 'vitest'
import { characterPairs, sharedPairs } from '../../src/language/character-pairs.ts'

test('pairs of neighbours, in small letters, each once', () => {
  expect([...characterPairs('三公三公A')]).toEqual(['三公', '公三', '公a'])
  expect([...characterPairs('三')]).toEqual([])
})

test('what two texts share', () => {
  expect(sharedPairs('公务接待费', characterPairs('接待费多少'))).toBe(2)
  expect(sharedPairs('会议费', characterPairs('接待'))).toBe(0)
})
