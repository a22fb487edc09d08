import { afterAll, expect, test } from 'vitest'
import { openDining } from './invented-answers.ts'

const base = (year: number, stage: 'budget' | 'final') => ({ year, stage, item: null, fund: null, nature: null })
const dining = openDining([
  {
    organization: '云川市档案局',
    year: 2023,
    stage: 'final',
    facts: [
      { item: 'sangong', value: '9.00' },
      { item: 'sangong', measure: 'change', value: '-1.00', base: base(2023, 'budget') },
      { item: 'sangong', measure: 'change', value: '2.00', base: base(2022, 'final') },
      { item: 'sangong', measure: 'change', value: '28.57', unit: '%', base: base(2022, 'final') },
      { item: 'training', measure: 'change', value: '-3.00', base: base(2023, 'budget') },
      { item: 'training', value: '4.00' },
    ],
  },
])
afterAll(() => dining.close())
const asked = (ask: 'change' | 'growth' | 'lookup', item: string) =>
  dining.answer({ ask, organizations: ['云川市档案局@unit'], items: [{ item }] })

test('a change is against the year before, in money and in percent, not against the budget of the same year', () => {
  const shown = asked('change', 'sangong').figures.map((figure) => figure.shown)
  expect(shown.slice(0, 2)).toEqual(['+2.00 万元', '+28.57%'])
  expect(asked('change', 'sangong').text).toContain('比2022年决算增加 2.00 万元')
})

test('where the document compares with nothing else, against that', () => {
  expect(asked('lookup', 'training').text).toContain('比2023年预算减少 3.00 万元')
})

test('a printed rate is the growth', () => {
  expect(asked('growth', 'sangong').figures[0]).toMatchObject({ value: 28.57, unit: '%', origin: 'stated' })
})
