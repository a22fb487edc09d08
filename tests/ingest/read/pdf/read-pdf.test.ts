import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Part } from '../../../../src/ingest/read/parts.ts'
import { readPdf } from '../../../../src/ingest/read/pdf/read-pdf.ts'
import { ReadError } from '../../../../src/ingest/read/read-error.ts'
import { fileOf, type Sheet, streamOf, type Written, writePdf } from './write-pdf.ts'

const [width, height] = [595, 842]
const page = (content: readonly Written[], more: Partial<Sheet> = {}): Sheet => ({ width, height, content, ...more })
const at = (x: number, y: number, text: string, size = 10): Written => ({ text, x, y, size })

type Grid = {
  readonly left: number
  readonly top: number
  readonly widths: readonly number[]
  readonly rows: readonly (readonly string[])[]
}
const rowHeight = 20

/** Cells with all their lines. `without` leaves out the wall right of, or the floor under, some cells. */
function grid({ left, top, widths, rows }: Grid, without: readonly string[] = []): readonly Written[] {
  const xs = [left, ...widths.map((_, index) => widths.slice(0, index + 1).reduce((sum, each) => sum + each, left))]
  return rows.flatMap((row, index) => {
    const [upper, lower] = [top - index * rowHeight, top - (index + 1) * rowHeight]
    return row.flatMap((text, column): readonly Written[] => {
      const [from, to] = [xs[column] ?? 0, xs[column + 1] ?? 0]
      return [
        ...(text === '' ? [] : [at(from + 3, lower + 6, text, 9)]),
        ...(column === 0 ? [line(from, upper, from, lower)] : []),
        ...(index === 0 ? [line(from, upper, to, upper)] : []),
        ...(without.includes(`right ${index} ${column}`) ? [] : [line(to, upper, to, lower)]),
        ...(without.includes(`under ${index} ${column}`) ? [] : [line(from, lower, to, lower)]),
      ]
    })
  })
}

function line(x: number, y: number, toX: number, toY: number): Written {
  return { from: [x, y], to: [toX, toY] }
}

const shown = (part: Part): string | readonly string[] =>
  part.kind === 'text' ? part.text : part.rows.map((row) => row.map(({ text }) => text).join('|'))
const read = async (...sheets: readonly Sheet[]) => (await readPdf(writePdf(sheets), 'a.pdf')).map(shown)

