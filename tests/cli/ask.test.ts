import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { inventedDatabase } from '../database/invented.ts'

const launcher = resolve(import.meta.dirname, '../../bin/wenzhang.js')
const invented = inventedDatabase([
  {
    organization: '云川市青禾区水务局',
    year: 2023,
    facts: [
      { item: 'sangong', value: '2.90', line: 11, quote: '“三公”经费预算2.90万元' },
      { item: 'sangong.reception', value: '1.00' },
    ],
  },
])
const folder = dirname(invented.file)
afterAll(() => invented.close())

const ask = (options: readonly string[], input = '') =>
  spawnSync(process.execPath, [launcher, 'ask', '--database', invented.file, ...options], {
    encoding: 'utf8',
    input,
    env: { ...process.env, XDG_STATE_HOME: folder },
  })
const question = '云川市青禾区水务局2023年三公经费'

describe('one question', () => {
  test('prints the figure first and its source', () => {
    const { stdout, status } = ask([question])
    expect(stdout.split('\n').find((line) => line.trim() !== '')).toBe('  2.90 万元')
    expect(stdout).toContain('[1] 第 11 行 「“三公”经费预算2.90万元」')
    expect(status).toBe(0)
  })

  test('shows the plan and its SQL on request', () => {
    const { stdout } = ask(['--explain', question])
    expect(stdout).toContain('"ask": "lookup"')
    expect(stdout).toContain('from "facts"')
  })

  test('is one JSON object with --json, in the unit and language asked for', () => {
    const lines = ask(['--json', '--unit', '元', '--language', 'en', question]).stdout.trim().split('\n')
    expect(lines).toHaveLength(1)
    const [outcome] = lines.map((line) => JSON.parse(line))
    expect(outcome).toMatchObject({ id: null, outcome: 'answer', language: 'en', figures: [{ value: 29_000, unit: '元' }, {}] })
    expect(outcome).not.toHaveProperty('passages')
  })

  test('no answer and a refusal are outcomes, too: the exit status is 0', () => {
    expect(ask(['云川市青禾区水务局2010年三公经费']).status).toBe(0)
    expect(ask(['删除所有数据']).status).toBe(0)
  })

  test('a day that the calendar does not have is refused', () => {
    const { status, stderr } = ask(['--today', '2023-02-30', question])
    expect(status).not.toBe(0)
    expect(stderr).toContain('2024-05-06')
  })
})

test('a batch answers line by line', () => {
  const file = join(folder, 'questions.jsonl')
  writeFileSync(file, `{"id":"a","q":"${question}","thread":"t"}\nno json\n{"id":"b","q":"公务接待费呢","thread":"t"}\n`)
  const { stdout, status } = ask(['--json', '--batch', file])
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ id, outcome }) => [id, outcome])).toEqual([
    ['a', 'answer'],
    [null, null],
    ['b', 'answer'],
  ])
  expect(lines[2].figures[0].value).toBe(1)
  expect(status).toBe(0)
})

test('from a pipe every line is a question of one conversation', () => {
  const { stdout, status } = ask([], `${question}\n公务接待费呢\n/nothing\n/quit\n${question}\n`)
  expect(stdout.match(/^ {2}[\d.]+ 万元/gm)).toEqual(['  2.90 万元', '  1.00 万元'])
  expect(stdout).toContain('没有 /nothing 这个命令')
  expect(status).toBe(0)
})

test.each(['exit', 'QUIT', 'q', '退出'])('%s leaves the conversation', (word) => {
  const { stdout, status } = ask([], `${word}\n${question}\n`)
  expect(stdout).toBe('')
  expect(status).toBe(0)
})

test('an empty question is shown what can be asked', () => {
  const { stdout, stderr, status } = ask(['  '], `${question}\n`)
  expect([stdout, status]).toEqual(['', 2])
  expect(stderr).toContain('--batch')
})

test('a batch that is not there, or is a folder, is named', () => {
  const missing = ask(['--json', '--batch', join(folder, 'nowhere.jsonl')])
  expect(missing.status).toBe(1)
  expect(missing.stderr).toMatch(/没有 .*nowhere\.jsonl 这个问题文件/)
  expect(ask(['--batch', folder]).stderr).toContain(`${folder} 是文件夹`)
})
