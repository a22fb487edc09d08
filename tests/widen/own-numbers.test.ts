import { expect, test } from 'vitest'
import { ownNumbers } from '../../src/widen/own-numbers.ts'

test.each([
  ['select amount from facts where amount > 1234567', '超过多少', ['1234567']],
  ['select amount from facts where amount > 10000000', '超过10万元', []],
  ['select amount from facts where amount > 100000', '超过十万元', []],
  ['select amount from facts where number > 10', '超过10万元', []],
  ['select amount from facts where amount > 100000000000', '超过10万元', ['100000000000']],
  ['select amount from facts where amount between 1 and 77_000', '', ['77_000']],
  ['select sum(amount) / 1000000.0 from facts where fiscal_year = 2023 limit 3 offset 1', '', []],
  ["select amount from facts where item_code = '30201'", '', []],
  ['select amount from facts where amount > 0.5', '', ['0.5']],
] as const)('%s after “%s”', (sql, question, own) => {
  expect(ownNumbers(sql, question)).toEqual(own)
})
