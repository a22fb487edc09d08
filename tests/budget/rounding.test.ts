import { expect, test } from 'vitest'
import { parseAmount } from '../../src/budget/amount.ts'
import { isRounding } from '../../src/budget/rounding.ts'

const money = (printed: string, unit: '元' | '万元') => ({
  amount: parseAmount(printed, unit) ?? null,
  unit,
  decimals: printed.split('.')[1]?.length ?? 0,
})

test.each([
  ['18976.76', '189767551', true],
  ['18976.76', '189767550.00', true],
  ['18976.76', '189767649', true],
  ['18976.76', '189767651', false],
  ['18976.8', '189767551', false],
  ['18976', '189760000', false],
])('%s万元 and %s元: %s', (text, table, expected) => {
  expect(isRounding(money(text, '万元'), money(table, '元'))).toBe(expected)
})

test('two amounts of one unit, or of none, are never one', () => {
  expect(isRounding(money('1.00', '万元'), money('1.001', '万元'))).toBe(false)
  expect(isRounding({ amount: null, unit: '辆', decimals: 0 }, money('1', '元'))).toBe(false)
})
