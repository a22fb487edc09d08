import { afterAll, expect, test } from 'vitest'
import { brief, openDining } from '../invented-answers.ts'

const forest = '云川市青禾区林业局@unit'
const ofStage = (stage: 'budget' | 'adjusted') => ({ year: 2023, stage, item: null, fund: null, nature: null }) as const
const dining = openDining([
  {
    organization: '云川市青禾区林业局',
    year: 2023,
    stage: 'final',
    facts: [
      { item: 'total', value: '90.00', line: 1 },
      { item: 'total', fund: 'general', value: '80.00', line: 2 },
      { item: 'total', fund: 'general', stage: 'budget', value: '100.00', line: 3 },
      { item: '213', name: '农林水支出', value: '60.00', line: 4 },
      { item: '213', name: '农林水支出', stage: 'budget', value: '75.00', line: 5 },
      { item: '213', name: '农林水支出', stage: 'adjusted', value: '62.50', line: 6 },
      { item: '213', name: '农林水支出', measure: 'share', value: '96.00', base: ofStage('adjusted'), line: 7 },
      { item: '208', name: '社会保障和就业支出', value: '20.00', line: 8 },
      { item: '208', name: '社会保障和就业支出', measure: 'share', value: '98.00', base: ofStage('budget'), line: 8 },
      { item: '221', name: '住房保障支出', value: '10.00', line: 9 },
      { item: '221', name: '住房保障支出', nature: 'basic', stage: 'budget', value: '5.00', line: 9 },
      { item: 'sangong', value: '1.00', line: 10 },
      { item: 'sangong', stage: 'budget', value: '0.00', line: 10 },
    ],
  },
])
afterAll(() => dining.close())
const completion = (item: string, stages: readonly ('budget' | 'adjusted')[] = []) =>
  dining.answer({ ask: 'completion', organizations: [forest], items: [{ item }], stages: [...stages] })

test('final accounts are measured by the budget of the same fund, with the formula and both places', () => {
  const outcome = completion('total')
  expect(outcome.figures.map(brief)).toEqual(['asked 80 %', 'base 80 万元', 'base 100 万元'])
  expect(outcome.figures[0]).toMatchObject({ origin: 'computed', formula: '80.00 ÷ 100.00' })
  expect(outcome.citations.map(({ locator }) => locator)).toEqual([
    expect.objectContaining({ line: 2 }),
    expect.objectContaining({ line: 3 }),
  ])
})

test('the adjusted budget goes before that of the beginning of the year, unless this one is named; what is printed goes first', () => {
  expect(completion('213').figures.map(brief)).toEqual(['asked 96 %', 'base 60 万元', 'base 62.5 万元'])
  expect(completion('213').figures[0]).toMatchObject({ origin: 'stated' })
  expect(completion('213', ['budget']).figures.map(brief)).toEqual(['asked 80 %', 'base 60 万元', 'base 75 万元'])
})

test('a printed share needs no budget beside it', () => {
  expect(completion('208').figures.map(brief)).toEqual(['asked 98 %'])
  expect(completion('208').text).toContain('社会保障和就业支出决算占预算的比重')
})

test('all of it is not measured by the budget of a part, and nothing by a budget of 0', () => {
  expect(completion('221')).toMatchObject({ outcome: 'no_answer', figures: [] })
  expect(completion('sangong')).toMatchObject({ outcome: 'no_answer', figures: [] })
})
