import { afterAll, expect, test } from 'vitest'
import { openDining, planOf } from './invented-answers.ts'

const office = (
  name: string,
  facts: readonly { item: string; value: string; fund?: string; nature?: 'basic' | 'project' }[],
) => ({
  organization: name,
  year: 2023,
  facts,
})
const dining = openDining([
  office('云川市档案局', [
    { item: 'total', value: '100' },
    { item: 'total', fund: 'general', value: '90' },
    { item: '30201', value: '3', nature: 'basic' },
    { item: '30201', value: '5', nature: 'project', fund: 'general' },
  ]),
  office('云川市体育局', [{ item: 'total', fund: 'general', value: '80' }]),
  office('云川市旅游局', [{ item: 'total', fund: 'business', value: '70' }]),
])
afterAll(() => dining.close())
const [archive, sports, travel] = ['云川市档案局@unit', '云川市体育局@unit', '云川市旅游局@unit'] as const

test('members of one item are read in the widest fund that all state', () => {
  const outcome = dining.answer({ ask: 'difference', organizations: [archive, sports], items: [{ item: 'total' }] })
  expect(outcome.figures.map(({ value, fund }) => [value, fund])).toEqual([
    [10, 'general'],
    [90, 'general'],
    [80, 'general'],
  ])
  expect(outcome.assumptions.map(({ code }) => code)).toContain('fund_taken')
  expect(outcome.warnings.map(({ code }) => code)).not.toContain('mixed_funds')
})

test('where no fund is common, the mixture is warned of', () => {
  const outcome = dining.answer({ ask: 'compare', organizations: [archive, travel], items: [{ item: 'total' }] })
  expect(outcome.figures.map(({ value }) => value)).toEqual([100, 70])
  expect(outcome.warnings.map(({ code }) => code)).toContain('mixed_funds')
})

test('basic and project expenditure are equally wide, whatever their funds', () => {
  const alone = dining.answer({ ask: 'lookup', organizations: [archive], items: [{ item: '30201' }] })
  expect(alone.outcome).toBe('clarification')
  expect(alone.choices.map(({ figure }) => figure?.value)).toEqual([3, 5])
  const beside = dining.answer({ ask: 'compare', organizations: [archive], items: [{ item: '30201' }, { item: 'total' }] })
  expect(beside.warnings).toContainEqual(
    expect.objectContaining({ code: 'several_values', text: expect.stringContaining('5 万元') }),
  )
})

test('a plan that fixes a dimension takes nothing else', () => {
  const plan = planOf({ ask: 'lookup', organizations: [sports], items: [{ item: 'total', fund: 'all' }] })
  expect(dining.answer(plan)).toMatchObject({ outcome: 'no_answer', reason: 'not_stated' })
})
