import { expect, test } from 'vitest'
import { merge } from '../../../../src/ingest/merge.ts'
import { gapsOf } from '../../../../src/ingest/reconcile/gaps.ts'
import { findSums } from '../../../../src/ingest/reconcile/sums/find-sums.ts'
import type { InventedFact } from '../../../database/invented.ts'
import { told } from '../../told.ts'

function found(facts: readonly InventedFact[]): readonly string[] {
  const all = told(facts)
  return findSums(merge(all.facts, all.documents), gapsOf([])).map(({ printed, expected }) => `${printed} ${expected}`)
}

const general = { fund: 'general' } as const
const table = { section: '表二', row: '行', column: '列' } as const

test('a rounding of 0.01 for each addend is none', () => {
  const parts = ['33.33', '33.33', '33.33'].map((value, index) => ({ item: `20${index + 1}`, value, line: 5 }))
  expect(found([{ item: 'total', value: '100.02', line: 5 }, ...parts])).toEqual([])
  expect(found([{ item: 'total', value: '100.03', line: 5 }, ...parts])).toEqual(['100.03万元 99.99万元'])
})

test('a partial list may add up to less, never to more', () => {
  const parts = [
    { item: '201', value: '60', line: 5 },
    { item: '208', value: '30', line: 5 },
  ]
  expect(found([{ item: 'total', value: '100', line: 5 }, ...parts])).toEqual([])
  expect(found([{ item: 'total', value: '80', line: 5 }, ...parts])).toEqual(['80万元 90万元'])
})

test('a level that is not printed is passed over', () => {
  const rows = [
    { item: '208', value: '10' },
    { item: '2080502', value: '4' },
    { item: '2080505', value: '6' },
  ].map((row, index) => ({ ...row, ...general, ...table, line: 40 + index }))
  expect(found(rows)).toEqual([])
})

test('an account of its own in the table may be a part: then the others may add up to less, never to more', () => {
  const rows = (whole: string, name: string) =>
    [
      { item: '302', value: whole },
      { item: '30201', value: '60' },
      { item: '30205', value: '30' },
      { item: `account:${name}`, value: '10' },
    ].map((row, index) => ({ ...row, ...general, ...table, nature: 'basic' as const, name: row.item, line: 40 + index }))
  expect(found(rows('100', '渠首看护费'))).toEqual([])
  expect(found(rows('80', '渠首看护费'))).toEqual(['80万元 90万元'])
  expect(found(rows('100', '支出总计'))).toEqual(['100万元 90万元'])
})

test('what is carried over to next year stands in the total and in no account', () => {
  const rows = [
    { item: 'total', value: '100' },
    { item: '201', value: '90' },
    { item: 'account:结转下年', value: '10' },
  ].map((row, index) => ({ ...row, ...table, name: row.item, line: 40 + index }))
  expect(found(rows)).toEqual([])
})

test('spending of other kinds leaves a gap between the whole and basic plus project', () => {
  const rows: readonly InventedFact[] = [
    { item: 'total', value: '100' },
    { item: 'total', value: '60', nature: 'basic' },
    { item: 'total', value: '30', nature: 'project' },
  ]
  expect(found([...rows, { item: 'total', value: '10', fund: 'operating' }])).toEqual([])
  expect(found(rows)).toEqual(['100万元 90万元'])
})

test('an operating list without its rest may be partial', () => {
  expect(
    found([
      { item: 'operating', value: '50' },
      { item: '30201', value: '4', ...general, nature: 'operating' },
    ]),
  ).toEqual([])
})

test('a source inside another one is not counted twice', () => {
  expect(
    found([
      { item: 'total', value: '100', flow: 'income' },
      { item: 'total', value: '95', flow: 'income', fund: 'appropriation' },
      { item: 'total', value: '90', flow: 'income', fund: 'general' },
      { item: 'total', value: '5', flow: 'income', fund: 'government_fund' },
      { item: 'total', value: '5', flow: 'income', fund: 'other' },
    ]),
  ).toEqual([])
})

