import { describe, expect, test } from 'vitest'
import { checkBlocks, checkView, messageFault } from './blocks.ts'

const plain = (text: string) => ({ type: 'plain_text', text })
const section = (text: string, more: object = {}) => ({ type: 'section', text: { type: 'mrkdwn', text }, ...more })
const button = (more: object = {}) => ({ type: 'button', action_id: 'a', text: plain('Press'), ...more })
const actions = (...elements: object[]) => ({ type: 'actions', elements })
const select = (options: object[], more: object = {}) => ({ type: 'static_select', action_id: 's', options, ...more })
const option = (text: string, value = text) => ({ text: plain(text), value })
const raw = (text: string) => ({ type: 'raw_text', text })
const table = (rows: object[][], more: object = {}) => ({ type: 'data_table', caption: 'c', rows, ...more })
const points = (...labels: string[]) => labels.map((label) => ({ label, value: 1 }))
const chart = (more: object = {}) => ({
  type: 'data_visualization',
  title: 't',
  chart: { type: 'bar', series: [{ name: 'x', data: points('a', 'b') }], axis_config: { categories: ['a', 'b'] }, ...more },
})
const rich = (...elements: object[]) => ({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] })
const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))

describe('blocks of a message', () => {
  test.each<[string, object[]]>([
    ['a section', [section('x')]],
    ['a header and a divider', [{ type: 'header', text: plain('x') }, { type: 'divider' }]],
    ['buttons', [actions(button(), button({ action_id: 'b', value: '1', style: 'primary' }))]],
    ['a select', [actions(select([option('x')], { placeholder: plain('p') }))]],
    [
      'a table',
      [
        table([
          [raw('h'), raw('i')],
          [raw('x'), { type: 'raw_number', value: 1.5, text: '1.5' }],
        ]),
      ],
    ],
    ['a rich cell', [table([[raw('h')], [rich({ type: 'text', text: 'x' })]])]],
    ['a chart', [chart()]],
    ['feedback', [{ type: 'context_actions', elements: [feedback()] }]],
    ['rich text', [rich({ type: 'text', text: 'x', style: { bold: true } })]],
    ['a container', [{ type: 'container', title: plain('x'), child_blocks: [section('y')], is_collapsible: true }]],
    ['markdown', [{ type: 'markdown', text: '# x' }]],
    ['an image', [{ type: 'image', alt_text: 'x', image_url: 'https://example.com/x.png' }]],
    ['the most there may be', many(50, () => section('x'))],
  ])('takes %s', (_, blocks) => {
    expect(checkBlocks(blocks)).toEqual([])
  })

  test.each<[string, object[], string]>([
    ['an unknown type', [{ type: 'banner' }], '/blocks/0'],
    ['an unknown field', [section('x', { colour: 'red' })], '/blocks/0'],
    ['an empty text', [section('')], '/blocks/0/text/text'],
    ['a section of 3,001 characters', [section('x'.repeat(3001))], '/blocks/0/text/text'],
    ['a section of nothing', [{ type: 'section' }], '/blocks/0'],
    ['a header of 151 characters', [{ type: 'header', text: plain('x'.repeat(151)) }], '/blocks/0/text/text'],
    ['a header of mrkdwn', [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }], '/blocks/0/text/type'],
    ['eleven elements of context', [{ type: 'context', elements: many(11, () => plain('x')) }], '/blocks/0/elements'],
    ['26 buttons', [actions(...many(26, (index) => button({ action_id: `a${index}` })))], '/blocks/0/elements'],
    ['a button of 76 characters', [actions(button({ text: plain('x'.repeat(76)) }))], '/blocks/0/elements/0/text/text'],
    ['a button of mrkdwn', [actions(button({ text: { type: 'mrkdwn', text: 'x' } }))], '/blocks/0/elements/0/text/type'],
    ['a value of 2,001 characters', [actions(button({ value: 'x'.repeat(2001) }))], '/blocks/0/elements/0/value'],
    ['an empty value', [actions(button({ value: '' }))], '/blocks/0/elements/0/value'],
    ['an action_id of 256 characters', [actions(button({ action_id: 'x'.repeat(256) }))], '/blocks/0/elements/0/action_id'],
    ['a block_id of 256 characters', [section('x', { block_id: 'x'.repeat(256) })], '/blocks/0/block_id'],
    ['an action_id twice', [actions(button()), actions(button())], '`action_id` a already exists'],
    ['a block_id twice', [section('x', { block_id: 'b' }), section('y', { block_id: 'b' })], '`block_id` b already exists'],
    ['101 options', [actions(select(many(101, (index) => option(`${index}`))))], '/blocks/0/elements/0/options'],
    ['an option of 76 characters', [actions(select([option('x'.repeat(76), 'x')]))], '/options/0/text/text'],
    ['an option value of 151 characters', [actions(select([option('x', 'x'.repeat(151))]))], '/options/0/value'],
    ['an initial option that is none', [actions(select([option('x')], { initial_option: option('y') }))], 'initial_option'],
    ['51 blocks', many(51, () => section('x')), 'no more than 50'],
    ['three charts', [chart(), chart(), chart()], 'only 2 data_visualization'],
    ['two tables', [table([[raw('h')], [raw('x')]]), table([[raw('h')], [raw('x')]])], 'only 1 data_table'],
    ['feedback among actions', [actions(feedback())], '/blocks/0/elements/0'],
    ['a chart in a container', [{ type: 'container', title: plain('x'), child_blocks: [chart()] }], '/child_blocks/0'],
    ['an empty element of rich text', [rich({ type: 'text', text: '' })], '/elements/0/elements/0/text'],
  ])('refuses %s', (_, blocks, place) => {
    expect(checkBlocks(blocks).join('\n')).toContain(place)
  })

  test('refuses what is no list', () => {
    expect(checkBlocks({ type: 'section' })).not.toEqual([])
    expect(checkBlocks('[]')).not.toEqual([])
  })
})

