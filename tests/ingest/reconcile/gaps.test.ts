import { expect, test } from 'vitest'
import { settle } from '../../../src/ingest/settle.ts'
import type { InventedFact } from '../../database/invented.ts'
import { told } from '../told.ts'

type Unread = { readonly line: number; readonly text: string }

function codes(facts: readonly InventedFact[], unread: readonly Unread[]): readonly string[] {
  const all = told(facts)
  const document = all.documents[0]?.id ?? ''
  const figures = unread.map(({ line, text }) => ({ document, text, why: 'not_understood', locator: { line, column: 9 } }))
  return settle({ ...all, unread: figures }).findings.map(({ code }) => code)
}

const procured: readonly InventedFact[] = [
  { item: 'procurement', value: '100', line: 7 },
  { item: 'procurement.goods', value: '10', line: 7 },
  { item: 'procurement.works', value: '0', line: 8 },
]

test('parts that do not add up are told where all of them are read', () => {
  expect(codes(procured, [])).toEqual(['parts_do_not_add_up'])
  expect(codes(procured, [{ line: 9, text: '培训费3万元' }])).toEqual(['parts_do_not_add_up'])
  expect(codes(procured, [{ line: 8, text: '占3%' }])).toEqual(['parts_do_not_add_up'])
})

test.each([7, 8])('over a figure in line %i that nobody read nothing is told', (line) => {
  expect(codes(procured, [{ line, text: '拟购置的服务90万元' }])).toEqual([])
})

test('parts larger than their whole are wrong, whatever else there is', () => {
  const [whole, ...parts] = procured
  const larger = [whole ?? parts[0], { item: 'procurement.goods', value: '101', line: 7 }, parts[1]]
  const facts = larger.filter((fact) => fact !== undefined)
  expect(codes(facts, [{ line: 7, text: '拟购置的服务90万元' }])).toEqual(['parts_do_not_add_up'])
})

test('a gap in one table is none in another', () => {
  const row = { section: '表二', row: '行', column: '列' } as const
  const facts: readonly InventedFact[] = [
    { item: 'total', value: '100', line: 20, ...row },
    { item: '205', value: '60', line: 21, ...row },
    { item: '208', value: '30', line: 22, ...row },
  ]
  expect(codes(facts, [{ line: 9, text: '5' }])).toEqual(['parts_do_not_add_up'])
  expect(codes(facts, [{ line: 22, text: '10' }])).toEqual([])
})

test('a share beside a figure that nobody read may be of that figure', () => {
  const base = { year: 2031, stage: 'budget', item: 'total', fund: 'all', nature: 'all' } as const
  const facts: readonly InventedFact[] = [
    { item: 'total', value: '264', line: 3 },
    { item: 'total', nature: 'project', value: '140', line: 5 },
    { item: 'total', nature: 'project', value: '70', measure: 'share', base, line: 5 },
  ]
  expect(codes(facts, [])).toEqual(['share_does_not_compute'])
  expect(codes(facts, [{ line: 5, text: '本年支出合计200万元' }])).toEqual([])
})