describe('a table', () => {
  const rows = [
    ['科目', '合计', '基本支出'],
    ['教育支出', '12.00', ''],
    ['科学支出', '', '3.50'],
  ]
  const table = { left: 60, top: 700, widths: [100, 80, 80], rows }

  test('has its walls where a form puts them', async () => {
    const worded = [
      ['科目', '说明'],
      ['教育支出', '按需'],
    ]
    const written = grid({ ...table, rows: worded })
    const content = written.flatMap((each): readonly Written[] =>
      'from' in each ? [line(each.from[0] - 40, each.from[1] - 300, each.to[0] - 40, each.to[1] - 300)] : [],
    )
    const texts = written.filter((each) => 'text' in each)
    const bytes = writePdf([page([at(200, 760, '支出总表'), ...texts, { raw: '/X Do' }])], {
      matrix: [1, 0, 0, 1, 40, 300],
      content,
    })
    expect((await readPdf(bytes, 'a.pdf')).map(shown)[1]).toEqual(['科目|说明', '教育支出|按需'])
  })

  test('is made of the lines around its cells; empty cells stay empty', async () => {
    expect(await read(page([at(200, 760, '支出总表'), ...grid(table)]))).toEqual([
      '支出总表',
      ['科目|合计|基本支出', '教育支出|12.00|', '科学支出||3.50'],
    ])
  })

  test('has its places by page and box', async () => {
    const [part] = await readPdf(writePdf([page([]), page(grid(table))]), 'a.pdf')
    const cell = part?.kind === 'table' ? part.rows[1]?.[1] : undefined
    expect(cell).toMatchObject({ text: '12.00', locator: { page: 2 } })
    const box = cell !== undefined && 'page' in cell.locator ? cell.locator.box : []
    expect(box[0]).toBeCloseTo(163, 0)
    expect(box[1]).toBeGreaterThan(160)
    expect(box[3]).toBeLessThan(182)
  })

  test('has merged cells where they begin', async () => {
    const merged = {
      ...table,
      rows: [
        ['科目', '预算数', ''],
        ['', '合计', '基本支出'],
        ['教育支出', '12.00', '12.00'],
      ],
    }
    expect(await read(page(grid(merged, ['right 0 1', 'under 0 0'])))).toEqual([
      ['科目|预算数|', '|合计|基本支出', '教育支出|12.00|12.00'],
    ])
  })

  test('has what is centred over merged cells in the first of them', async () => {
    const rows = [
      ['科目', '', ''],
      ['教育支出', '12.00', '13.00'],
    ]
    const wide = { ...table, widths: [100, 40, 120], rows }
    expect(await read(page([...grid(wide, ['right 0 1']), at(225, 686, '预算数', 9)]))).toEqual([
      ['科目|预算数|', '教育支出|12.00|13.00'],
    ])
  })

  test('whose missing walls leave no rectangle keeps each text in its own cell', async () => {
    expect(await read(page(grid(table, ['right 1 0', 'under 1 1'])))).toEqual([
      ['科目|合计|基本支出', '教育支出|12.00|', '科学支出||3.50'],
    ])
  })

  test('parts what was written over a wall in one go', async () => {
    const content = [
      ...grid({
        ...table,
        rows: [
          ['科目', '合计', '基本支出'],
          ['教育支出', '', ''],
          ['科学支出', '', '3.50'],
        ],
      }),
      at(190, 666, '12.00     12.00', 9),
    ]
    expect(await read(page(content))).toEqual([['科目|合计|基本支出', '教育支出|12.00|12.00', '科学支出||3.50']])
  })

  test('puts a figure together that its cell was too narrow for, and makes none of two', async () => {
    const narrow = {
      left: 60,
      top: 700,
      widths: [100, 50, 80],
      rows: [
        ['科目', '合计', '项目'],
        ['', '', ''],
        ['科学支出', '', '3.50'],
      ],
    }
    const wrapped = [
      ...grid(narrow),
      at(63, 666, '教育支出', 9),
      at(163, 672, '20,966,33', 9),
      at(163, 662, '8.66', 9),
      at(213, 672, '1.00', 9),
      at(213, 662, '2', 9),
    ]
    const [table] = await read(page(wrapped))
    expect(table?.[1]).toBe('教育支出|20,966,338.66|1.00；2')
  })

  test('has no figure where one stands over a wall, but as much as its tail may reach over', async () => {
    const empty = grid({
      ...table,
      rows: [
        ['科目', '合计', '基本支出'],
        ['教育支出', '', ''],
      ],
    })
    const across = (x: number): Written => at(x, 700 - 1.7 * rowHeight, '123,456.00')
    const reading = async (x: number) => (await read(page([...empty, across(x)])))[0]?.[1]
    expect(await reading(190)).toBe('教育支出|123,456.00|')
    expect(await reading(200)).toBe('教育支出|123,456.00|')
    expect(await reading(213)).toBe('教育支出|123,456.00？|')
    expect(await reading(217)).toBe('教育支出||123,456.00？')
    expect(await reading(230)).toBe('教育支出||123,456.00')
  })

  test('without lines between its rows is parted by its figures', async () => {
    const open = [
      ...[60, 160, 240].map((x) => line(x, 700, x, 600)),
      ...[700, 680, 600].map((y) => line(60, y, 240, y)),
      ...[at(63, 686, '科目', 9), at(163, 686, '合计', 9)],
      ...['教育支出', '科学支出', '文化支出'].map((name, index) => at(63, 660 - index * 20, name, 9)),
      ...['1.00', '2.00', '3.00'].map((figure, index) => at(163, 660 - index * 20, figure, 9)),
    ]
    expect(await read(page(open))).toEqual([['科目|合计', '教育支出|1.00', '科学支出|2.00', '文化支出|3.00']])
  })

  test('may be open at its sides', async () => {
    const open = [
      line(160, 700, 160, 640),
      ...[700, 680, 660, 640].map((y) => line(60, y, 240, y)),
      at(63, 686, '科目', 9),
      at(163, 686, '合计', 9),
      at(63, 666, '教育', 9),
      at(163, 666, '1.00', 9),
      at(63, 646, '科学', 9),
      at(163, 646, '2.00', 9),
    ]
    expect(await read(page(open))).toEqual([['科目|合计', '教育|1.00', '科学|2.00']])
  })

  test('goes on over pages, over a cell that the page cut and under a merged total; its foot with the number is dropped', async () => {
    const first = {
      ...table,
      top: 120,
      rows: [
        ['科目', '合计', '基本支出'],
        ['教育支出', '12.00', ''],
        ['当年支出', '12.00', ''],
      ],
    }
    const second = {
      ...table,
      top: 780,
      rows: [
        ['小计', '', ''],
        ['科学支出', '', '3.50'],
        ['合计', '12.00', '3.50'],
      ],
    }
    const foot = (number: number): Written => at(290, 30, `- ${number} -`)
    expect(await read(page([...grid(first), foot(1)]), page([...grid(second), foot(2)]))).toEqual([
      ['科目|合计|基本支出', '教育支出|12.00|', '当年支出小计|12.00|', '科学支出||3.50', '合计|12.00|3.50'],
    ])
  })

  test('with other columns, or under a line of its own, is another one', async () => {
    const other = {
      left: 60,
      top: 780,
      widths: [130, 130],
      rows: [
        ['项目', '金额'],
        ['水渠', '1.00'],
      ],
    }
    expect(await read(page(grid({ ...table, top: 120 })), page(grid(other)))).toHaveLength(2)
    expect(
      await read(page(grid({ ...table, top: 120 })), page([at(200, 800, '收入总表'), ...grid({ ...table, top: 760 })])),
    ).toHaveLength(3)
  })

  test('beside another one comes with its own caption, the left one first', async () => {
    const beside = (left: number, name: string): readonly Written[] => [
      at(left, 720, `${name}表`),
      ...grid({
        left,
        top: 700,
        widths: [80, 60],
        rows: [
          ['科目', '金额'],
          [name, '1.00'],
        ],
      }),
    ]
    expect(await read(page([at(200, 780, '收支总表'), ...beside(60, '收入'), ...beside(320, '支出')]))).toEqual([
      '收支总表',
      '收入表',
      ['科目|金额', '收入|1.00'],
      '支出表',
      ['科目|金额', '支出|1.00'],
    ])
  })

  test('beside another one parts no sentence over both that is written in two runs', async () => {
    const beside = (left: number): readonly Written[] =>
      grid({
        left,
        top: 700,
        widths: [80, 60],
        rows: [
          ['科目', '金额'],
          ['水渠', '1.00'],
        ],
      })
    const sentence = [at(67, 710, '本年支出预算合计为下面左右两张表之和即'), at(261, 710, '2.00万元。', 9)]
    expect((await read(page([...sentence, ...beside(60), ...beside(320)])))[0]).toBe(
      '本年支出预算合计为下面左右两张表之和即2.00万元。',
    )
  })

  test('is nothing that is drawn over the edge of the page: a picture parts no line', async () => {
    const frame: readonly Written[] = [
      { from: [240, 715], to: [1800, 715] },
      { from: [240, 500], to: [1800, 500] },
      { from: [240, 500], to: [240, 715] },
      { from: [1020, 500], to: [1020, 715] },
      { from: [1800, 500], to: [1800, 715] },
    ]
    const line = [at(60, 700, '本年支出预算合计28849.38'), at(245, 700, '万元。')]
    expect(await read(page([...frame, ...line]))).toEqual(['本年支出预算合计28849.38 万元。'])
  })
})

