import { afterAll, expect, test } from 'vitest'
import { render } from '../../../src/cli/terminal/render.ts'
import { styleFor } from '../../../src/cli/terminal/style.ts'
import { openDining } from '../../answer/invented-answers.ts'

const hostile = '\u001b]0;owned\u0007\u001b[2J\u202e'
const dining = openDining([
  {
    organization: `云川市青禾区${hostile}水务局`,
    title: `${hostile}2023年预算`,
    year: 2023,
    facts: [
      { item: 'sangong', value: '2.90', section: `${hostile}三公`, quote: `三公${hostile}2.90万元` },
      { item: 'sangong.reception', value: '12.90' },
      { item: 'sangong.abroad', value: '0' },
    ],
  },
])
afterAll(() => dining.close())
const organizations = dining.kitchen.catalog.organizations(1).map(({ code }) => code)
const outcome = dining.answer({ ask: 'lookup', organizations, items: [{ item: 'sangong' }] })
const plain = styleFor({ isTTY: false })

test('the figure comes first, then parts as a table, then sources', () => {
  const lines = render(outcome, plain)
    .split('\n')
    .filter((line) => line.trim() !== '')
  expect(lines[0]).toBe('  2.90 万元')
  expect(lines).toContain('    公务接待费        12.90 万元  [2]')
  expect(lines.slice(lines.indexOf('出处') + 1, lines.indexOf('出处') + 3)).toEqual([
    '  《2023年预算》 · 三公',
    '    [1] 第 3 行 「三公2.90万元」',
  ])
})

test('no control or escape character of a document reaches the terminal', () => {
  expect(render(outcome, plain)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
})

test('only a terminal gets bold text', () => {
  expect(render(outcome, { ...plain, strong: (text) => `<b>${text}</b>` })).toContain('<b>2.90 万元</b>')
})

test.each([
  ['0', '  2.90 万元'],
  ['-2.10', '  2.90 万元  (-2.10 万元)'],
])('a change of %s beside the figure', (value, headline) => {
  const base = { year: 2022, stage: 'budget', item: null, fund: null, nature: null } as const
  const facts = [
    { item: 'sangong', value: '2.90' },
    { item: 'sangong', measure: 'change', value, base },
  ] as const
  const changed = openDining([{ organization: '云川市白石县文化馆', year: 2023, facts }])
  const [{ code } = { code: '' }] = changed.kitchen.catalog.organizations(1)
  const shown = render(changed.answer({ ask: 'lookup', organizations: [code], items: [{ item: 'sangong' }] }), plain)
  changed.close()
  expect(shown.split('\n')[1]).toBe(headline)
})
