import { expect, test } from 'vitest'
import type { Locator } from '../../src/budget/fact.ts'
import { placeText } from '../../src/wording/place.ts'

const places: readonly [Locator, string, string][] = [
  [{ line: 23, column: 6 }, '第 23 行', 'line 23'],
  [{ page: 4, box: [0, 0, 1, 1] }, '第 4 页', 'page 4'],
  [{ block: 7, row: 1 }, '第 7 段', 'block 7'],
  [{ sheet: '支出', cell: 'B3' }, '支出!B3', '支出!B3'],
]

test.each(places)('%j is %s', (locator, zh, en) => {
  expect(placeText(locator, 'zh')).toBe(zh)
  expect(placeText(locator, 'en')).toBe(en)
})
