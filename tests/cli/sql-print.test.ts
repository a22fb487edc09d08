import { expect, test } from 'vitest'
import { printResult } from '../../src/cli/sql-print.ts'
import { because, placed } from '../../src/query/check/reason.ts'
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
  expect(printResult('', rows, 'en')).toBe(
    ['单位       n', '──────  ────', '林业局    12', '农业局  null', '', '2 rows.'].join('\n'),
  )
})

test('cut rows say so', () => {
  expect(printResult('', { ...rows, truncated: true }, 'en')).toContain('First 2 rows; there are more (truncated).')
  expect(printResult('', { ...rows, rows: [[1, 2]] }, 'en')).toContain('1 row.')
})

test('no rows are no fault', () => {
  expect(printResult('', { ...rows, rows: [] }, 'en')).toBe('单位  n\n────  ─\n\n0 rows.')
})

test('a reason points at its place, in the right line and under wide characters', () => {
  const statement = "select '三公',\n\t金额, itm\nfrom facts"
  const reason = placed(because('no_from', { name: 'itm' }), statement, statement.indexOf('itm'))
  expect(printResult(statement, refusal(reason), 'en')).toBe(
    'Not run (unknown_column, character 19). There is no column itm: no published view stands in the FROM.\n\n   金额, itm\n         ^',
  )
  expect(printResult(statement, refusal(reason), 'zh')).toContain('未执行（unknown_column，第 19 个字符）：没有 itm 这一列')
})

test('a statement that moves the cursor moves nothing', () => {
  const statement = 'select \u001b[2J\u202e1'
  const reason = placed(because('no_view', { name: 'a\u001b[31mb', list: '' }), statement, 7)
  expect(printResult(statement, refusal(reason), 'en')).not.toMatch(/[\u001b\u202e]/)
})

test('a reason without a place is one line', () => {
  expect(printResult('select 1', refusal(because('too_slow', { seconds: 2 })), 'en')).toBe(
    'Not run (too_slow). Stopped after 2 seconds.',
  )
})
