import { describe, expect, it } from 'vitest'
import { checkCitations } from '../../src/evaluation/citations.ts'
import { citation, figure, outcome } from './outcomes.ts'

const lines = [
  '青禾市云岭区档案馆2023年部门预算',
  '2023年“三公”经费预算3.5万元，比2022年增加',
  '0.5万元。',
  '201\t一般公共服务支出\t9.10',
]
const linesOf = (file: string) => (file === 'archive.txt' ? lines : undefined)
const check = (cited: Parameters<typeof citation>[0], shown: Parameters<typeof figure>[0] = {}) =>
  checkCitations(outcome({ figures: [figure(shown)], citations: [citation(cited)] }), linesOf)

describe('checkCitations', () => {
  it('is content with a quote that stands at its locator and prints the figure', () => {
    expect(check({})).toEqual({ checked: 1, faults: [] })
  })

  it('follows pieces over lines and cells', () => {
    expect(check({ quote: '“三公”经费 … 0.5万元' }, { value: 0.5 }).faults).toEqual([])
    const cell = { quote: '一般公共服务支出 … 9.10', locator: { line: 4, column: 5, cell: 3 } }
    expect(check(cell, { value: 9.1 }).faults).toEqual([])
    expect(check({ quote: '“三公”经费 … 0.5万元', locator: { line: 3, column: 1 } }, { value: 0.5 }).faults).toEqual([])
  })

  it.each([
    ['another line', { locator: { line: 1, column: 6 } }],
    ['another column', { locator: { line: 2, column: 7 } }],
    ['words that are not there', { quote: '“三公”经费预算为3.5万元' }],
    ['pieces in the wrong order', { quote: '预算3.5万元 … “三公”经费', locator: { line: 2, column: 11 } }],
  ])('finds %s', (_, cited) => {
    expect(check(cited).faults).toHaveLength(1)
  })

  it('finds a quote that is too long, a figure that its quote does not print, and one without a citation', () => {
    expect(check({ quote: '长'.repeat(60) }).faults[0]).toMatch(/longer/)
    expect(check({}, { value: 3.6 }).faults[0]).toMatch(/none of its quotes/)
    expect(check({}, { citations: [] }).faults[0]).toMatch(/no citation/)
  })

  it('demands no printed value of a computed figure or of a body that is named', () => {
    expect(check({}, { value: 16.7, unit: '%', origin: 'computed', formula: '0.5 ÷ 3' }).faults).toEqual([])
    expect(check({}, { value: 1, unit: '个', item: 'body.internal:综合科' }).faults).toEqual([])
  })

  it('checks values, not places, of a document that is not at hand', () => {
    expect(check({ file: 'elsewhere.txt', locator: { line: 99, column: 1 } }).faults).toEqual([])
    expect(check({ file: 'elsewhere.txt' }, { value: 7 }).faults).toHaveLength(1)
  })
})