describe('a table', () => {
  const head = [raw('h'), raw('i')]
  const row = [raw('x'), raw('y')]

  test.each<[string, object]>([
    ['no row under its head', table([head])],
    ['102 rows', table([head, ...many(101, () => row)])],
    ['21 columns', table([many(21, () => raw('h')), many(21, () => raw('x'))])],
    ['rows of different lengths', table([head, [raw('x')]])],
    ['an empty cell', table([head, [raw('x'), raw('')]])],
    ['a number without text', table([head, [raw('x'), { type: 'raw_number', value: 1 }]])],
    ['a number that is none', table([head, [raw('x'), { type: 'raw_number', value: null, text: '–' }]])],
    ['rich text in its head', table([[raw('h'), rich({ type: 'text', text: 'i' })], row])],
    ['more than 10,000 characters', table([head, ...many(100, () => [raw('x'.repeat(60)), raw('y'.repeat(60))])])],
    ['pages of 101', table([head, row], { page_size: 101 })],
    ['a row header beside its columns', table([head, row], { row_header_column_index: 2 })],
    ['no caption', { type: 'data_table', rows: [head, row] }],
  ])('with %s is refused', (_, block) => {
    expect(checkBlocks([block])).not.toEqual([])
  })

  test('of 101 rows and 20 columns is taken', () => {
    expect(checkBlocks([table([head, ...many(100, () => row)])])).toEqual([])
    expect(checkBlocks([table([many(20, () => raw('h')), many(20, () => raw('x'))])])).toEqual([])
  })
})

