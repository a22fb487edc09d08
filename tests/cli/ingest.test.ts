import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDatabase } from '../../src/database/create.ts'
import { openReading } from '../../src/database/open.ts'
import { dataVersion } from '../../src/database/version.ts'
import { largestFile } from '../../src/ingest/read/read-text.ts'

let folder: string
let database: string
let documents: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wenzhang-ingest-'))
  database = join(folder, 'budget.sqlite')
  documents = join(folder, 'documents')
  mkdirSync(documents)
  createDatabase(database).sqlite.close()
})
afterEach(() => rmSync(folder, { recursive: true }))

/** An invented disclosure; its 三公 total is a parameter, and its project spending must make up the rest of 100. */
function disclosure(sangong = '4.40', project = '40'): string {
  return `云川大学2031年部门预算情况说明

一、部门收支总体情况
（一）收入预算：2031年年初预算数100万元，其中：一般公共预算拨款100万元。
（二）支出预算：2031年年初预算数100万元，其中：教育支出10万元，农林水支出90万元。

二、部门预算情况说明
2031年一般公共预算财政拨款收入100万元，一般公共预算财政拨款支出100万元。其中：基本支出60万元，项目支出${project}万元。

三、“三公”经费情况说明
2031年“三公”经费预算${sangong}万元，比2030年减少0.60万元。

四、其他重要事项的情况说明
截至2030年12月，共有车辆2辆。
`
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(documents, name)
  writeFileSync(path, content)
  return path
}

type Run = {
  readonly status: number
  readonly lines: readonly Record<string, unknown>[]
  readonly stdout: string
  readonly stderr: string
}

function run(...argv: readonly string[]): Promise<Run> {
  const root = new URL('../../', import.meta.url)
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['bin/wenzhang.js', 'ingest', ...argv, '--database', database],
      { cwd: root },
      (error, stdout, stderr) => {
        const lines = argv.includes('--json')
          ? stdout
              .trim()
              .split('\n')
              .map((line) => JSON.parse(line) as Record<string, unknown>)
          : []
        resolve({ status: typeof error?.code === 'number' ? error.code : 0, lines, stdout, stderr })
      },
    )
  })
}

function version(): string {
  const db = openReading(database)
  const found = dataVersion(db)
  db.sqlite.close()
  return found
}

test('a document is taken in, once', async () => {
  const path = write('a.txt', disclosure())
  const first = await run('--json', path)
  expect(first.status).toBe(0)
  expect(first.lines).toMatchObject([
    {
      file: path,
      ok: true,
      error: null,
      outcome: 'new',
      findings: [],
      document: { organization: '云川大学', scope: 'department', year: 2031, stage: 'budget' },
    },
  ])
  expect(first.lines[0]?.facts).toBeGreaterThan(10)
  const before = version()
  expect((await run('--json', path)).lines).toMatchObject([{ ok: true, outcome: 'unchanged', facts: first.lines[0]?.facts }])
  expect(version()).toBe(before)
})

test('a new version says what it changes', async () => {
  await run(write('a.txt', disclosure()))
  const { stdout } = await run('--language', 'zh', write('b.txt', disclosure('5.40')))
  expect(stdout).toContain('替换了：a.txt')
  expect(stdout).toMatch(/sangong general：4\.40万元 → 5\.40万元/)
})

test('a planted error is found, with both places', async () => {
  const { lines } = await run('--json', write('a.txt', disclosure('4.40', '45')))
  expect(lines[0]?.findings).toMatchObject([{ code: 'parts_do_not_add_up', printed: '100万元', expected: '105万元' }])
})

test('each bad file has its own error, the others go on, and the status tells', async () => {
  write('empty.txt', '')
  write(
    'binary.txt',
    Uint8Array.from({ length: 5000 }, (_, index) => (index * 7) % 256),
  )
  write('recipe.txt', '西红柿炒鸡蛋：先把鸡蛋打散，再放油。\n'.repeat(20))
  write('good.txt', disclosure())
  write('large.txt', new Uint8Array(largestFile + 1))
  mkdirSync(join(documents, 'none'))
  const { status, lines } = await run('--json', documents, join(documents, 'none'), join(folder, 'missing.txt'))
  expect(status).toBe(1)
  const codes = lines.map(({ file, error }) => [String(file).split('/').at(-1), (error as { code: string } | null)?.code ?? null])
  expect(codes).toEqual([
    ['binary.txt', 'binary_file'],
    ['empty.txt', 'empty_file'],
    ['good.txt', null],
    ['large.txt', 'too_large'],
    ['recipe.txt', 'not_a_disclosure'],
    ['none', 'empty_folder'],
    ['missing.txt', 'missing'],
  ])
})

test.skipIf(process.getuid?.() === 0)('what may not be read is said', async () => {
  chmodSync(write('locked.txt', disclosure()), 0o000)
  expect((await run('--json', documents)).lines).toMatchObject([{ error: { code: 'unreadable' } }])
})

test('a dry run writes nothing', async () => {
  const before = version()
  const { lines } = await run('--json', '--dry-run', write('a.txt', disclosure()))
  expect(lines).toMatchObject([{ ok: true, outcome: 'new' }])
  expect(version()).toBe(before)
})

test('the summary says what would happen, what was there already, and what was not taken in', async () => {
  const path = write('a.txt', disclosure())
  expect((await run('--language', 'zh', '--dry-run', path)).stdout).toMatch(/^会收录 1 个文件；/)
  expect((await run('--language', 'zh', path)).stdout).toMatch(/^收录 1 个文件；/)
  expect((await run('--language', 'zh', path)).stdout).toMatch(/^1 个内容相同，未改动；/)
  const { stdout } = await run('--language', 'zh', path, write('empty.txt', ''))
  expect(stdout).toMatch(/^1 个内容相同，未改动，1 个没有收录；/)
  expect(stdout).toContain('empty.txt：文件是空的')
})

test('the same content twice in a run is counted and told once', async () => {
  const once = await run('--language', 'zh', '--dry-run', write('a.txt', disclosure('4.40', '45')))
  write('b.txt', disclosure('4.40', '45'))
  const twice = await run('--language', 'zh', documents)
  expect(twice.stdout).toMatch(/^收录 1 个文件，1 个内容相同，未改动；/)
  expect(twice.stdout.split('；').slice(1)).toEqual(once.stdout.split('；').slice(1))
})

test('why a number was not read is said in the language of the report', async () => {
  const path = write('a.txt', `${disclosure()}\n另有结余资金约3.3万元待定。\n`)
  const { stdout } = await run('--language', 'zh', '--dry-run', path)
  expect(stdout).toMatch(/\? 第 \d+ 行 \S+ \([\u4e00-\u9fff]+\)/)
})

test('a file without a title is taken in under the one that is given, and the run tells that it can be', async () => {
  const path = write('untitled.txt', '2018年度本部门“三公”经费支出2.05万元，年初预算为2.95万元。\n')
  const refused = await run('--language', 'zh', '--dry-run', path)
  expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('--title') })
  const taken = await run('--json', '--dry-run', '--title', '云川市青禾区水利局2018年部门决算', path)
  expect(taken.status).toBe(0)
  const { document } = JSON.parse(taken.stdout)
  expect(document).toMatchObject({ organization: '云川市青禾区水利局', year: 2018, stage: 'final' })
})

test('nothing to read is wrong use', async () => {
  expect(
    await run('--title', '云川市水利局2018年部门决算', write('a.txt', disclosure()), write('b.txt', disclosure())),
  ).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--title'),
  })
  expect((await run()).status).toBe(2)
  expect((await run('--replaces', '--beside', documents)).status).toBe(2)
})
