import { afterAll, expect, test } from 'vitest'
import { openDining, school, water } from '../invented-answers.ts'

const dining = openDining()
const sized = openDining([
  {
    organization: '云川市青禾区林业局',
    year: 2023,
    facts: [
      { item: 'indicator:/造林', name: '造林', measure: 'target', value: 30, unit: '亩', comparator: '≥', line: 3 },
      { item: 'indicator:/培训', name: '培训', measure: 'target', value: 200, unit: '人', comparator: '≥', line: 4 },
    ],
  },
])
afterAll(() => [dining, sized].forEach((each) => void each.close()))

test('targets in acres and in people have no order', () => {
  const organizations = ['云川市青禾区林业局@unit']
  const outcome = sized.answer({ ask: 'rank', organizations, items: [{ item: 'indicator' }], measure: 'target' })
  expect(outcome).toMatchObject({ outcome: 'no_answer', reason: 'not_understood', figures: [] })
  expect(outcome.text).toContain('人、亩')
})

test('bodies of a name are listed with their places, not ranked, and who has none is not named', () => {
  const items = [{ item: 'body.internal:综合科' }]
  const outcome = dining.answer({ ask: 'rank', organizations: [water, school], items, among: 'organizations' })
  expect(outcome.figures.map(({ organization, shown }) => [organization, shown])).toEqual([['云川市青禾区水务局', '']])
  expect(outcome.text).not.toMatch(/1\. |教育局/)
})

test('what has no parts to rank says so, and so does a ranking of nothing', () => {
  const parts = { ask: 'rank', among: 'parts', organizations: [water] } as const
  const none = dining.answer({ ...parts, organizations: [water], items: [{ item: 'sangong.reception' }] })
  expect(none).toMatchObject({ outcome: 'no_answer', reason: 'not_stated' })
  expect(none.text).toContain('公务接待费')
  const nothing = dining.answer({ ask: 'rank', among: 'years', organizations: [], years: [], items: [{ item: 'sangong' }] })
  expect(nothing.text.trim()).not.toBe('')
})
