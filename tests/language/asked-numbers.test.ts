import { expect, test } from 'vitest'
import { askedNumbers } from '../../src/language/asked-numbers.ts'

test.each([
  ['超过10万元', [[10, 100_000]]],
  ['十万', [[100_000, 100_000]]],
  ['前三名', [[3, 3]]],
  ['1.5亿', [[1.5, 150_000_000]]],
  ['3百万', [[3, 3_000_000]]],
  ['1,234.5元', [[1234.5, 1234.5]]],
  [
    'more than 2 million in 2023',
    [
      [2, 2_000_000],
      [2023, 2023],
    ],
  ],
  ['没有数', []],
])('“%s”', (text, expected) => {
  expect(askedNumbers(text).map(({ value, amount }) => [value, amount])).toEqual(expected)
})
