import { describe, expect, test } from 'vitest'
import type { Part } from '../../../../src/ingest/read/parts.ts'
import { readPdf } from '../../../../src/ingest/read/pdf/read-pdf.ts'
import { type Sheet, type Written, widthOf, writePdf } from './write-pdf.ts'

const size = 10
const pitch = 20
/** Cells from left to right, as nobody drew them. */
const widths = [60, 120, 80, 80, 80]
const lefts = widths.map((_, index) => 50 + widths.slice(0, index).reduce((sum, width) => sum + width, 0))

const at = (x: number, y: number, text: string): Written => ({ text, x, y, size })
/** In the middle of the cells from `from` to `to`. */
const centred = (y: number, text: string, [from, to]: readonly [number, number]): Written => {
  const [left, right] = [lefts[from] ?? 0, (lefts[to] ?? 0) + (widths[to] ?? 0)]
  return at((left + right - widthOf(text, size)) / 2, y, text)
}
/** Words at the left of their cells, figures at the right. */
const row = (y: number, ...texts: readonly string[]): readonly Written[] =>
  texts.flatMap((text, index) => {
    const isFigure = /^[\d,.]+$/.test(text) && index > 0
    const x = (lefts[index] ?? 0) + (isFigure ? (widths[index] ?? 0) - 3 - widthOf(text, size) : 3)
    return text === '' ? [] : [at(x, y, text)]
  })
const rows = (top: number, ...all: readonly (readonly string[])[]): readonly Written[] =>
  all.flatMap((texts, index) => row(top - index * pitch, ...texts))
const leaves = (y: number, ...texts: readonly string[]): readonly Written[] =>
  texts.flatMap((text, index) => (text === '' ? [] : [centred(y, text, [index, index])]))

const shown = (part: Part): string | readonly string[] =>
  part.kind === 'text' ? part.text : part.rows.map((cells) => cells.map(({ text }) => text).join('|'))
const read = async (...pages: readonly (readonly Written[])[]) => {
  const sheets = pages.map((content): Sheet => ({ width: 600, height: 800, content }))
  return (await readPdf(writePdf(sheets), 'a.pdf')).map(shown)
}

const body = [
  ['205', '教育支出', '1,200.00', '1,000.00', '200.00'],
  ['213', '农林水支出', '80.50', '', '80.50'],
  ['', '合计', '1,280.50', '1,000.00', '280.50'],
]
const told = ['205|教育支出|1,200.00|1,000.00|200.00', '213|农林水支出|80.50||80.50', '|合计|1,280.50|1,000.00|280.50']
const names = ['编码', '名称', '合计', '基本支出', '项目支出'] as const

