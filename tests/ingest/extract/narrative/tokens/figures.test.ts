// Figures that are not what they seem to be in the text, and texts made to keep a reader busy.
import { expect, test } from 'vitest'
import { read } from '../reading.ts'

test.each(['3⁷', '3①', '3？7', '？7', '3？'])('no figure is made of %s, and it is named', (printed) => {
  const { facts, unread } = read([`公务接待费${printed}万元。`])
  expect(facts).toEqual([])
  expect(unread).not.toEqual([])
})

test.each(['1.2.3', `1${'0'.repeat(30)}`, `3.${'1'.repeat(30)}`])('%s is no figure', (printed) => {
  expect(read([`公务接待费${printed}万元。`]).facts).toEqual([])
})

test('a raised mark behind a word, and one that begins an item, leave the figure', () => {
  expect(read(['①公务接待费3万元。']).facts.map(({ amount }) => amount)).toEqual([3_000_000])
})

test.each([
  ['numerals', '一'.repeat(200_000)],
  ['digits', '1'.repeat(200_000)],
  ['digits behind a letter', `a${'1'.repeat(200_000)}`],
  ['thousands', '1,111'.repeat(40_000)],
])('a line of nothing but %s comes to an end', (_, text) => {
  expect(read([text]).facts).toEqual([])
})