describe('a chart', () => {
  const series = (name: string, ...labels: string[]) => ({ name, data: points(...labels) })

  test.each<[string, object]>([
    ['a title of 51 characters', { ...chart(), title: 'x'.repeat(51) }],
    ['no title', { ...chart(), title: '' }],
    ['a name of 21 characters', chart({ series: [series('x'.repeat(21), 'a', 'b')] })],
    ['a name twice', chart({ series: [series('x', 'a', 'b'), series('x', 'a', 'b')] })],
    ['a category without its point', chart({ series: [series('x', 'a')] })],
    ['a point without its category', chart({ series: [series('x', 'a', 'b', 'c')] })],
    ['two points of a category', chart({ series: [series('x', 'a', 'a')] })],
    ['a category twice', chart({ axis_config: { categories: ['a', 'a'] } })],
    ['a label of the axis of 51 characters', chart({ axis_config: { categories: ['a', 'b'], y_label: 'x'.repeat(51) } })],
    [
      'a gap',
      chart({
        series: [
          {
            name: 'x',
            data: [
              { label: 'a', value: null },
              { label: 'b', value: 1 },
            ],
          },
        ],
      }),
    ],
    ['21 categories', chart(wide(21))],
    ['a slice of nothing', { ...chart(), chart: { type: 'pie', segments: [{ label: 'a', value: 0 }] } }],
  ])('with %s is refused', (_, block) => {
    expect(checkBlocks([block])).not.toEqual([])
  })

  test('of 20 categories is taken, in any order of its points', () => {
    expect(checkBlocks([chart(wide(20))])).toEqual([])
    expect(checkBlocks([chart({ series: [series('x', 'b', 'a')] })])).toEqual([])
  })

  function wide(count: number): object {
    const categories = many(count, (index) => `c${index}`)
    return { series: [series('x', ...categories)], axis_config: { categories } }
  }
})

describe('a message', () => {
  test.each<[string, object, string | undefined]>([
    ['neither text nor blocks', {}, 'no_text'],
    ['an empty list of blocks', { text: ' ', blocks: [] }, 'no_text'],
    ['40,001 characters', { text: 'x'.repeat(40_001) }, 'msg_too_long'],
    ['40,000 characters', { text: 'x'.repeat(40_000) }, undefined],
    ['a bad block', { text: 'x', blocks: [{ type: 'x' }] }, 'invalid_blocks'],
    [
      '12,001 characters in its blocks',
      { blocks: [...many(4, () => section('x'.repeat(3000))), section('x')] },
      'msg_blocks_too_long',
    ],
    ['12,000 characters in its blocks', { blocks: many(4, () => section('x'.repeat(3000))) }, undefined],
    ['long cells', { blocks: [table([[raw('h')], [raw('x'.repeat(9000))]]), section('x'.repeat(3000))] }, 'msg_blocks_too_long'],
  ])('with %s', (_, message, error) => {
    expect(messageFault(message)?.error).toBe(error)
  })
})

describe('a view', () => {
  const modal = (more: object = {}) => ({ type: 'modal', title: plain('x'), blocks: [section('x')], ...more })
  const input = { type: 'input', block_id: 'i', label: plain('l'), element: { type: 'plain_text_input', action_id: 'i' } }

  test('is taken', () => {
    expect(checkView(modal())).toEqual([])
    expect(checkView(modal({ submit: plain('ok'), blocks: [input], private_metadata: 'x'.repeat(3000) }))).toEqual([])
    expect(checkView({ type: 'home', blocks: [{ ...input, dispatch_action: true }] })).toEqual([])
    expect(checkView(modal({ blocks: many(100, () => section('x')) }))).toEqual([])
    expect(checkView(modal({ blocks: [actions(button()), actions(button())] }))).toEqual([])
  })

  test.each<[string, object, string]>([
    ['a title of 25 characters', modal({ title: plain('x'.repeat(25)) }), '/view/title/text'],
    ['a submit of 25 characters', modal({ submit: plain('x'.repeat(25)) }), '/view/submit/text'],
    ['private_metadata of 3,001 characters', modal({ private_metadata: 'x'.repeat(3001) }), '/view/private_metadata'],
    ['101 blocks', modal({ blocks: many(101, () => section('x')) }), 'no more than 100'],
    ['an input and no submit', modal({ blocks: [input] }), '/view/submit'],
    ['a table', modal({ blocks: [table([[raw('h')], [raw('x')]])] }), '/view/blocks/0'],
    ['feedback', modal({ blocks: [{ type: 'context_actions', elements: [feedback()] }] }), '/view/blocks/0'],
    ['a title on the home page', { type: 'home', title: plain('x'), blocks: [] }, '/view'],
    ['another type', { type: 'page', blocks: [] }, '/view'],
  ])('with %s is refused', (_, view, place) => {
    expect(checkView(view).join('\n')).toContain(place)
  })
})

function feedback(): object {
  const side = (value: string) => ({ text: plain(value), value })
  return { type: 'feedback_buttons', action_id: 'f', positive_button: side('up'), negative_button: side('down') }
}
