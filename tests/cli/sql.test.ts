import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { inventedDatabase } from '../database/invented.ts'

const launcher = resolve(import.meta.dirname, '../../bin/wenzhang.js')
const facts = Array.from({ length: 30 }, (_, index) => ({ item: `project:项目${index}`, value: index }))
const invented = inventedDatabase([
  { organization: '青禾区林业局', year: 2023, facts: [{ item: 'sangong', value: '4.40' }, ...facts] },
])
afterAll(() => invented.close())

describe('one statement', () => {
  test('prints a table', () => {
    const { stdout, status } = sql("select organization as 单位, number from facts where item_code = 'sangong'")
    expect(stdout).toBe('单位          number\n────────────  ──────\n青禾区林业局     4.4\n\n1 row.\n')
    expect(status).toBe(0)
  })

  test('says why not, and where', () => {
    const { stdout, stderr, status } = sql('select * from t_fact')
    expect(stdout).toBe('')
    expect(stderr).toContain('Not run (unknown_table, character 15).')
    expect(stderr).toContain('facts, organizations, items')
    expect(status).toBe(1)
  })

  test('says it in Chinese', () => {
    expect(sql('--language', 'zh', 'select * from t_fact').stderr).toContain(
      '未执行（unknown_table，第 15 个字符）：没有 t_fact 这个视图',
    )
  })

  test('is one JSON object with --json', () => {
    const { stdout } = sql('--json', 'select 1 as one')
    expect(JSON.parse(stdout)).toEqual({ id: null, ok: true, columns: ['one'], rows: [[1]], truncated: false, reason: null })
  })

  test('a database that cannot be made is an error in words', () => {
    const { stdout, stderr, status } = run(['--database', join(dirname(invented.file), 'none', 'budget.sqlite'), 'select 1'])
    expect(stdout).toBe('')
    expect(stderr).toMatch(/./)
    expect(status).toBe(1)
  })

  test('no statement is a wrong use, and lists the views', () => {
    const { stderr, status } = sql()
    expect(stderr).toContain('--batch')
    expect(stderr).toContain('organization_id')
    expect(status).toBe(2)
  })
})

describe('a batch', () => {
  const bomb = `select count(*) from ${Array.from({ length: 8 }, (_, index) => `facts f${index}`).join(', ')}`
  const lines = [
    '{"id":"a","sql":"select max(number) as m from facts"}',
    '{"id":"b","sql":"pragma query_only = 0"}',
    'no json',
    `{"id":"c","sql":"${bomb}"}`,
    '{"id":4,"sql":"select count(*) from facts"}',
    '{"id":"d","sql":"select a.item from facts a, facts b"}',
  ]
  const expected = [
    { id: 'a', ok: true, columns: ['m'], rows: [[29]], truncated: false, reason: null },
    { id: 'b', ok: false, columns: [], rows: [], truncated: false, reason: { code: 'not_a_select', position: 1 } },
    { id: null, ok: false, reason: { code: 'bad_line' } },
    { id: 'c', ok: false, columns: [], rows: [], reason: { code: 'too_slow' } },
    { id: 4, ok: true, rows: [[31]] },
    { id: 'd', ok: true, truncated: true, rows: { length: 500 } },
  ]

  test('answers line by line, in order; a bomb costs its own line', () => {
    const file = join(dirname(invented.file), 'batch.jsonl')
    writeFileSync(file, lines.join('\n'))
    const { stdout, status } = sql('--json', '--batch', file)
    expect(answers(stdout)).toMatchObject(expected)
    expect(status).toBe(0)
  })

  test('reads standard input', () => {
    const { stdout } = run(['--database', invented.file, '--json', '--batch', '-'], `${lines[0]}\n`)
    expect(answers(stdout)).toMatchObject(expected.slice(0, 1))
  })

  test('that is not there is an error in words', () => {
    const { stderr, status } = sql('--json', '--batch', 'none.jsonl')
    expect(stderr).toContain('none.jsonl')
    expect(status).not.toBe(0)
  })
})

test('--views lists what may be read', () => {
  expect(sql('--views').stdout).toMatch(/^facts$/m)
})

function sql(...argv: readonly string[]) {
  return run(['--database', invented.file, ...argv])
}

function run(argv: readonly string[], input = '') {
  return spawnSync(process.execPath, [launcher, 'sql', ...argv], {
    encoding: 'utf8',
    input,
    env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
  })
}

function answers(stdout: string): readonly unknown[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}
