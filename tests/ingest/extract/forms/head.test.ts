import { describe, expect, it } from 'vitest'
import { gridOf, readFigure } from '../../../../src/ingest/extract/forms/grid.ts'
import { readHead } from '../../../../src/ingest/extract/forms/head.ts'
import { headMeaning } from '../../../../src/ingest/extract/forms/head-word.ts'

const grid = (rows: string) =>
  gridOf({
    kind: 'table',
    rows: rows
      .split('\n')
      .map((row, line) =>
        row
          .split('|')
          .map((text, cell) => ({ text, pieces: [{ offset: 0, locator: { line: line + 1, column: 1, cell: cell + 1 } }] })),
      ),
  })
const paths = (rows: string) => readHead(grid(rows))?.columns.map(({ words }) => words.join('/'))

describe('a head', () => {
  it('spreads a merged cell over the columns below it, and no further', () => {
    expect(paths('收入||支出||\n项目|预算数|项目|合计|一般公共预算\n合计|1|合计|1|1')).toEqual([
      '收入/项目',
      '收入/预算数',
      '支出/项目',
      '支出/合计',
      '支出/一般公共预算',
    ])
  })

  it('leaves a cell merged downwards to its own column', () => {
    expect(paths('科目||总计|基本支出\n科目编码|科目名称||\n201|服务|1|1')).toEqual([
      '科目/科目编码',
      '科目/科目名称',
      '总计',
      '基本支出',
    ])
  })

  it('ends before the first row of figures, before a total and below a label', () => {
    expect(readHead(grid('项目|预算数\n合计|1'))?.rows).toBe(1)
    expect(readHead(grid('科目编码|科目名称|总计\n|合计|\n201|服务|1'))?.rows).toBe(1)
    expect(readHead(grid('项目|预算数\n其他收入|\n合计|1'))?.rows).toBe(1)
    expect(readHead(grid('1|2\n3|4'))).toBeUndefined()
  })

  it('does not understand a column whose words contradict each other', () => {
    const columns = readHead(grid('科目名称|基本支出|\n|总计|项目支出\n服务|1|1'))?.columns
    expect(columns?.map(({ meaning }) => meaning !== undefined)).toEqual([true, true, false])
  })
})

describe('a head word', () => {
  it.each([
    ['政府性基金预', { fund: 'government_fund' }],
    ['国有资本经', { fund: 'state_capital' }],
    ['2023年执行数', { year: 2023, stage: 'execution' }],
    ['上年预算数', { lastYear: true, stage: 'plan' }],
    ['2017年度支出(万元)', { year: 2017, unit: '万元', flow: 'expenditure' }],
    ['其中:公务用车运行维护费', { item: 'sangong.vehicle.operation' }],
    ['3.公务用车费', { item: 'sangong.vehicle' }],
  ])('%s', (word, meaning) => {
    expect(headMeaning(word)).toMatchObject(meaning)
  })

  it.each(['财政', '增减额', '公务用车平均费', '2024年奇怪'])('%s is not understood', (word) => {
    expect(headMeaning(word)).toBeUndefined()
  })
})

describe('a figure', () => {
  it.each([
    ['1,385.31', 1385.31, 2],
    ['1, 537.4', 1537.4, 1],
    ['3，518.85', 3518.85, 2],
    ['−2.10', -2.1, 2],
    ['１２', 12, 0],
  ])('%s', (printed, number, decimals) => {
    expect(readFigure(printed)).toMatchObject({ number, decimals })
  })

  it.each(['-', '—', '', '3辆', '1.2.3', '2024年', '2.5①', '2.5⁷', '12½', '2.5？7'])('%j is none', (printed) => {
    expect(readFigure(printed)).toBeUndefined()
  })
})
