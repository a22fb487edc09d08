import { expect, test } from 'vitest'
import type { FindingCode } from '../../../src/budget/fact.ts'
import { merge } from '../../../src/ingest/merge.ts'
import { reconcile } from '../../../src/ingest/reconcile/reconcile.ts'
import type { Told } from '../../../src/ingest/settle.ts'
import type { InventedFact } from '../../database/invented.ts'
import { together, told } from '../told.ts'

/** The codes found in one document, or in several. */
function codes(all: Told): readonly FindingCode[] {
  return reconcile({ facts: merge(all.facts, all.documents), documents: all.documents }).findings.map(({ code }) => code)
}

const table = { section: '表二', row: '行', column: '列' } as const
const lastYear = { year: 2030, stage: 'budget', item: null, fund: null, nature: null } as const
const ofTotal = { year: 2031, stage: 'budget', item: 'total', fund: 'all', nature: 'all' } as const

/** Each kind of finding planted by one figure, and the clean twin that differs in that figure alone. */
const planted: readonly {
  readonly name: string
  readonly code: FindingCode
  readonly rest: readonly InventedFact[]
  readonly wrong: InventedFact
  readonly right: InventedFact
}[] = [
  {
    name: 'accounts of a sentence against the total',
    code: 'parts_do_not_add_up',
    rest: [
      { item: 'total', value: '526', line: 5 },
      { item: '201', value: '453.7', line: 5 },
      { item: '208', value: '36.72', line: 5 },
      { item: '210', value: '18.22', line: 5 },
    ],
    wrong: { item: '221', value: '13.76', line: 5 },
    right: { item: '221', value: '17.36', line: 5 },
  },
  {
    name: 'accounts of a table, too small a sum',
    code: 'parts_do_not_add_up',
    rest: [
      { item: '208', value: '71.97', fund: 'general', line: 40, ...table },
      { item: '20805', value: '71.97', fund: 'general', line: 41, ...table },
      { item: '2080502', value: '2.66', fund: 'general', line: 42, ...table },
    ],
    wrong: { item: '2080505', value: '63.91', fund: 'general', line: 43, ...table },
    right: { item: '2080505', value: '69.31', fund: 'general', line: 43, ...table },
  },
  {
    name: 'basic and project spending',
    code: 'parts_do_not_add_up',
    rest: [
      { item: 'total', value: '967.73', fund: 'general' },
      { item: 'total', value: '699.81', fund: 'general', nature: 'basic' },
    ],
    wrong: { item: 'total', value: '276.92', fund: 'general', nature: 'project' },
    right: { item: 'total', value: '267.92', fund: 'general', nature: 'project' },
  },
  {
    name: 'personnel and public spending',
    code: 'parts_do_not_add_up',
    rest: [
      { item: 'total', value: '699.81', fund: 'general', nature: 'basic' },
      { item: 'total', value: '597.33', fund: 'general', nature: 'personnel' },
    ],
    wrong: { item: 'total', value: '112.48', fund: 'general', nature: 'public' },
    right: { item: 'total', value: '102.48', fund: 'general', nature: 'public' },
  },
  {
    name: '三公 and its parts',
    code: 'parts_do_not_add_up',
    rest: [
      { item: 'sangong', value: '4.4' },
      { item: 'sangong.abroad', value: '0' },
      { item: 'sangong.vehicle', value: '3' },
    ],
    wrong: { item: 'sangong.reception', value: '1.2' },
    right: { item: 'sangong.reception', value: '1.4' },
  },
  {
    name: '三公 with the vehicle in its two parts',
    code: 'parts_do_not_add_up',
    rest: [
      { item: 'sangong', value: '4.4' },
      { item: 'sangong.abroad', value: '0' },
      { item: 'sangong.reception', value: '1.4' },
      { item: 'sangong.vehicle.purchase', value: '0' },
    ],
    wrong: { item: 'sangong.vehicle.operation', value: '2' },
    right: { item: 'sangong.vehicle.operation', value: '3' },
  },
  {
    name: 'sources of income',
    code: 'parts_do_not_add_up',
    rest: [
      { item: 'total', value: '1793.34', flow: 'income' },
      { item: 'total', value: '1778.47', flow: 'income', fund: 'appropriation' },
      { item: 'total', value: '8.69', flow: 'income', fund: 'source:社保基金' },
    ],
    wrong: { item: 'total', value: '16.18', flow: 'income', fund: 'carried_over' },
    right: { item: 'total', value: '6.18', flow: 'income', fund: 'carried_over' },
  },
  {
    name: 'kinds of procurement',
    code: 'parts_do_not_add_up',
    rest: [
      { item: 'procurement', value: '990.35' },
      { item: 'procurement.goods', value: '18.1' },
      { item: 'procurement.works', value: '864.259' },
    ],
    wrong: { item: 'procurement.services', value: '180' },
    right: { item: 'procurement.services', value: '108' },
  },
  {
    name: 'operating expenses with their rest',
    code: 'parts_do_not_add_up',
    rest: [
      { item: 'operating', value: '53.88' },
      { item: '30201', name: '办公费', value: '4', fund: 'general', nature: 'operating' },
      { item: '30239', name: '其他交通费用', value: '14.26', fund: 'general', nature: 'operating' },
    ],
    wrong: { item: '30299', name: '其他商品和服务支出', value: '15.56', fund: 'general', nature: 'operating' },
    right: { item: '30299', name: '其他商品和服务支出', value: '35.62', fund: 'general', nature: 'operating' },
  },
  {
    name: 'projects beyond all project spending',
    code: 'parts_do_not_add_up',
    rest: [
      { item: 'total', value: '267.92', nature: 'project' },
      { item: 'project:大厅运行', value: '200', nature: 'project' },
    ],
    wrong: { item: 'project:机房租赁', value: '97.35', nature: 'project' },
    right: { item: 'project:机房租赁', value: '67.92', nature: 'project' },
  },
  {
    name: 'posts by kind',
    code: 'parts_do_not_add_up',
    rest: [
      { item: 'post', value: 31, unit: '人' },
      { item: 'post.administrative', value: 15, unit: '人' },
      { item: 'post.institution', value: 11, unit: '人' },
      { item: 'post.worker', value: 1, unit: '人' },
    ],
    wrong: { item: 'post.purchased', value: 3, unit: '人' },
    right: { item: 'post.purchased', value: 4, unit: '人' },
  },
  {
    name: 'text against table',
    code: 'values_differ',
    rest: [{ item: 'sangong', value: '2.90' }],
    wrong: { item: 'sangong', value: '2.09', line: 80, ...table },
    right: { item: 'sangong', value: '2.90', line: 80, ...table },
  },
  {
    name: 'a stated last year against this year and its change',
    code: 'derived_differs',
    rest: [
      { item: 'sangong.reception', value: '1.2' },
      { item: 'sangong.reception', value: '0.2', measure: 'change', base: lastYear },
    ],
    wrong: { item: 'sangong.reception', value: '1.4', year: 2030 },
    right: { item: 'sangong.reception', value: '1', year: 2030 },
  },
  {
    name: 'a share',
    code: 'share_does_not_compute',
    rest: [
      { item: 'total', value: '1793.34' },
      { item: 'sangong', value: '5.2' },
    ],
    wrong: { item: 'sangong', value: '0.28', unit: '%', measure: 'share', base: ofTotal },
    right: { item: 'sangong', value: '0.29', unit: '%', measure: 'share', base: ofTotal },
  },
  {
    name: 'a rate of change',
    code: 'rate_does_not_compute',
    rest: [
      { item: 'total', value: '120' },
      { item: 'total', value: '20', measure: 'change', base: lastYear },
    ],
    wrong: { item: 'total', value: '16.7', unit: '%', measure: 'change', base: lastYear },
    right: { item: 'total', value: '20.0', unit: '%', measure: 'change', base: lastYear },
  },
  {
    name: 'a vehicle bought and not bought',
    code: 'bought_and_not_bought',
    rest: [{ item: 'sangong.vehicle.purchase', value: '0', statement: 'none', quote: '无新购公务用车安排' }],
    wrong: { item: 'vehicle.purchase', value: 1, unit: '辆' },
    right: { item: 'vehicle.purchase', value: 0, unit: '辆' },
  },
]