describe('a page', () => {
  test.each([90, 180, 270] as const)('turned by %i degrees is read as it is seen', async (rotate) => {
    const [across, down] = rotate === 180 ? [width, height] : [height, width]
    const turned = grid({
      left: 60,
      top: 500,
      widths: [100, 80],
      rows: [
        ['科目', '合计'],
        ['教育', '1.00'],
      ],
    }).map((written): Written => {
      const place = ([x, y]: readonly [number, number]): readonly [number, number] =>
        rotate === 90 ? [down - y, x] : rotate === 180 ? [width - x, height - y] : [y, across - x]
      if ('raw' in written) return written
      if ('from' in written) return { from: place(written.from), to: place(written.to) }
      const [x, y] = place([written.x, written.y])
      return { ...written, x, y, turn: rotate }
    })
    expect(await read(page(turned, { rotate }))).toEqual([['科目|合计', '教育|1.00']])
    expect(await read(page(turned))).toEqual([['科目|合计', '教育|1.00']])
  })

  test('leaves out slanting text and what is printed twice to look bold', async () => {
    const seal: Written = { text: '样本', x: 100, y: 500, size: 30, turn: 45 }
    expect(await read(page([at(60, 700, '支出总表'), at(60.3, 700, '支出总表'), seal]))).toEqual(['支出总表'])
  })

  test('loses its running head and its number; a caption that stands on two pages stays', async () => {
    const sheet = (number: number, text: string): Sheet =>
      page([at(200, 800, '云川县财政局'), at(60, 600, text), at(290, 30, `第${number}页`)])
    expect(await read(sheet(1, '收入总表'), sheet(2, '支出总表'), sheet(3, '支出总表'))).toEqual([
      '收入总表',
      '支出总表',
      '支出总表',
    ])
  })
})

