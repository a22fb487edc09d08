import { afterAll, describe, expect, test } from 'vitest'
import type { Plan } from '../../src/plan/plan.ts'
import { openDining, school, water } from './invented-answers.ts'

const dining = openDining()
afterAll(() => dining.close())
const one = { organizations: [water] }
const both = { organizations: [water, school] }
const sangong = [{ item: 'sangong' }]
const plans: readonly (Partial<Plan> & Pick<Plan, 'ask'>)[] = [
  { ask: 'lookup', ...one, items: sangong },
  { ask: 'lookup', ...one, items: [{ item: 'total' }] },
  { ask: 'breakdown', ...one, items: sangong },
  { ask: 'compare', ...both, items: sangong },
  { ask: 'sum', ...both, items: sangong },
  { ask: 'difference', ...both, items: sangong },
  { ask: 'share', ...one, items: [{ item: 'sangong.reception' }] },
  { ask: 'growth', ...one, items: sangong },
  { ask: 'growth', ...one, years: [2023], items: [{ item: 'sangong.vehicle.purchase' }] },
  { ask: 'change', ...one, items: sangong },
  { ask: 'reason', ...one, items: sangong },
  { ask: 'reason', ...one, items: [{ item: 'sangong.reception' }] },
  { ask: 'purpose', ...one, items: [{ item: 'total', nature: 'basic' }] },
  { ask: 'list', ...one, items: [{ item: 'body.internal' }] },
  { ask: 'list', ...one, items: [{ item: 'project' }] },
  { ask: 'count', ...one, items: [{ item: 'project' }] },
  { ask: 'rank', ...both, items: sangong },
  { ask: 'trend', ...one, years: [2022, 2023], items: sangong },
  { ask: 'lookup', ...one, items: [{ item: 'operating' }] },
  { ask: 'lookup', ...one, items: [{ item: '301' }] },
]

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test.each(plans)('$ask of $items says something, and every place that is listed stands in it', (plan) => {
    const { text, citations } = dining.answer({ ...plan, items: [...(plan.items ?? [])] }, language)
    const used = [...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number))
    expect([...new Set(used)].sort((left, right) => left - right)).toEqual(citations.map(({ number }) => number))
    expect(text.replace(/^(?:说明|Assumed).*$/m, '').trim()).not.toBe('')
  })
})

test('a whole beside its projects is not added to them', () => {
  const items = [{ item: 'total', flow: 'expenditure' as const }, { item: 'project' }]
  const { figures, warnings } = dining.answer({ ask: 'sum', organizations: [water], items })
  expect(figures.every(({ origin }) => origin === 'stated')).toBe(true)
  expect(warnings.map(({ code }) => code)).toContain('overlap')
})

test('a target that is not stated does not deny the amount', () => {
  const { reason, text } = dining.answer({ ask: 'lookup', organizations: [water], items: [{ item: 'total' }], measure: 'target' })
  expect(reason).toBe('not_stated')
  expect(text).toContain('没有写支出合计的绩效目标')
})
