import { expect, test } from 'vitest'
import { inEnglish } from '../../../src/wording/en/units.ts'

test.each([
  ['vehicles: 1 辆 [1]', 'vehicles: 1 vehicle [1]'],
  ['12 人; 9 人', '12 people; 9 people'],
  ['projects: 8 个 [1]', 'projects: 8 [1]'],
  ['2.50 倍', '2.50 times'],
  ['≥2000 人次', '≥2000 visits'],
])('%s is said as %s', (printed, said) => {
  expect(inEnglish(printed)).toBe(said)
})

test('money, quotations and names stay as they are', () => {
  const printed = '1.0 万元, 「现有车辆 1 辆」 of 3 个项目部'
  expect(inEnglish(printed)).toBe(printed)
})
