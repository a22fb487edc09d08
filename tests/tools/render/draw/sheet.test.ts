import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AppBlock } from '../../../../src/slack/blocks/message.ts'
import { escaped } from '../../../../tools/render/draw/html.ts'
import { drawSheet, type Sheet } from '../../../../tools/render/draw/sheet.ts'
import { allTopics } from '../../../../tools/render/topics.ts'
import { hostile, textsIn } from '../../../slack/blocks/pages.ts'

const drawn = (...blocks: readonly AppBlock[]) => drawSheet({ kind: 'message', message: { text: '', blocks } }, 'zh')

describe('a drawing', () => {
  test.each(allTopics())('of $name shows every text, as it is', ({ sheets }) => {
    const html = drawSheet(sheets.zh, 'zh')
    const missing = textsIn(shownOf(sheets.zh)).filter((text) => !html.includes(escaped(text)))
    expect(missing).toEqual([])
  })

  test('shows the question above, and who sees the message', () => {
    const html = drawSheet({ kind: 'message', message: { text: '', blocks: [] }, asked: '三公<经费>', isPrivate: true }, 'zh')
    expect(html).toContain('三公&lt;经费&gt;')
    expect(html).toContain('只有你能看到')
  })

  test('makes no markup of data', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = drawn({ type: 'header', text: { type: 'plain_text', text } })
        expect(html).toContain(`<div class="header">${escaped(text)}</div>`)
        expect(escaped(text)).not.toMatch(/[<>"]/)
      }),
    )
  })

  test('of a block that has none is an error, not a gap', () => {
    expect(() => drawn({ type: 'markdown', text: 'x' })).toThrow('no drawing of a markdown')
  })

  test('puts numbers to the right, and one page of the rows', () => {
    const cell = (value: number) => ({ type: 'raw_number', value, text: value.toFixed(2) }) as const
    const html = drawn({
      type: 'data_table',
      caption: '表',
      page_size: 2,
      rows: [[{ type: 'raw_text', text: '金额' }], [cell(1)], [cell(2)], [cell(3)]],
    })
    expect(html).toContain('<td class="number">2.00</td>')
    expect(html).not.toContain('3.00')
    expect(html).toContain('1–2 / 3')
  })

  test('of bars is as high as their values', () => {
    const data = [1, 4].map((value) => ({ label: `${value}年`, value }))
    const axis_config = { categories: ['1年', '4年'] }
    const html = drawn({
      type: 'data_visualization',
      title: '图',
      chart: { type: 'bar', series: [{ name: '三公', data }], axis_config },
    })
    const [low = 0, high = 0] = [...html.matchAll(/<rect[^>]* height="([\d.]+)"/g)].map(([, height]) => Number(height))
    expect(high / low).toBeCloseTo(4)
  })
})

/** Without what stands behind a press: the words of the thumbs. */
function shownOf(sheet: Sheet): unknown {
  const blocks = sheet.kind === 'view' ? sheet.view.blocks : sheet.message.blocks
  return blocks.filter(({ type }) => type !== 'context_actions')
}
