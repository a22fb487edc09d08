import { afterAll, expect, test } from 'vitest'
import { overlaps } from '../../src/answer/overlap.ts'
import { openDining, water } from './invented-answers.ts'

const dining = openDining()
afterAll(() => dining.close())
const rows = dining.table({ ask: 'lookup', items: [{ item: 'sangong' }] }).rows.rows
const [sample] = rows
const plain = { year: 2023, stage: 'budget', flow: 'expenditure', fund: 'general', nature: 'all', measure: 'amount' }
const row = (given: object) => ({ ...sample, ...plain, ...given }) as (typeof rows)[number]

const sangong = row({ item: 'sangong' })

test.each([
  ['a whole and its part', [sangong, row({ item: 'sangong.reception' })]],
  ['a total and anything in it', [row({ item: 'total', fund: 'all' }), row({ item: 'operating' })]],
  ['all and the basic expenditure', [row({ item: 'total' }), row({ item: 'total', nature: 'basic' })]],
  ['basic expenditure and its personnel', [row({ item: 'total', nature: 'basic' }), row({ item: 'total', nature: 'personnel' })]],
  ['all funds and one of them', [row({ item: '208', fund: 'all' }), row({ item: '208', fund: 'general' })]],
  ['accounts by function and by payment', [row({ item: '208' }), row({ item: '302' })]],
  ['三公 and an account that holds it', [row({ item: 'sangong.reception' }), row({ item: '30217' })]],
  ['budget and final accounts', [sangong, row({ item: 'sangong', stage: 'final', year: 2022 })]],
  [
    'a unit and its department',
    [sangong, row({ organization: { ...sangong.organization, code: water.replace('unit', 'department'), scope: 'department' } })],
  ],
])('%s overlap', (_, pair) => {
  expect(overlaps(pair)).toBe(true)
  expect(overlaps(pair.toReversed())).toBe(true)
})

test.each([
  ['two parts', [row({ item: 'sangong.abroad' }), row({ item: 'sangong.reception' })]],
  ['basic and project expenditure', [row({ item: 'total', nature: 'basic' }), row({ item: 'total', nature: 'project' })]],
  ['two years', [sangong, row({ item: 'sangong', year: 2022 })]],
  ['two bodies', [sangong, row({ organization: { ...sangong.organization, code: '云川市档案局@unit' } })]],
  ['two projects', [row({ item: 'project:甲', nature: 'project' }), row({ item: 'project:乙', nature: 'project' })]],
  ['income and expenditure', [row({ item: 'total' }), row({ item: 'total', flow: 'income' })]],
])('%s do not', (_, pair) => {
  expect(overlaps(pair)).toBe(false)
})
