import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDatabase } from '../../src/database/create.ts'
import { openReading } from '../../src/database/open.ts'
import { readDocuments } from '../../src/database/read-documents.ts'
import { dataVersion } from '../../src/database/version.ts'
import { type ChildJob, ingestInChild } from '../../src/ingest/in-child.ts'
import { openParts } from '../../src/parts.ts'

let folder: string
let database: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wenzhang-child-'))
  database = join(folder, 'budget.sqlite')
  createDatabase(database).sqlite.close()
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

function disclosure(sangong = '4.40', project = '40'): string {
  return `云川大学2031年部门预算情况说明

一、部门收支总体情况
（一）收入预算：2031年年初预算数100万元，其中：一般公共预算拨款100万元。
（二）支出预算：2031年年初预算数100万元，其中：教育支出10万元，农林水支出90万元。

二、部门预算情况说明
2031年一般公共预算财政拨款收入100万元，一般公共预算财政拨款支出100万元。其中：基本支出60万元，项目支出${project}万元。

三、“三公”经费情况说明
2031年“三公”经费预算${sangong}万元，比2030年减少0.60万元。
`
}

function run(text: string | Uint8Array, more: Partial<ChildJob> = {}) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  return ingestInChild({
    ...{ bytes, name: '部门预算.txt', database, dryRun: false, language: 'zh', timeoutMs: 30_000, memoryMb: 256 },
    ...more,
  })
}

function read<T>(look: (db: ReturnType<typeof openReading>) => T): T {
  const db = openReading(database)
  try {
    return look(db)
  } finally {
    db.sqlite.close()
  }
}

test('a good file is taken in under its own name, and told', async () => {
  const told = await run(disclosure('4.40', '45'), { name: '../云川大学 2031.txt' })
  expect(told).toMatchObject({
    ...{ ok: true, outcome: 'new', title: '云川大学2031年部门预算情况说明', organization: '云川大学', scope: 'department' },
    ...{ year: 2031, stage: 'budget', unread: 0, replaced: [], changes: [] },
    findings: [{ code: 'parts_do_not_add_up', text: expect.stringContaining('105万元'), evidence: expect.anything() }],
  })
  expect(told.ok && told.facts).toBe(10)
  expect(read((db) => readDocuments(db).map(({ file }) => file))).toEqual(['云川大学 2031.txt'])
})

test('what a new version would change is told with the name of the figure; a dry run changes no byte', async () => {
  await run(disclosure())
  const before = readFileSync(database)
  const told = await run(disclosure('5.40'), { dryRun: true, name: 'b.txt', language: 'en' })
  expect(told).toMatchObject({ ok: true, outcome: 'replaced', replaced: ['部门预算.txt'] })
  expect(told.ok && told.changes).toContainEqual({
    key: '云川大学@department|2031|budget|expenditure|sangong|general|all|amount',
    ...{ itemName: expect.stringContaining('三公'), year: 2031, before: ['4.40万元'], after: ['5.40万元'] },
    label: expect.stringMatching(/three public/i),
  })
  expect(readFileSync(database).equals(before)).toBe(true)
  expect(readdirSync(folder)).toEqual(['budget.sqlite'])
})

test('a dry run on a database that was never written to leaves even its journal mode', async () => {
  const before = readFileSync(database)
  expect(await run(disclosure(), { dryRun: true })).toMatchObject({ ok: true, outcome: 'new' })
  expect(readFileSync(database).equals(before)).toBe(true)
})

test('a file that is refused says why, in the language', async () => {
  const recipe = '西红柿炒鸡蛋：先把鸡蛋打散，再放油。\n'.repeat(20)
  expect(await run(recipe)).toMatchObject({ ok: false, code: 'not_a_disclosure', message: expect.stringContaining('没有收录') })
  expect(await run('', { language: 'en' })).toMatchObject({
    ok: false,
    code: 'empty_file',
    message: expect.stringContaining('empty'),
  })
  expect(read((db) => readDocuments(db))).toEqual([])
})

test('a choice decides where a file may be either', async () => {
  await run(disclosure())
  const part = disclosure().replace(/三、[\s\S]*/, '')
  expect(await run(part)).toMatchObject({ ok: false, code: 'doubtful_version' })
  expect(await run(part, { choice: 'beside' })).toMatchObject({ ok: true, outcome: 'joined' })
})

test('a process that takes too long is ended, and the database is as it was', async () => {
  const version = read(dataVersion)
  expect(await run(disclosure(), { timeoutMs: 20 })).toMatchObject({ ok: false, code: 'timed_out' })
  expect(read(dataVersion)).toBe(version)
  expect(await run(disclosure())).toMatchObject({ ok: true, outcome: 'new' })
})

test('a process that runs out of memory breaks off by itself alone', async () => {
  const long = disclosure() + '另有结余资金约3.3万元待定，其中一部分为4.4万元。\n'.repeat(60_000)
  const crashed = await run(long, { memoryMb: 24 })
  expect(crashed).toMatchObject({ ok: false, code: 'crashed', detail: expect.stringMatching(/memory/i) })
  expect(read((db) => readDocuments(db))).toEqual([])
})

test('who gives up ends the process and gets the reason', async () => {
  const giving = new AbortController()
  const waiting = run(disclosure(), { signal: giving.signal })
  setTimeout(() => giving.abort(new Error('the bot stops')), 50)
  await expect(waiting).rejects.toThrow('the bot stops')
  await expect(run(disclosure(), { signal: giving.signal })).rejects.toThrow('the bot stops')
  expect(read((db) => readDocuments(db))).toEqual([])
})

test('nothing of the file is left behind, however it ended', async () => {
  const temporary = join(folder, 'temporary')
  mkdirSync(temporary)
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, temporary)
  const running = Promise.all([run(disclosure()), run(''), run(disclosure(), { timeoutMs: 20 })])
  await vi.waitFor(() => expect(readdirSync(temporary)).not.toEqual([]), { interval: 5 })
  await running
  expect(readdirSync(temporary)).toEqual([])
})

test('no setting of ours reaches the process', async () => {
  vi.stubEnv('LOG_LEVEL', 'of no known name')
  expect(await run(disclosure())).toMatchObject({ ok: true })
})

test('a reader goes on meanwhile, and answers from the new document at once', async () => {
  const parts = openParts({ database })
  const ask = () => parts.ask('云川大学2031年三公经费是多少', { today: '2031-05-06' }).outcome.figures[0]?.value
  let asked = 0
  const asking = setInterval(() => {
    ask()
    asked += 1
  }, 5)
  expect(ask()).toBeUndefined()
  await run(disclosure())
  clearInterval(asking)
  expect(asked).toBeGreaterThan(5)
  expect(ask()).toBe(4.4)
  await run(disclosure('5.40'), { dryRun: true })
  expect(ask()).toBe(4.4)
  await run(disclosure('5.40'))
  expect(ask()).toBe(5.4)
  parts.close()
})
