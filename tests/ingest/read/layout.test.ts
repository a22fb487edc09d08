import { describe, expect, test } from 'vitest'
import { layOut } from '../../../src/ingest/read/layout.ts'
import { splitLines } from '../../../src/ingest/read/lines.ts'

const blocks = (...lines: readonly string[]) => layOut(splitLines(lines.join('\n')))
const shape = (...lines: readonly string[]) =>
  blocks(...lines).map((block) =>
    block.kind === 'heading'
      ? [block.level, block.number, block.title]
      : block.kind === 'table'
        ? block.rows.map((row) => row.map((cell) => cell.text).join('/'))
        : block.text,
  )

describe('headings', () => {
  test.each([
    ['第一部分 青云局概况', 1, '第一部分', '青云局概况'],
    ['表三：', 1, '表三：', ''],
    ['一、单位基本情况', 2, '一、', '单位基本情况'],
    ['（二）收入预算情况', 3, '（二）', '收入预算情况'],
    ['(二) 收入预算情况', 3, '(二)', '收入预算情况'],
    ['1. 机关运行经费', 4, '1.', '机关运行经费'],
    ['１、机关运行经费情况。', 4, '１、', '机关运行经费情况'],
    ['(3)公务接待费支出情况。', 5, '(3)', '公务接待费支出情况'],
    ['“三公”经费情况说明', 1, '', '“三公”经费情况说明'],
    ['2022年收支总表', 2, '', '2022年收支总表'],
  ])('%s', (line, level, number, title) => {
    expect(shape(line)).toEqual([[level, number, title]])
  })

  test.each([
    '1.负责全县水利工作。',
    '14、承担县领导小组日常工作职责。',
    '1、公务接待费3万元',
    '（一）收入预算：2022年年初预算数100万元，其中：事业收入0万元。',
    '（一）财政拨款收入：指财政当年拨付的资金。',
    '2.公务接待费 1.8',
    '单位：万元',
    '2022年2月3日',
  ])('no heading: %s', (line) => {
    expect(shape(line)).toEqual([line])
  })
})

describe('paragraphs', () => {
  test('a sentence over an empty line is one paragraph with two places', () => {
    const [paragraph] = blocks('截至2021年底共有车辆1辆。2022年无购置', '', '车辆的预算安排。')
    expect(paragraph).toMatchObject({
      text: '截至2021年底共有车辆1辆。2022年无购置车辆的预算安排。',
      pieces: [
        { offset: 0, locator: { line: 1, column: 1 } },
        { offset: 23, locator: { line: 3, column: 1 } },
      ],
    })
  })

  test.each([
    [['一句话，没有结束', '', '二、下一部分情况'], 2],
    [['一句话，结束了。', '另一句话。'], 2],
    [['一句话，没有结束', '', '', '另一句话。'], 2],
    [['网站导航', '友情链接'], 2],
    [['2022年收入预算1319.', '34万元，比2021年增加12.5万元。'], 2],
    [['2022年，收入预算1,', '319.34万元，比2021年增加。'], 2],
    [['2022年，收入预算13', '19.34万元，比2021年增加。'], 2],
  ])('%j are %i blocks', (lines, count) => {
    expect(blocks(...lines)).toHaveLength(count)
  })
})

describe('tables', () => {
  test('cells have line, column and number; an empty cell is kept', () => {
    const [table] = blocks('项目\t预算数\t', '合计\t\t 3.5')
    expect(table).toMatchObject({
      rows: [
        [{ text: '项目' }, { text: '预算数' }, { text: '' }],
        [{ text: '合计' }, { text: '' }, { text: '3.5', pieces: [{ locator: { line: 2, column: 6, cell: 3 } }] }],
      ],
    })
  })

  test('an empty line cuts a table in two only where a new one begins', () => {
    expect(blocks('科目\t预算数', '教育支出\t1', '', '住房保障支出\t2')).toHaveLength(1)
    expect(blocks('科目\t预算数', '教育支出\t1', '', '住房保障支出\t2\t3')).toHaveLength(2)
    expect(blocks('科目\t预算数', '教育支出\t1', '', '表二：', '', '住房保障支出\t2')).toHaveLength(3)
    expect(blocks('科目\t预算数', '教育支出\t1', '', '指标\t性质')).toHaveLength(2)
  })

  test('a row a line, with strokes', () => {
    expect(shape('项目 | 预算数 |', '合计 | 46 |', '公务接待费 | |')).toEqual([['项目/预算数', '合计/46', '公务接待费/']])
  })

  test('a cell a line, with strokes', () => {
    expect(shape('项目 |', '预算数 |', '合计 |', '46 |')).toEqual([['项目/预算数', '合计/46']])
    expect(shape('|', '项目', '|', '预算数', '|', '|', '合计', '|', '46', '|')).toEqual([['项目/预算数', '合计/46']])
    expect(shape('合计 |', '接待费 |', '||', '46 |', '8 |')).toEqual([['合计/接待费', '46/8']])
  })

  test('a cell a line, without strokes', () => {
    expect(shape('项目', '', '预算数', '', '合计', '', '46', '', '接待费', '', '-')).toEqual([
      ['项目/预算数', '合计/46', '接待费/-'],
    ])
  })

  test.each([
    ['codes for amounts', ['科目名称', '合计', '工资福利支出', '30101', '基本工资', '30102', '津贴补贴', '30103']],
    [
      'a cell lost in the middle',
      ['项目', '上年', '本年', '合计', '1', '2', '接待费', '3', '4', '运行费', '5', '出国费', '6', '7'],
    ],
    ['a head over two rows', ['合计', '其中', '项目', '上年', '本年', '接待费', '1', '2', '运行费', '3', '4', '5']],
  ])('cells without their columns are no table: %s', (_, lines) => {
    expect(blocks('预算表', '单位：万元', ...lines).filter(({ kind }) => kind === 'table')).toEqual([])
    expect(blocks(...lines.map((line) => `${line} |`)).flatMap((block) => (block.kind === 'table' ? block.rows : []))).toEqual([])
  })

  test('a text whose lines end in a lone carriage return has lines, too', () => {
    const [heading, paragraph] = layOut(splitLines('一、收支情况\r2022年收入预算3.5万元。\r'))
    expect(heading).toMatchObject({ kind: 'heading' })
    expect(paragraph).toMatchObject({ pieces: [{ locator: { line: 2, column: 1 } }] })
    expect(splitLines('一\r\n二\r三\n').map(({ text }) => text)).toEqual(['一', '二\r三', ''])
  })

  test('menus are no tables', () => {
    expect(shape('网站首页', '政务公开', '办事服务', '互动交流')).toHaveLength(4)
  })
})
