import { afterAll, expect, test } from 'vitest'
import { openDining } from '../invented-answers.ts'

const dining = openDining()
afterAll(() => dining.close())

test('who is covered in a year is those that have a document of it; of no year everybody', () => {
  const of = (years: number[]) => dining.answer({ ask: 'coverage', organizations: [], years, items: [] }).text
  expect(of([2024])).toContain('共收录 1 个单位，年份：2024年')
  expect(of([2024])).not.toContain('水务局')
  expect(of([])).toContain('共收录 3 个单位')
  expect(of([])).toContain('水务局')
})
