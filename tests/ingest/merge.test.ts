import { expect, test } from 'vitest'
import { merge } from '../../src/ingest/merge.ts'
import { together, told } from './told.ts'

test('the same figure printed again is more evidence of one fact, in the order of the document', () => {
  const { facts, documents } = told([
    { item: 'total', value: '526', line: 3 },
    { item: 'sangong', value: '4.40', line: 4 },
    { item: 'total', value: '526.00', line: 9 },
  ])
  const merged = merge([...facts].reverse(), documents)
  expect(merged.map(({ item }) => item)).toEqual(['total', 'sangong'])
  expect(merged[0]?.evidence.map(({ locator }) => locator)).toEqual([
    { line: 3, column: 1 },
    { line: 9, column: 1 },
  ])
  expect(merged[0]?.decimals).toBe(0)
})

test('a printed zero and a stated none are one fact, and the printed number goes before the words', () => {
  const { facts, documents } = told([
    { item: 'sangong.vehicle.purchase', value: 0, statement: 'none', quote: '无新购公务用车安排', line: 3 },
    { item: 'sangong.vehicle.purchase', value: 0, line: 8 },
  ])
  const [fact, ...others] = merge(facts, documents)
  expect(others).toEqual([])
  expect(fact?.statement).toBe('figure')
  expect(fact?.evidence.map(({ locator }) => locator)).toEqual([
    { line: 8, column: 1 },
    { line: 3, column: 1 },
  ])
})

test('different values stay several facts, a table before the text', () => {
  const { facts, documents } = told([
    { item: 'total', value: '100', line: 3 },
    { item: 'total', value: '101', line: 30, row: '合计', column: '预算数' },
  ])
  expect(merge(facts, documents).map(({ number }) => number)).toEqual([101, 100])
})

test('money is compared exactly whatever its unit', () => {
  const { facts, documents } = told([
    { item: 'total', value: '0.5', unit: '万元' },
    { item: 'total', value: '5000', unit: '元' },
  ])
  expect(merge(facts, documents)).toHaveLength(1)
})

test('a reason said where the figure is printed again is kept', () => {
  const reason = { text: '新增人员', truncated: false, locator: { line: 9, column: 4 }, section: '说明' }
  const { facts, documents } = told([
    { item: 'total', value: '526' },
    { item: 'total', value: '526', reason },
  ])
  expect(merge(facts, documents)[0]?.reason).toEqual(reason)
})

test('the document of the year itself says what the fact is, whichever was ingested first', () => {
  const own = told([{ item: 'total', value: '90' }], { year: 2030, file: 'own.txt' })
  const reason = { text: '后一年的说法', truncated: false, locator: { line: 9, column: 4 }, section: '说明' }
  const later = told([{ item: 'total', value: '90', year: 2030, reason }], { file: 'later.txt' })
  for (const { facts, documents } of [together(own, later), together(later, own)]) {
    const [fact, ...others] = merge(facts, documents)
    expect(others).toEqual([])
    expect(fact?.evidence.map(({ document }) => document)).toEqual([own.documents[0]?.id, later.documents[0]?.id])
    expect(fact?.reason).toBeNull()
  }
})
