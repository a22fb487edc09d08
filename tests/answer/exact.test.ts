import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalOf, divide, printDecimal, round } from '../../src/answer/exact.ts'

test('a quotient is rounded once, half away from zero', () => {
  expect(printDecimal(divide(1n, 3n, 4))).toBe('0.3333')
  expect(printDecimal(divide(2n, 3n, 2))).toBe('0.67')
  expect(printDecimal(divide(-1n, 8n, 2))).toBe('-0.13')
  expect(printDecimal(divide(1n, 8n, 2))).toBe('0.13')
})

test('rounding a decimal keeps its value', () => {
  expect(printDecimal(round(decimalOf(864.259, 3), 2))).toBe('864.26')
  expect(printDecimal(round(decimalOf(-42, 0), 2))).toBe('-42.00')
  expect(printDecimal(decimalOf(5, 0))).toBe('5')
})

test('a quotient is off by at most half of its last digit', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 9n), (top, bottom) => {
      const { digits } = divide(top, bottom, 4)
      const rest = digits * bottom - top * 10_000n
      expect((rest < 0n ? -rest : rest) * 2n <= bottom).toBe(true)
    }),
  )
})
