// Tables that nobody drew lines for, at random: whatever is read as a table has each figure under its own name.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../../src/ingest/read/pdf/read-pdf.ts'
import { type Written, widthOf, writePdf } from './write-pdf.ts'

const size = 10
const at = (x: number, y: number, text: string): Written => ({ text, x, y, size })

describe('a table without lines, whatever stands in it', () => {
  const align = fc.constantFrom('left', 'middle', 'right')
  const names = ['合计', '基本支出', '项目支出', '预算数', '决算数', '小计', '一般公共预算', '基金', '其他', '人员经费']
  const uppers = ['2030年预算数', '2031年预算数', '2030年', '科目', '财政拨款', '支出']
  const grid = fc
    .array(fc.record({ width: fc.integer({ min: 38, max: 110 }), name: fc.constantFrom(...names) }), {
      minLength: 1,
      maxLength: 6,
    })
    .chain((columns) =>
      fc.record({
        columns: fc.constant([{ width: 130, name: '项目' }, ...columns]),
        /** How many columns each word of the upper line is over; '' leaves the name below to stand in both lines. */
        groups: fc.array(fc.record({ over: fc.integer({ min: 1, max: 3 }), word: fc.constantFrom('', ...uppers) }), {
          maxLength: 7,
        }),
        cells: fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 99_999 })), { minLength: 6, maxLength: 6 }), {
          minLength: 3,
          maxLength: 6,
        }),
        head: align,
        figures: align,
      }),
    )
  type Grid = typeof grid extends fc.Arbitrary<infer Value> ? Value : never
  type Span = { readonly from: number; readonly to: number; readonly word: string }

  const spansOf = ({ columns, groups }: Grid): readonly Span[] => {
    const spans: Span[] = []
    for (const { over, word } of groups) {
      const from = (spans.at(-1)?.to ?? -1) + 1
      const to = Math.min(columns.length, from + over) - 1
      if (from < columns.length) spans.push({ from, to, word: from === to ? word : word || '支出' })
    }
    const last = (spans.at(-1)?.to ?? -1) + 1
    return spans.length === 0
      ? []
      : [...spans, ...columns.slice(last).map((_, index) => ({ from: last + index, to: last + index, word: '' }))]
  }

  const printed = (made: Grid): readonly Written[] | undefined => {
    const { columns, cells, head, figures } = made
    const left = (index: number): number => 40 + columns.slice(0, index).reduce((sum, { width }) => sum + width, 0)
    const place = (text: string, [from, to]: readonly [number, number], where: 'left' | 'middle' | 'right'): number => {
      const room = left(to + 1) - left(from) - widthOf(text, size)
      return left(from) + (where === 'left' ? 3 : where === 'right' ? room - 3 : room / 2)
    }
    const spans = spansOf(made)
    const isTall = (index: number): boolean => spans.some(({ from, to, word }) => word === '' && from <= index && index <= to)
    const words = [
      ...spans.filter(({ word }) => word !== '').map(({ word, from, to }) => ({ text: word, from, to, y: 700 })),
      ...columns.map(({ name }, index) => ({ text: name, from: index, to: index, y: isTall(index) ? 700 : 680 })),
    ]
    const rowsOf = cells.flatMap((row, at) => [
      { text: `第${'甲乙丙丁戊己'[at]}项支出`, from: 0, to: 0, y: 660 - at * 18 },
      ...row
        .slice(0, columns.length - 1)
        .flatMap((cell, index) =>
          cell === null ? [] : [{ text: (cell / 100).toFixed(2), from: index + 1, to: index + 1, y: 660 - at * 18 }],
        ),
    ])
    const all = [
      ...words.map((each) => ({ ...each, where: head })),
      ...rowsOf.map((each) => ({ ...each, where: each.from === 0 ? ('left' as const) : figures })),
    ]
    const isRoom = all.every(({ text, from, to }) => widthOf(text, size) < left(to + 1) - left(from) - 2)
    return isRoom ? all.map(({ text, from, to, y, where }) => at(place(text, [from, to], where), y, text)) : undefined
  }

  /** What a figure of the row of this label may be called: its column's name, behind the word over it. */
  const calledIn = (made: Grid, label: string, figure: string): readonly string[] => {
    const row = made.cells['甲乙丙丁戊己'.indexOf(label[1] ?? '')] ?? []
    return made.columns.slice(1).flatMap(({ name }, index) => {
      const cell = row[index]
      const span = spansOf(made).find(({ from, to }) => from <= index + 1 && index + 1 <= to)
      return cell !== null && cell !== undefined && (cell / 100).toFixed(2) === figure ? [`${span?.word ?? ''}/${name}`] : []
    })
  }

  const nameAt = (heads: readonly (readonly string[])[], column: number): string => {
    const [upper = [], lower] = heads
    if (lower === undefined || lower[column] === '') return `/${upper[column]}`
    return `${upper.slice(0, column + 1).findLast((word) => word !== '')}/${lower[column]}`
  }

  test('has no figure under a name that is not its own', async () => {
    let tables = 0
    await fc.assert(
      fc.asyncProperty(grid, async (made) => {
        const content = printed(made)
        fc.pre(content !== undefined && spansOf(made)[0]?.to !== made.columns.length - 1)
        const parts = await readPdf(writePdf([{ width: 842, height: 800, content: content ?? [] }]), 'a.pdf')
        const table = parts.find((part) => part.kind === 'table')
        if (table?.kind !== 'table') return
        tables += 1
        const texts = table.rows.map((cells) => cells.map(({ text }) => text))
        const first = texts.findIndex((cells) => /^第.项支出$/.test(cells[0] ?? ''))
        for (const cells of texts.slice(first))
          for (const [column, text] of cells.entries())
            if (column > 0 && text !== '' && !text.endsWith('？'))
              expect(calledIn(made, cells[0] ?? '', text)).toContain(nameAt(texts.slice(0, first), column))
      }),
      { numRuns: 150 },
    )
    expect(tables).toBeGreaterThan(20)
  })
})