describe('a table without lines', () => {
  test('is what stands under each other, under a line that names every column', async () => {
    const page = [at(200, 720, '支出总表'), at(400, 700, '单位：万元'), ...leaves(680, ...names), ...rows(660, ...body)]
    expect(await read(page)).toEqual(['支出总表', '单位：万元', ['编码|名称|合计|基本支出|项目支出', ...told]])
  })

  test('has each place by its page and box', async () => {
    const content = [...leaves(680, ...names), ...rows(660, ...body)]
    const [part] = await readPdf(writePdf([{ width: 600, height: 800, content }]), 'a.pdf')
    const cell = part?.kind === 'table' ? part.rows[1]?.[3] : undefined
    expect(cell).toMatchObject({ text: '1,000.00', locator: { page: 1 } })
    const box = cell !== undefined && 'page' in cell.locator ? cell.locator.box : []
    expect(box[2]).toBeCloseTo(50 + 60 + 120 + 80 + 80 - 3, 0)
  })

  test('may have words over several columns, in the middle of them', async () => {
    const upper = [centred(700, '科目', [0, 1]), centred(700, '2031年预算数', [2, 4])]
    expect(await read([...upper, ...leaves(680, ...names), ...rows(660, ...body)])).toEqual([
      ['科目||2031年预算数||', '编码|名称|合计|基本支出|项目支出', ...told],
    ])
  })

  test('may have names beside such words, in the line above', async () => {
    const upper = [...leaves(700, '编码', '名称'), centred(700, '2031年预算数', [2, 4])]
    const lower = leaves(680, '', '', '合计', '基本支出', '项目支出')
    expect(await read([...upper, ...lower, ...rows(660, ...body)])).toEqual([
      ['编码|名称|2031年预算数||', '||合计|基本支出|项目支出', ...told],
    ])
  })

  test('may have a column in which nothing stands', async () => {
    const without = body.map(([code = '', name = '', total = '', , project = '']) => [code, name, total, '', project])
    const [table] = await read([...leaves(680, ...names), ...rows(660, ...without)])
    expect(table?.[1]).toBe('205|教育支出|1,200.00||200.00')
  })

  test('may have two sides, with a figure close to a word', async () => {
    const sides = [
      ['', '财政拨款', '9.00', '', ''],
      ['', '其他收入', '1.00', '', ''],
      ['', '合计', '10.00', '', ''],
    ]
    const right = ['教育', '农业', '合计'].flatMap((name, index) => [
      at((lefts[3] ?? 0) + 3, 660 - index * pitch, name),
      at((lefts[4] ?? 0) + 40, 660 - index * pitch, ['6.00', '4.00', '10.00'][index] ?? ''),
    ])
    const head = leaves(680, '', '项目', '预算数', '项目', '预算数')
    const upper = [centred(700, '收入', [1, 2]), centred(700, '支出', [3, 4])]
    expect(await read([...upper, ...head, ...rows(660, ...sides), ...right])).toEqual([
      ['收入||支出|', '项目|预算数|项目|预算数', '财政拨款|9.00|教育|6.00', '其他收入|1.00|农业|4.00', '合计|10.00|合计|10.00'],
    ])
  })

  test('goes on at the top of the next page', async () => {
    const first = [...leaves(120, ...names), ...rows(100, ...body)]
    expect(await read([...first, at(300, 20, '1')], rows(760, ['221', '住房保障支出', '5.00', '5.00', '']))).toEqual([
      ['编码|名称|合计|基本支出|项目支出', ...told, '221|住房保障支出|5.00|5.00|'],
    ])
  })
})

describe('lines of text stay what they are', () => {
  const isText = (parts: readonly (string | readonly string[])[]) => parts.every((part) => typeof part === 'string')

  test('where a word of the head may be over one column or over another', async () => {
    const upper = [centred(700, '科目', [0, 1]), at(300, 700, '2030年'), at(400, 700, '2031年')]
    expect(isText(await read([...upper, ...leaves(680, ...names), ...rows(660, ...body)]))).toBe(true)
  })

  test('where a column has no name, and where there is no head', async () => {
    expect(isText(await read([...leaves(680, '编码', '名称', '合计', '基本支出', ''), ...rows(660, ...body)]))).toBe(true)
    expect(isText(await read([at(50, 700, '一、收支情况说明如下。'), ...rows(660, ...body)]))).toBe(true)
  })

  test('where a column holds figures and words', async () => {
    const mixed = [...body, ['229', '其他支出', '见附表说明', '', '']]
    expect(isText(await read([...leaves(680, ...names), ...rows(660, ...mixed)]))).toBe(true)
  })

  test('in a table of contents', async () => {
    const lines = ['一、部门职责', '二、收支预算', '三、名词解释'].flatMap((title, index) => [
      at(50, 700 - index * pitch, title),
      at(500, 700 - index * pitch, String(index + 1)),
    ])
    expect(isText(await read([at(250, 730, '目 录'), ...lines]))).toBe(true)
  })
})

test('a label that is broken over lines leaves the figures beside it unsure', async () => {
  const broken = [...row(660, '205', '教育支出', '1.00', '1.00', ''), ...row(640, '208', '社会保障和就业', '2.00', '', '2.00')]
  const more = [at((lefts[1] ?? 0) + 3, 628, '支出'), ...row(608, '221', '住房保障支出', '3.00', '3.00', '')]
  const [table] = await read([...leaves(680, ...names), ...broken, ...more])
  expect(table?.slice(1)).toEqual([
    '205|教育支出|1.00|1.00|',
    '208|社会保障和就业|2.00？||2.00？',
    '|支出|||',
    '221|住房保障支出|3.00|3.00|',
  ])
})
