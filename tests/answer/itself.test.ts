import { afterAll, describe, expect, test } from 'vitest'
import { openDining, school, water } from './invented-answers.ts'

const dining = openDining()
afterAll(() => dining.close())
const reception = { item: 'sangong.reception' }

describe('a figure is not held against itself', () => {
  test('no share of it', () => {
    const outcome = dining.answer({ ask: 'share', organizations: [water], items: [reception], whole: reception })
    expect(outcome).toMatchObject({ outcome: 'no_answer', reason: 'not_understood', figures: [] })
    expect(outcome.text).toContain('公务接待费')
  })

  test.each(['difference', 'ratio'] as const)('no %s, also where two readings come to one fact', (ask) => {
    const items = [reception, { ...reception, flow: 'expenditure' as const }]
    expect(dining.answer({ ask, organizations: [water], items })).toMatchObject({ reason: 'not_understood', figures: [] })
  })
})

test('what is asked twice stands there once', () => {
  const organizations = [water, water, school]
  const { figures } = dining.answer({
    ask: 'compare',
    organizations,
    years: [2023, 2023, 2023],
    pairwise: true,
    items: [{ item: 'sangong' }],
  })
  expect(figures.map(({ value }) => value)).toEqual([2.9, 4.4])
})
