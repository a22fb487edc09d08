import { copyFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runJob } from '../../../src/query/sandbox/run-job.ts'
import { inventedDatabase } from '../../database/invented.ts'
import { selects } from '../check/selects.ts'

const invented = inventedDatabase([
  {
    organization: '青禾区林业局',
    year: 2023,
    facts: [
      { item: 'sangong', value: '4.40' },
      { item: 'total', value: '120.00' },
      { item: '2010301', value: '80.00' },
    ],
  },
])
afterAll(() => invented.close())
const folder = dirname(invented.file)

describe('a statement that passes the check', () => {
  test('gives its columns and rows', () => {
    const result = run("select item, amount as 分 from facts where item_code = 'sangong'")
    expect(result).toEqual({
      ok: true,
      columns: ['item', '分'],
      rows: [[expect.any(String), 4_400_000]],
      truncated: false,
      reason: null,
    })
  })

  test('runs on the real views as it was judged on the clone', () => {
    expect(selects.filter((statement) => !run(statement).ok)).toEqual([])
  })

  test('is cut at the limits', () => {
    expect(run('select item from facts', { rows: 2, bytes: 1000 })).toMatchObject({ truncated: true, rows: { length: 2 } })
  })

  test.each([
    ["select length(printf('%1000000d', 1))", 'too_big'],
    ["select replace(printf('%1000d', 1), ' ', printf('%1000d', 2))", 'too_big'],
    ['select sum(9223372036854775807) from facts', 'too_big'],
    [`select item from facts where item like '${'%a'.repeat(60)}'`, 'too_complicated'],
    ["select json_extract(item, '$.a') from facts", 'invalid'],
  ])('and fails while it runs has a reason: %s', (statement, code) => {
    expect(run(statement)).toMatchObject({ ok: false, rows: [], reason: { code } })
  })
})

describe('a database', () => {
  test('is seen as it is now', () => {
    const copy = join(folder, 'copy.sqlite')
    copyFileSync(invented.file, copy)
    expect(runJob({ text: 'select count(*) from facts', database: copy, limits })).toMatchObject({ ok: true })
    writeFileSync(copy, 'not a database')
    expect(runJob({ text: 'select count(*) from facts', database: copy, limits })).toMatchObject({
      ok: false,
      reason: { code: 'failed' },
    })
  })

  test('that is not there is a reason, and is not made', () => {
    const database = join(folder, 'nothing.sqlite')
    expect(runJob({ text: 'select 1', database, limits })).toMatchObject({ ok: false, reason: { code: 'failed' } })
    expect(readdirSync(folder)).not.toContain('nothing.sqlite')
  })
})

const limits = { rows: 500, bytes: 1_000_000 }

function run(text: string, given = limits) {
  return runJob({ text, database: invented.file, limits: given })
}