describe('prose', () => {
  const full = '云川县水利局二〇三一年收入预算总额为人民币壹佰万元整其中财政拨款若干'
  const lines = (count: number, y: number): readonly Written[] =>
    Array.from({ length: count }, (_, index) =>
      at(index === 0 ? 80 : 60, y - index * 18, index === 0 ? full.slice(0, 32) : full.slice(0, 34), 14),
    )

  test('goes on over lines and over pages; an indented line begins anew', async () => {
    const sheets = [
      page([...lines(3, 700), at(80, 600, '二、支出预算', 14), ...lines(2, 560)]),
      page([at(60, 760, '一百万元。', 14), ...lines(2, 700)]),
    ]
    const parts = await read(...sheets)
    expect(parts).toHaveLength(4)
    expect(parts[0]).toBe(full.slice(0, 32) + full.slice(0, 34) + full.slice(0, 34))
    expect(parts[2]).toMatch(/一百万元。$/)
  })

  test('has the margin of its own page', async () => {
    const narrow = (y: number): readonly Written[] => [
      ...lines(3, y).map((written) => ('text' in written ? { ...written, text: written.text.slice(0, 26) } : written)),
      at(60, y - 54, '一百万元。', 14),
    ]
    const parts = await read(page(lines(6, 760)), page(lines(6, 760)), page(narrow(760)))
    expect(parts.at(-1)).toBe(`${full.slice(0, 26).repeat(3)}一百万元。`)
  })

  test('goes on in a line whose first run is larger', async () => {
    const second = [at(60, 682, full.slice(0, 20), 17), at(400, 682, full.slice(20, 29), 14)]
    const parts = await read(page([...lines(1, 700), ...second, at(60, 664, '一百万元。', 14)]))
    expect(parts[0]).toBe(`${full.slice(0, 32)}${full.slice(0, 29)}一百万元。`)
  })

  test('has a place for each of its lines', async () => {
    const [part] = await readPdf(writePdf([page(lines(3, 700))]), 'a.pdf')
    expect(part?.kind === 'text' ? part.pieces.map(({ offset }) => offset) : []).toEqual([0, 32, 66])
  })

  test('has no leaders of a table of contents', async () => {
    expect(await read(page([at(60, 700, '一、部门职责................................3')]))).toEqual(['一、部门职责'])
  })
})

