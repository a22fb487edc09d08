import { expect, test } from 'vitest'
import { merge } from '../../../src/ingest/merge.ts'
import { derive } from '../../../src/ingest/reconcile/derive.ts'
import type { InventedFact } from '../../database/invented.ts'
import { told } from '../told.ts'

const lastYear = { year: 2030, stage: 'budget', item: null, fund: null, nature: null } as const

function derived(facts: readonly InventedFact[]): ReturnType<typeof derive> {
  const all = told(facts)
  return derive(merge(all.facts, all.documents))
}

test('less than nothing was never budgeted', () => {
  const facts: readonly InventedFact[] = [
    { item: 'sangong', value: '2.90' },
    { item: 'sangong', value: '3.10', measure: 'change', base: lastYear },
  ]
  expect(derived(facts)).toEqual({ derived: [], findings: [] })
})

test('last year is this year less the signed change, marked and linked to both', () => {
  const { derived: facts } = derived([
    { item: 'sangong', value: '2.90' },
    { item: 'sangong', value: '-2.10', measure: 'change', base: lastYear },
  ])
  expect(facts).toHaveLength(1)
  expect(facts[0]).toMatchObject({
    year: 2030,
    stage: 'budget',
    amount: 5_000_000,
    number: 5,
    decimals: 2,
    origin: 'derived',
    evidence: [],
  })
  expect(facts[0]?.inputs.map((key) => key.split('|')[7])).toEqual(['amount', 'change'])
})

test('no change in words derives the same figure', () => {
  const { derived: facts } = derived([
    { item: 'sangong', value: '4.4' },
    { item: 'sangong', value: 0, measure: 'change', statement: 'none', base: lastYear },
  ])
  expect(facts.map(({ number }) => number)).toEqual([4.4])
})

test.each([
  ['a rate', { item: 'total', value: '10', measure: 'change', unit: '%', base: lastYear }],
  ['a change of another fund', { item: 'total', value: '10', measure: 'change', fund: 'general', base: lastYear }],
  ['a change against another item', { item: 'total', value: '10', measure: 'change', base: { ...lastYear, item: '201' } }],
  ['a change within the year and stage', { item: 'total', value: '10', measure: 'change', base: { ...lastYear, year: 2031 } }],
] as const)('%s derives nothing', (_, change) => {
  expect(derived([{ item: 'total', value: '100' }, change]).derived).toEqual([])
})

test('a figure printed with two values derives nothing', () => {
  const change = { item: 'total', value: '10', measure: 'change', base: lastYear } as const
  expect(derived([{ item: 'total', value: '100' }, { item: 'total', value: '101', line: 9 }, change]).derived).toEqual([])
})

test('a stated figure comes before a derived one, and a rounding between them is no finding', () => {
  const facts: readonly InventedFact[] = [
    { item: 'total', value: '1793.34' },
    { item: 'total', value: '-332.31', measure: 'change', base: lastYear },
  ]
  expect(derived([...facts, { item: 'total', value: '2125.65', year: 2030 }])).toEqual({ derived: [], findings: [] })
  expect(derived([...facts, { item: 'total', value: '2125.66', year: 2030 }])).toEqual({ derived: [], findings: [] })
  const { findings } = derived([...facts, { item: 'total', value: '2152.65', year: 2030 }])
  expect(findings.map(({ code, printed, expected }) => [code, printed, expected])).toEqual([
    ['derived_differs', '2152.65万元', '2125.65万元'],
  ])
  expect(findings[0]?.facts[0]).toContain('|2030|budget|expenditure|total|')
})
