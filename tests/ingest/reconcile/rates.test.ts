import { expect, test } from 'vitest'
import { merge } from '../../../src/ingest/merge.ts'
import { findRates } from '../../../src/ingest/reconcile/rates.ts'
import type { InventedFact } from '../../database/invented.ts'
import { told } from '../told.ts'

const base = { year: 2030, stage: 'budget', item: null, fund: null, nature: null } as const
const change = { item: 'total', measure: 'change', base } as const

function found(facts: readonly InventedFact[]): readonly string[] {
  const all = told(facts)
  return findRates(merge(all.facts, all.documents)).map(({ printed, expected }) => `${printed} ${expected}`)
}

test('a rate follows from the change in money', () => {
  const facts: readonly InventedFact[] = [
    { item: 'total', value: '11.4' },
    { ...change, value: '0.6' },
  ]
  expect(found([...facts, { ...change, value: '5.56', unit: '%' }])).toEqual([])
  expect(found([...facts, { ...change, value: '5', unit: '%' }])).toEqual(['5% 6%'])
})

test('a rate follows from the two years', () => {
  const facts: readonly InventedFact[] = [
    { item: 'total', value: '90' },
    { item: 'total', value: '120', year: 2030 },
  ]
  expect(found([...facts, { ...change, value: '-25.0', unit: '%' }])).toEqual([])
  expect(found([...facts, { ...change, value: '25.0', unit: '%' }])).toEqual(['25.0% -25.0%'])
})

test('large figures without decimals were rounded before the rate was computed', () => {
  const facts: readonly InventedFact[] = [
    { item: 'total', value: '3923' },
    { ...change, value: '-332' },
  ]
  expect(found([...facts, { ...change, value: '-7.81', unit: '%' }])).toEqual([])
  expect(found([...facts, { ...change, value: '-8.71', unit: '%' }])).toEqual(['-8.71% -7.80%'])
})

test('nothing to compute from is no finding', () => {
  expect(
    found([
      { item: 'total', value: '90' },
      { ...change, value: '25', unit: '%' },
    ]),
  ).toEqual([])
})