test('changes of the parts make the change of the whole', () => {
  const base = { year: 2030, stage: 'budget', item: null, fund: null, nature: null } as const
  const change = (item: string, value: string): InventedFact => ({ item, value, measure: 'change', base })
  const parts = [change('sangong.abroad', '0'), change('sangong.vehicle', '-0.10')]
  expect(found([change('sangong', '-2.10'), ...parts, change('sangong.reception', '-2')])).toEqual([])
  expect(found([change('sangong', '-2.10'), ...parts, change('sangong.reception', '2')])).toEqual(['-2.10万元 1.90万元'])
})

test('some of the changes prove nothing, whatever their signs', () => {
  const base = { year: 2030, stage: 'budget', item: null, fund: null, nature: null } as const
  const change = (item: string, value: string): InventedFact => ({ item, value, measure: 'change', base })
  expect(found([change('sangong', '-295.18'), change('sangong.abroad', '-25.36')])).toEqual([])
})

test('changes of basic and project spending make the change of the whole', () => {
  const base = { year: 2030, stage: 'budget', item: null, fund: null, nature: null } as const
  const change = (value: string, nature: 'all' | 'basic' | 'project'): InventedFact => ({
    item: 'total',
    value,
    nature,
    measure: 'change',
    base,
  })
  const parts = [change('66.60', 'basic'), change('-47.28', 'project')]
  expect(found([change('19.32', 'all'), ...parts])).toEqual([])
  expect(found([change('19.32', 'all'), ...parts.slice(0, 1)])).toEqual([])
  expect(found([change('91.32', 'all'), ...parts])).toEqual(['91.32万元 19.32万元'])
})

test('a project that is stated with two funds counts once', () => {
  const rows: readonly InventedFact[] = [
    { item: 'total', value: '100', nature: 'project' },
    { item: 'project:大厅运行', value: '80', nature: 'project' },
    { item: 'project:大厅运行', value: '80', nature: 'project', ...general },
  ]
  expect(found(rows)).toEqual([])
  expect(found([...rows, { item: 'project:机房租赁', value: '30', nature: 'project' }])).toEqual(['100万元 110万元'])
})

test('funds under performance management stand inside all project spending', () => {
  const rows: readonly InventedFact[] = [{ item: 'total', value: '100', nature: 'project', ...general }]
  expect(found([...rows, { item: 'performance', value: '90', nature: 'project', ...general }])).toEqual([])
  expect(found([...rows, { item: 'performance', value: '190', nature: 'project', ...general }])).toEqual(['100万元 190万元'])
})

test('figures of different documents are not added up', () => {
  const whole = told([{ item: 'total', value: '80' }], { file: 'a.txt' })
  const parts = told(
    [
      { item: '201', value: '60' },
      { item: '208', value: '30' },
    ],
    { file: 'b.txt' },
  )
  const facts = merge([...whole.facts, ...parts.facts], [...whole.documents, ...parts.documents])
  expect(findSums(facts, gapsOf([]))).toEqual([])
})

test('a reserve stands inside the whole and is neither basic nor project', () => {
  const parts: readonly InventedFact[] = [
    { item: 'total', value: '100' },
    { item: 'total', nature: 'basic', value: '70' },
    { item: 'total', nature: 'project', value: '20' },
  ]
  expect(found(parts)).toEqual(['100万元 90万元'])
  expect(found([...parts, { item: 'reserve', value: '10' }])).toEqual([])
})

test('a total of final accounts that holds what is carried over is no sum of the spending', () => {
  const facts = (whole: string): readonly InventedFact[] => [
    { item: 'total', value: '264', stage: 'final', quote: whole },
    { item: 'total', nature: 'basic', value: '60', stage: 'final' },
    { item: 'total', nature: 'project', value: '140', stage: 'final' },
  ]
  expect(found(facts('收、支总计均为264万元'))).toEqual([])
  expect(found(facts('支出合计264万元'))).toEqual(['264万元 200万元'])
})