test.each(planted)('$name: planted and found', ({ rest, wrong, code }) => {
  expect(codes(told([...rest, wrong]))).toEqual([code])
})

test.each(planted)('$name: nothing found in the clean twin', ({ rest, right }) => {
  expect(codes(told([...rest, right]))).toEqual([])
})

test('two years that contradict each other are told from one document that does', () => {
  const own = told([{ item: 'total', value: '90' }], { year: 2030, file: 'own.txt' })
  expect(codes(together(own, told([{ item: 'total', value: '80', year: 2030 }])))).toEqual(['years_contradict'])
  expect(codes(together(own, told([{ item: 'total', value: '90', year: 2030 }])))).toEqual([])
})

test('a finding names its facts, the printed one first, and shows both places', () => {
  const { facts, documents } = told([
    { item: 'sangong', value: '0.28', unit: '%', measure: 'share', base: ofTotal, line: 7 },
    { item: 'total', value: '1793.34', line: 3 },
    { item: 'sangong', value: '5.2', line: 6 },
  ])
  const [finding] = reconcile({ facts: merge(facts, documents), documents }).findings
  expect(finding).toMatchObject({ code: 'share_does_not_compute', printed: '0.28%', expected: '0.29%', year: 2031 })
  expect(finding?.facts[0]).toContain('|share|')
  expect(finding?.evidence.map(({ locator }) => 'line' in locator && locator.line)).toEqual([7, 6, 3])
})
