import { expect, test } from 'vitest'
import { printedValue, type Valued } from '../../src/budget/printed-value.ts'

const money: Valued = {
  ...{ amount: 1_000_000, number: 1, unit: '万元', decimals: 1, comparator: null, words: null, statement: 'figure' },
}

test.each<[Partial<Valued>, string]>([
  [{}, '1.0万元'],
  [{ decimals: 0 }, '1万元'],
  [{ amount: -2_100_000, number: -2.1, decimals: 2 }, '-2.10万元'],
  [{ amount: 0, number: 0, decimals: 0, statement: 'none' }, '0万元'],
  [{ amount: null, number: 95, unit: '%', decimals: 0, comparator: '≥' }, '≥95%'],
  [{ amount: null, number: 2, unit: '辆', decimals: 0 }, '2辆'],
  [{ amount: null, number: null, words: '按时完成' }, '按时完成'],
  [{ amount: null, number: null, statement: 'not_applicable' }, 'not_applicable'],
])('%j is printed %s', (given, printed) => {
  expect(printedValue({ ...money, ...given })).toBe(printed)
})