describe('what cannot be read is refused', () => {
  const codeOf = async (bytes: Uint8Array): Promise<string> => {
    try {
      return (await readPdf(bytes, 'a.pdf')).length > 0 ? 'read' : 'nothing'
    } catch (error) {
      if (error instanceof ReadError) return error.code
      throw error
    }
  }
  const objects = (kids: string, ...more: readonly string[]): readonly string[] => [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count 1 /Kids [${kids}] >>`,
    ...more,
  ]
  const blank = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>'
  const image =
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream'

  test.each([
    ['a scan', fileOf(objects('3 0 R', blank, streamOf('q 100 0 0 100 0 0 cm /I Do Q'), image)), 'scanned'],
    ['a page with nothing on it', fileOf(objects('3 0 R', blank, streamOf(''))), 'empty_file'],
    [
      'a file with a password',
      fileOf(
        [
          ...objects('3 0 R', blank, streamOf('')),
          '<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <0102030405060708091011121314151617181920212223242526272829303132> /U <0102030405060708091011121314151617181920212223242526272829303132> >>',
        ],
        '/Encrypt 5 0 R /ID [<00><00>] ',
      ),
      'encrypted',
    ],
    ['half a file', writePdf([page([at(60, 700, '支出总表')])]).slice(0, 300), 'binary_file'],
    ['too many pages', writePdf(Array.from({ length: 501 }, () => page([at(60, 700, '表')]))), 'too_many_pages'],
    ['a circle of pages', fileOf(objects('2 0 R')), 'binary_file'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code)
  })

  test('damaged bytes are read or refused, never worse', { timeout: 120_000 }, async () => {
    const whole = writePdf([
      page([
        at(60, 760, '支出总表'),
        ...grid({
          left: 60,
          top: 700,
          widths: [100, 80],
          rows: [
            ['科目', '合计'],
            ['教育', '1.00'],
          ],
        }),
      ]),
    ])
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 20, max: whole.length }),
        async (changes, end) => {
          const bytes = whole.slice(0, end)
          for (const [index, value] of changes) if (index < bytes.length) bytes[index] = value
          expect([
            'read',
            'nothing',
            'binary_file',
            'encrypted',
            'scanned',
            'hidden_text',
            'empty_file',
            'too_many_pages',
          ]).toContain(await codeOf(bytes))
        },
      ),
      { numRuns: 150 },
    )
  })

  test.each([
    [
      'drawn full of lines',
      Array.from({ length: 400 }, (_, index) => [
        line(60, 100 + index, 500, 100 + index),
        line(60 + index, 100, 60 + index, 500),
      ]).flat(),
    ],
    [
      'of a table without walls',
      Array.from({ length: 140 }, (_, index) => [
        line(60, 100 + index * 4, 90, 100 + index * 4),
        line(60 + index * 4, 100, 60 + index * 4, 102),
      ]).flat(),
    ],
    ['written over itself', Array.from({ length: 40_000 }, () => at(100, 300, '预算'))],
    [
      'of words without end',
      Array.from({ length: 40_000 }, (_, index) => at(10 + (index % 50) * 10, 10 + Math.floor(index / 50), '预', 1)),
    ],
  ])('a page %s ends', { timeout: 30_000 }, async (_, content) => {
    expect(await codeOf(writePdf([page([at(100, 30, '部门预算'), ...content])]))).toBe('read')
  })
})
