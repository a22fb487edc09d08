import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { table } from '../../../src/cli/terminal/table.ts'

const rows = [
  ['三公经费', '4.40'],
  ['total', '1,200.00'],
]

test('columns stand under each other, Chinese characters being two wide', () => {
  expect(table(rows, { head: ['item', '万元'], right: new Set([1]) })).toBe(
    ['item          万元', '────────  ────────', '三公经费      4.40', 'total     1,200.00'].join('\n'),
  )
})

test('a head is no must, and no line ends in blanks', () => {
  expect(table(rows)).toBe('三公经费  4.40\ntotal     1,200.00')
  expect(
    table([
      ['a', ''],
      ['', ''],
    ]),
  ).not.toMatch(/ $/m)
  expect(table([])).toBe('')
})

test('a cell that is too wide is cut at a whole character', () => {
  const [line = ''] = table([['三公经费支出总额', 'x']], { widest: 8 }).split('\n')
  expect(line).toBe('三公经…  x')
  expect(stringWidth(line)).toBeLessThanOrEqual(8 + 3)
})

test('nothing in a cell moves the cursor, colours, or begins a line', () => {
  const shown = table([
    ['a\u001b[2Jb', 'c\nd\te'],
    ['\u202ef', '\u0007g'],
  ])
  expect(shown).toBe('ab  c d e\nf   g')
})
