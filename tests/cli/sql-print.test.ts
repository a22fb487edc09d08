import { expect, test } from 'vitest'
import { printResult } from '../../src/cli/sql-print.ts'
import { refusal } from '../../src/query/sandbox/message.ts'

const rows = {
  ok: true,
  columns: ['单位', 'n'],
  rows: [
    ['林业局', 12],
    ['农业局', null],
  ],
  truncated: false,
  reason: null,
}

test('rows are a table: numbers to the right, nothing is null and not 0', () => {
  expect(printResult('', rows)).toBe(['单位       n', '──────  ────', '林业局    12', '农业局  null', '', '2 rows.'].join('\n'))
})

test('cut rows say so', () => {
  expect(printResult('', { ...rows, truncated: true })).toContain('First 2 rows; there are more (truncated).')
  expect(printResult('', { ...rows, rows: [[1, 2]] })).toContain('1 row.')
})

test('no rows are no fault', () => {
  expect(printResult('', { ...rows, rows: [] })).toBe('单位  n\n────  ─\n\n0 rows.')
})

test('a reason points at its place, in the right line and under wide characters', () => {
  const statement = "select '三公',\n\t金额, itm\nfrom facts"
  const told = printResult(
    statement,
    refusal({ code: 'unknown_column', message: 'There is no column “itm”.', position: statement.indexOf('itm') + 1 }),
  )
  expect(told).toBe('Not run (unknown_column, character 19). There is no column “itm”.\n\n   金额, itm\n         ^')
})

test('a statement that moves the cursor moves nothing', () => {
  const told = printResult('select \u001b[2J\u202e1', refusal({ code: 'character', message: 'a\u001b[31mb', position: 8 }))
  expect(told).not.toMatch(/[\u001b\u202e]/)
})

test('a reason without a place is one line', () => {
  expect(printResult('select 1', refusal({ code: 'too_slow', message: 'Stopped after 2 seconds.' }))).toBe(
    'Not run (too_slow). Stopped after 2 seconds.',
  )
})
