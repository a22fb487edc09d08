import { expect, test } from 'vitest'
import type { Figure, PassageRow } from '../../../../src/answer/outcome.ts'
import { dataTable, sharedUnit } from '../../../../src/slack/blocks/answer/table.ts'
import { limits } from '../../../../src/slack/blocks/limits.ts'
import { figure } from '../../../evaluation/outcomes.ts'

const row = (name: string, given: Partial<Figure> = {}, place: number | null = null): PassageRow => ({
  name,
  figure: figure({ label: name, role: 'member', ...given }),
  place,
})
const table = (rows: readonly PassageRow[], language: 'zh' | 'en' = 'zh') =>
  dataTable({ kind: 'figures', title: '2023年预算：', text: '', rows }, language)
/** Row by row: numbers as [value, shown]. */
const cells = (rows: readonly PassageRow[], language: 'zh' | 'en' = 'zh') =>
  table(rows, language).block.rows.map((line) =>
    line.map((cell) => (cell.type === 'raw_number' ? [cell.value, cell.text] : cell.type === 'raw_text' ? cell.text : cell)),
  )

test('the unit stands in the head, the digits as they are printed', () => {
  const rows = [
    row('公务接待费', { value: 1, shown: '1.0 万元', citations: [1, 2] }),
    row('会议费', { value: -2.1, shown: '-2.10 万元', citations: [3] }),
  ]
  expect(cells(rows)).toEqual([
    ['项目', '金额（万元）', '出处'],
    ['公务接待费', [1, '1.0'], '[1][2]'],
    ['会议费', [-2.1, '-2.10'], '[3]'],
  ])
  expect(cells(rows, 'en')[0]).toEqual(['Item', 'Amount (万元)', 'Source'])
})

test.each([
  ['units that differ', { value: 1, shown: '1 辆', unit: '辆' }, '1 辆'],
  ['a comparator', { value: 96, shown: '≥96 万元', unit: '万元' }, '≥96 万元'],
  ['a target in words', { value: null, shown: '按时完成', unit: '' }, '按时完成'],
  ['nothing', { value: null, shown: '', unit: '' }, '–'],
])('%s: every figure stands with what belongs to it', (_, given, shown) => {
  const rows = [row('甲', { value: 2, shown: '2 万元' }), row('乙', given)]
  expect(
    cells(rows)
      .slice(1)
      .map((line) => line[1]),
  ).toEqual(['2 万元', shown])
  expect(sharedUnit(rows)).toBeUndefined()
})

test('a ranking has its places, and what tells its members apart has a column of its own', () => {
  const rows = [
    row('云川市法院 2022年', { organization: '云川市法院', year: 2022, label: '“三公”经费' }, 1),
    row('云川市档案馆 2023年', { organization: '云川市档案馆', year: 2023, label: '“三公”经费' }, 2),
  ]
  expect(cells(rows).map((line) => line.slice(0, 3))).toEqual([
    ['名次', '单位', '年份'],
    [[1, '1'], '云川市法院', '2022年'],
    [[2, '2'], '云川市档案馆', '2023年'],
  ])
  expect(table(rows).block.row_header_column_index).toBe(1)
})

test('names that say something else stay as they are', () => {
  const rows = [
    row('其中的甲', { label: '甲', organization: '云川市法院' }),
    row('其中的乙', { label: '乙', organization: '云川市法院' }),
  ]
  expect(cells(rows).map(([name]) => name)).toEqual(['项目', '其中的甲', '其中的乙'])
})

test('what does not fit is counted: rows, and characters of long names', () => {
  const many = Array.from({ length: 130 }, (_, index) => row(`项目${index}`, { label: `项目${index}` }))
  expect(table(many)).toMatchObject({ left: 130 - limits.tableRows })
  const long = many.map((each, index) => ({ ...each, name: `${'一'.repeat(5_000)}${index}` }))
  const { block, rows, left } = table(long)
  expect(rows.length + left).toBe(130)
  expect(block.rows).toHaveLength(rows.length + 1)
  expect(rows.length).toBeGreaterThan(20)
})
