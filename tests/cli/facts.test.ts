import { execFileSync, spawnSync } from 'node:child_process'
import { afterAll, expect, test } from 'vitest'
import { inventedDatabase } from '../database/invented.ts'

const base = { year: 2030, stage: 'budget', item: null, fund: null, nature: null } as const
const reason = { text: '新增人员', truncated: false, locator: { line: 4, column: 12 }, section: '说明' }
const invented = inventedDatabase([
  {
    organization: '云岭省云川市青禾区教育局',
    names: ['青禾区教育局'],
    year: 2031,
    facts: [
      { item: 'sangong', value: '1.0', again: [{ line: 30, quote: '合计 1.0' }] },
      { item: 'sangong', value: '0.2', measure: 'change', base, reason },
    ],
  },
  { organization: '云岭省云川市水利局', year: 2030, facts: [{ item: 'total', value: 7 }] },
])
afterAll(() => invented.close())

const root = new URL('../../', import.meta.url)

function run(...argv: readonly string[]): string {
  return execFileSync(process.execPath, ['bin/wenzhang.js', ...argv, '--database', invented.file], {
    cwd: root,
    encoding: 'utf8',
  })
}

test('facts --json gives one fact a line, with its places', () => {
  const lines = run('facts', '--json', '--organization', '青禾区教育局').trim().split('\n')
  expect(lines).toHaveLength(2)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    key: '云岭省云川市青禾区教育局@unit|2031|budget|expenditure|sangong|general|all|amount',
    organization: '云岭省云川市青禾区教育局',
    scope: 'unit',
    year: 2031,
    item: 'sangong',
    itemName: '“三公”经费',
    value: 1,
    unit: '万元',
    origin: 'stated',
    reason: null,
    as_of: null,
    evidence: [
      { locator: { line: 3, column: 1 }, quote: '“三公”经费1.0万元' },
      { locator: { line: 30 }, quote: '合计 1.0' },
    ],
  })
  expect(JSON.parse(lines[1] ?? '')).toMatchObject({ measure: 'change', reason: '新增人员', base })
})

test('facts for a person are narrowed by year and abbreviation', () => {
  expect(run('facts', '--year', '2030', '--language', 'en')).toContain('云岭省云川市水利局')
  expect(run('facts', '--year', '2030')).not.toContain('青禾')
  expect(run('facts', '--organization', '云川水利局')).toContain('7 万元')
})

test('a name that nobody bears is said, with status 1', () => {
  expect(() => run('facts', '--organization', '没有的局')).toThrowError(expect.objectContaining({ status: 1 }))
})

function tried(...argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/wenzhang.js', ...argv, '--database', invented.file], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('an item may be called by its name or its code', () => {
  const byCode = run('facts', '--item', 'sangong')
  expect(byCode).toContain('1.0 万元')
  expect(byCode).not.toContain('7 万元')
  expect(run('facts', '--item', '三公经费')).toBe(byCode)
})

test('an item that nobody knows is said, with the way to the list', () => {
  const { status, stdout, stderr } = tried('facts', '--item', '没有的费', '--language', 'zh')
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toContain('没有叫“没有的费”的项目')
  expect(stderr).toContain('select item_code, item from items')
})

test.each(['facts', 'findings'])('%s refuses a year that is none', (command) => {
  for (const year of ['abc', '', '23', '2031.5']) {
    const { status, stdout, stderr } = tried(command, '--year', year)
    expect({ status, stdout }, year).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('a year like 2023')
  }
})

test('no findings are good news only where something was checked', () => {
  expect(tried('findings', '--organization', '云川水利局', '--language', 'zh')).toMatchObject({
    status: 0,
    stderr: '没有疑点：检查过的数字都对得上。\n',
  })
  expect(tried('findings', '--year', '1999', '--language', 'zh')).toMatchObject({ status: 0, stderr: '没有找到。\n' })
})
