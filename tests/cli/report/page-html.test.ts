import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'cheerio'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDatabase } from '../../../src/database/create.ts'

let folder: string
let database: string
let page: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wenzhang-report-'))
  database = join(folder, 'budget.sqlite')
  page = join(folder, 'page.html')
  createDatabase(database).sqlite.close()
})
afterEach(() => rmSync(folder, { recursive: true }))

/** An invented disclosure; project spending of 45 makes the parts of 100 come to 105. */
function disclosure({ project = '40', more = '' } = {}): string {
  return `云川大学2031年部门预算情况说明

一、部门收支总体情况
（一）收入预算：2031年年初预算数100万元，其中：一般公共预算拨款100万元。

二、部门预算情况说明
2031年一般公共预算财政拨款收入100万元，一般公共预算财政拨款支出100万元。其中：基本支出60万元，项目支出${project}万元。

三、“三公”经费情况说明
2031年“三公”经费预算4.40万元，比2030年减少0.60万元。
${more}
`
}

const table = `
<h2>“三公”经费支出预算表</h2><p>单位：万元</p>
<table><tr><td>项目</td><td>2031年预算数</td></tr>
<tr><td>合计</td><td>4.40</td></tr><tr><td>公务接待费</td><td>4.40</td></tr></table>`

function write(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

type Run = { readonly status: number; readonly stdout: string; readonly stderr: string }

function run(...argv: readonly string[]): Promise<Run> {
  const all = ['bin/wenzhang.js', 'ingest', '--database', database, '--language', 'zh', ...argv]
  return new Promise((resolve) => {
    execFile(process.execPath, all, { cwd: new URL('../../../', import.meta.url) }, (error, stdout, stderr) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    )
  })
}

function shown() {
  return load(readFileSync(page, 'utf8'))
}

/** The marks of a kind as “text: title”. */
function marks(kind: string): readonly string[] {
  const $ = shown()
  return $(`article mark.${kind}`)
    .toArray()
    .map((mark) => `${$(mark).text()}: ${$(mark).attr('title')}`)
}

function digest(): string {
  return createHash('sha256').update(readFileSync(database)).digest('hex')
}

test('each kind of figure is marked at its place', async () => {
  const path = write('a.txt', disclosure({ project: '45', more: '另有结余资金约3.3万元待定。' }))
  expect((await run('--report', page, path)).status).toBe(0)
  expect(marks('read')).toContainEqual(
    expect.stringMatching(/^4\.40万元: “三公”经费.* · 2031 预算 · 资金：一般公共预算 · .*4\.40 万元$/),
  )
  expect(marks('read')).toContainEqual(expect.stringMatching(/^0\.60万元: “三公”经费增减 · 2031 预算/))
  expect(marks('unread')).toEqual(['3.3万元: 没有读懂：没有把握读对'])
  const conflicts = marks('conflict')
  expect(conflicts.map((mark) => mark.split(': ')[0])).toEqual(expect.arrayContaining(['100万元', '60万元', '45万元']))
  expect(conflicts.every((mark) => mark.includes('\n! ') && mark.includes('105万元'))).toBe(true)
  expect(shown()('article mark').last().parent().text()).toBe('另有结余资金约3.3万元待定。')
})

test('findings and unread numbers link to their places, and all anchors are there once', async () => {
  await run('--report', page, write('a.txt', disclosure({ project: '45', more: '另有结余资金约3.3万元待定。' })))
  const $ = shown()
  const target = (link: string): string => $($(link).attr('href') ?? '').text()
  expect(target('details:contains("没有读懂的数字") a')).toBe('3.3万元')
  expect(target('details:contains("疑点") a')).toMatch(/100万元|60万元|45万元/)
  const anchors = $('[id]')
    .toArray()
    .map(({ attribs }) => attribs.id)
  expect(new Set(anchors).size).toBe(anchors.length)
  const links = $('a')
    .toArray()
    .map(({ attribs }) => attribs.href?.slice(1))
  expect(links.every((link) => anchors.includes(link))).toBe(true)
})

test('tables stand as tables, with their figures marked in their cells', async () => {
  await run(
    '--report',
    page,
    write('a.html', `<!doctype html><html><body>${disclosure().replaceAll(/(.+)/g, '<p>$1</p>')}${table}</body></html>`),
  )
  const $ = shown()
  expect(
    $('article table tr')
      .toArray()
      .map((row) =>
        $(row)
          .find('td')
          .toArray()
          .map((cell) => $(cell).text()),
      ),
  ).toContainEqual(['公务接待费', '4.40'])
  expect($('td:contains("公务接待费") + td mark.read').attr('title')).toMatch(/^公务接待费 · 2031 预算/)
})

test('hostile text stays text', async () => {
  const hostile = '另有<script>alert("1")</script>&amp;\'资金" onload=x 3.3万元<img src=//x>待定\u202e。'
  const path = write(`a<b onclick='x'>&".txt`, disclosure({ more: hostile }))
  await run('--report', page, path)
  const $ = shown()
  expect($('script, img, b, link, iframe').length).toBe(0)
  expect($('[onclick], [onload], [src]').length).toBe(0)
  expect($('article p').last().text()).toBe(hostile.replace('\u202e', ''))
  expect($('dd').first().text()).toBe(path)
  expect($('meta[http-equiv="Content-Security-Policy"]').attr('content')).toContain("default-src 'none'")
})

test('a dry run writes the page and leaves the database as it is', async () => {
  const before = digest()
  const { status, stderr } = await run('--dry-run', '--report', page, write('a.txt', disclosure()))
  expect(status).toBe(0)
  expect(stderr).toContain(`复核页已写入 ${page}`)
  expect(marks('read').length).toBeGreaterThan(5)
  expect(shown()('.notice').first().text()).toBe('试运行，没有写入。')
  expect(digest()).toBe(before)
})

test('a refused file and one that was there already say so; the same content is shown once', async () => {
  const path = write('a.txt', disclosure())
  await run(path)
  expect((await run('--report', page, path, write('b.txt', disclosure()), write('empty.txt', ''))).status).toBe(1)
  const $ = shown()
  expect($('article').length).toBe(1)
  expect($('.notice').text()).toContain('原来就有')
  expect($('section:contains("empty.txt") .error').text()).toContain('文件是空的')
})

test('a later file of the run is seen in the section of the earlier one', async () => {
  const first = write('1.txt', disclosure())
  const second = write('2.txt', disclosure().replace('4.40万元', '5.40万元'))
  await run('--report', page, '--beside', first, second)
  const titles = shown()('#d1 article mark.conflict')
    .toArray()
    .map(({ attribs }) => attribs.title)
  expect(titles).toContainEqual(expect.stringContaining('4.40'))
  await run(
    '--report',
    page,
    '--replaces',
    write('3.txt', disclosure({ project: '41' })),
    write('4.txt', disclosure({ project: '42' })),
  )
  expect(shown()('#d1 .notice').text()).toContain('后面的文件替换了')
})

test.each([
  ['a folder', () => folder, '不是普通文件'],
  ['a folder that is not there', () => join(folder, 'none', 'page.html'), '没有这个文件夹'],
  ['the document itself', () => join(folder, 'a.txt'), '会被盖掉'],
  ['the database', () => database, '会被盖掉'],
])('%s is no place for the page, and nothing is taken in', async (_, place, message) => {
  const path = write('a.txt', disclosure())
  const before = digest()
  const { status, stdout, stderr } = await run('--report', place(), path)
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toContain(message)
  expect(digest()).toBe(before)
  expect(readFileSync(path, 'utf8')).toBe(disclosure())
})

test.skipIf(process.getuid?.() === 0)('where nothing may be written, nothing is taken in', async () => {
  const locked = join(folder, 'locked')
  mkdirSync(locked)
  chmodSync(locked, 0o500)
  const before = digest()
  expect((await run('--report', join(locked, 'page.html'), write('a.txt', disclosure()))).stderr).toContain('没有权限')
  expect(digest()).toBe(before)
})

test('a name that no file can have is refused before anything is taken in', async () => {
  const before = digest()
  const { status, stderr } = await run('--report', join(folder, `${'x'.repeat(300)}.html`), write('a.txt', disclosure()))
  expect([status, stderr]).toEqual([1, expect.stringContaining('没有收录任何文件')])
  expect(digest()).toBe(before)
})

test('the page takes the place of an earlier one, through a link too, and leaves nothing beside it', async () => {
  const real = write('real.html', 'earlier')
  symlinkSync(real, page)
  await run('--report', page, write('a.txt', disclosure()))
  expect(readFileSync(real, 'utf8')).toMatch(/^<!doctype html>/)
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  expect(existsSync(page)).toBe(true)
})

test('what --json prints is the same with a page', async () => {
  const path = write('a.txt', disclosure({ project: '45' }))
  const without = await run('--json', '--dry-run', path)
  expect((await run('--json', '--dry-run', '--report', page, path)).stdout).toBe(without.stdout)
})
