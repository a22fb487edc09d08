import { describe, expect, test } from 'vitest'
import { readReply } from '../../../src/model/reply/read-reply.ts'
import type { TranslationRequest } from '../../../src/question/port.ts'

const request = (question: string): TranslationRequest => ({
  ...{ question, language: 'zh', today: '2024-05-06', previous: undefined, partial: null, unknown: [], sample: 0 },
  candidates: {
    organizations: [
      { code: '甲局@unit', name: '甲局', years: [2023] },
      { code: '乙局@unit', name: '乙局', years: [2023] },
    ],
    organizationCount: 2,
    items: [
      { code: 'sangong', name: '“三公”经费' },
      { code: 'total', name: '合计' },
    ],
    years: [2022, 2023],
  },
})
const plan = { ask: 'lookup', organizations: ['o1'], years: [2023], items: [{ item: 'sangong' }] }
const read = (of: object, question = '问') => readReply({ form: 'plan', plan: { ...plan, ...of } }, request(question))
const faults = (of: object, question?: string) => {
  const result = read(of, question)
  return result.kind === 'invalid' ? result.faults.join('\n') : result.kind
}

test('ids become codes, what is null is left out, nothing is assumed', () => {
  const nothing = {
    stages: null,
    whole: null,
    measure: null,
    threshold: null,
    order: null,
    limit: null,
    among: null,
    presumed: null,
    unit: null,
  }
  expect(
    read({
      organizations: ['o2', '甲局', '甲局@unit'],
      items: [{ item: 'total', fund: 'general', nature: null, flow: 'income' }],
      ...nothing,
    }),
  ).toEqual({
    kind: 'plan',
    plan: {
      ...{ ask: 'lookup', organizations: ['乙局@unit', '甲局@unit', '甲局@unit'], years: [2023], stages: [], assumptions: [] },
      items: [{ item: 'total', fund: 'general', flow: 'income' }],
    },
  })
})

describe('a threshold', () => {
  test.each([
    ['超过10万元', { comparator: '>', number: '10', unit: '万元' }, { comparator: '>', value: 10_000_000, unit: null }],
    ['超过十万', { comparator: '>', number: '10', unit: '万元' }, { comparator: '>', value: 10_000_000, unit: null }],
    ['超过100,000元', { comparator: '>', number: '100,000', unit: '元' }, { comparator: '>', value: 10_000_000, unit: null }],
    ['不少于1.5亿', { comparator: '≥', number: 1.5, unit: '亿元' }, { comparator: '≥', value: 15_000_000_000, unit: null }],
    ['多于3辆', { comparator: '>', number: '3', unit: '辆' }, { comparator: '>', value: 3, unit: '辆' }],
  ])('of “%s” is exact', (question, threshold, expected) => {
    expect(read({ threshold }, question)).toMatchObject({ kind: 'plan', plan: { threshold: expected } })
  })

  test.each([
    ['超过10万元', { comparator: '>', number: '11', unit: '万元' }],
    ['超过10万元', { comparator: '>', number: '10', unit: '亿元' }],
    ['超过10万元', { comparator: '>', number: '10', unit: '元' }],
    ['超过多少', { comparator: '>', number: '0', unit: null }],
    ['超过10万元', { comparator: '>', number: 'ten', unit: '万元' }],
  ])('that “%s” does not name is a fault', (question, threshold) => {
    expect(faults({ threshold }, question)).toContain('plan.threshold.number')
  })
})

describe('a fault', () => {
  test.each<readonly [string, object, string]>([
    ['an organization that is none', { organizations: ['o3'] }, 'plan.organizations.0: “o3”'],
    ['an item that is none', { items: [{ item: 'moon' }] }, 'plan.items.item: “moon”'],
    ['a whole that is none', { whole: { item: 'moon' } }, 'plan.items.item: “moon”'],
    ['a fund that is none', { items: [{ item: 'sangong', fund: 'x' }] }, 'plan.items.fund: “x”'],
    ['a year that is none', { years: [1999] }, 'plan.years: “1999”'],
    ['a limit that is none', { limit: 9 }, 'plan.limit: “9”'],
    ['an ask that is none', { ask: 'fly' }, 'plan.ask'],
    ['a field that is none', { note: 'x' }, 'plan'],
  ])('%s', (_, of, fault) => {
    expect(faults(of)).toContain(fault)
  })

  test('comes with all others, short and on one line each', () => {
    const many = faults({ organizations: Array.from({ length: 20 }, () => `o9\n${'长'.repeat(100)}`), years: [1999] })
    expect(many.split('\n')).toHaveLength(8)
    expect(Math.max(...many.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(200)
  })
})

test.each([
  ['前三名', { limit: 3 }],
  ['最高的一个', { limit: 1 }],
  ['哪个最高', { limit: 1 }],
  ['1999年', { years: [1999] }],
])('numbers of “%s” may be used', (question, of) => {
  expect(faults(of, question)).toBe('plan')
})

test('kinds of owned things may be listed', () => {
  expect(faults({ ask: 'list', items: [{ item: 'project' }] })).toBe('plan')
})

test('the other forms', () => {
  const columns = [{ name: 'a', role: 'figure', unit: null }]
  expect(readReply({ form: 'unclear' }, request('问'))).toEqual({ kind: 'unclear' })
  expect(readReply({ form: 'select', select: { sql: 'select 1', columns } }, request('问'))).toEqual({
    kind: 'select',
    select: { text: 'select 1', columns },
  })
  for (const value of [null, 'x', [], {}, { form: 'plan' }, { form: 'select' }, { form: 'select', plan, select: null }])
    expect(readReply(value, request('问')).kind).toBe('invalid')
})
