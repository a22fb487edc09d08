import { describe, expect, test } from 'vitest'
import { factKey } from '../../../src/budget/key.ts'
import { extract } from '../../../src/ingest/extract/extract.ts'
import type { Document } from '../../../src/ingest/read/document.ts'
import { readDocument } from '../../../src/ingest/read/read-document.ts'
import { ReadError } from '../../../src/ingest/read/read-error.ts'
import { corpus, identityOf, knowledge, sources } from '../extract/corpus.ts'
import { asHtml, asNestedHtml, asWorkbook } from './guises.ts'
import { asPdf } from './pdf/typeset.ts'
import { converted, hasLibreOffice } from './word/libreoffice.ts'
import { asDocx } from './word/write-docx.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const codeOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    return (await readDocument(bytes, 'x')).format
  } catch (error) {
    if (error instanceof ReadError) return error.code
    throw error
  }
}
const told = ({ blocks }: Document) =>
  blocks.map((block) => (block.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text)) : block.text))

describe.skipIf(corpus === '')('the originals, written again, give the same facts', () => {
  const originals = sources.filter(({ folder }) => folder === 'original')
  const factsOf = (name: string, document: Document) =>
    extract(document, identityOf({ name, document }), knowledge)
      .facts.map((fact) => `${factKey(fact)} = ${fact.amount ?? fact.number} ${fact.unit} ${fact.statement}`)
      .toSorted()

  test.each<readonly [string, (document: Document) => Uint8Array]>([
    ['a web page', (document) => utf8(asHtml(document))],
    ['a web page of tables in tables', (document) => utf8(asNestedHtml(document))],
    ['a workbook', (document) => asWorkbook(document, 'xlsx')],
    ['a PDF', asPdf],
    ['a Word document', asDocx],
  ])('%s', async (_, written) => {
    expect(originals).toHaveLength(5)
    for (const { name, document } of originals) {
      const again = await readDocument(written(document), name)
      expect(again.format).not.toBe('text')
      expect(factsOf(name, again)).toEqual(factsOf(name, document))
    }
  })

  test.skipIf(!hasLibreOffice)('an old Word document, as LibreOffice writes and reads it', { timeout: 60_000 }, async () => {
    for (const { name, document } of originals) {
      const again = await readDocument(converted(asDocx(document), 'doc'), name)
      expect(factsOf(name, again)).toEqual(factsOf(name, document))
    }
  })

  test.skipIf(!hasLibreOffice)(
    'printed by LibreOffice without lines: no other facts than the text gives',
    { timeout: 60_000 },
    async () => {
      for (const { name, document } of originals) {
        const own = new Set(factsOf(name, document))
        const again = factsOf(name, await readDocument(converted(asDocx(document), 'pdf'), name))
        expect(again.filter((fact) => !own.has(fact))).toEqual([])
        expect(again.length).toBeGreaterThan(0)
      }
    },
  )

  test('a PDF without lines: no other facts than the text gives, and those of its plain tables', async () => {
    const found: string[] = []
    for (const { name, document } of originals) {
      const own = new Set(factsOf(name, document))
      const again = factsOf(name, await readDocument(asPdf(document, { ruled: false }), name))
      expect(again.filter((fact) => !own.has(fact))).toEqual([])
      found.push(...again)
    }
    expect(found.length).toBeGreaterThan(350)
  })

  test('an old workbook, whose writer cuts long texts: those of the tables', async () => {
    const inTables = (name: string, document: Document) => {
      const { facts } = extract(document, identityOf({ name, document }), knowledge)
      const printed = facts.filter(({ evidence }) => evidence.some(({ row }) => row !== null))
      return printed.map((fact) => `${factKey(fact)} = ${fact.amount ?? fact.number}`).toSorted()
    }
    for (const { name, document } of originals)
      expect(inTables(name, await readDocument(asWorkbook(document, 'biff8'), name))).toEqual(inTables(name, document))
    expect(originals.reduce((count, { name, document }) => count + inTables(name, document).length, 0)).toBeGreaterThan(100)
  })
})

test.each([
  ['部门预算\u202e1234\u202c万元', 'reordered_text'],
  ['部门预算\u2067三公经费\u2069 1234万元', 'reordered_text'],
  ['部门预算12万元\u202e', 'text'],
  ['部门预算\u202a12\u202c万元\u200f', 'text'],
])('%j is %s', async (text, expected) => {
  expect(await codeOf(utf8(text))).toBe(expected)
  expect(await codeOf(utf8(`<html><body><p>${text}</p></body></html>`))).toBe(
    expected.replace('text', expected === 'text' ? 'html' : 'text'),
  )
})

test('more text than any disclosure has is refused', async () => {
  const text = (lines: number) => utf8(`云川县水利局2031年部门预算\n${'支出预算7万元。\n'.repeat(lines)}`)
  expect(await codeOf(text(1000))).toBe('text')
  expect(await codeOf(text(130_000))).toBe('too_much_text')
})

describe('a web page', () => {
  const page = async (body: string) =>
    told(await readDocument(utf8(`<html><body><p>青云县水利局2022年部门预算</p>${body}</body></html>`), 'x')).slice(1)

  test('is read as it is seen: nothing hidden, nothing run', async () => {
    const hidden =
      '<script>预算1</script><style>预算2</style><p hidden>预算3</p><div style="DISPLAY : none"><p>预算4</p></div><textarea>预算5</textarea><p><del>预算6</del><s>预算7</s></p>'
    expect(await page(`${hidden}<p>三公<b>经费</b>预算&nbsp;3.5\n万元。</p><div>一<br>二</div>`)).toEqual([
      '三公经费预算 3.5 万元。',
      '一',
      '二',
    ])
  })

  test('has tables as rectangles; what spans stands where it begins', async () => {
    const table = `<table><tr><th rowspan="2">项目</th><th colspan="2">合计</th></tr><tr><td>基本</td><td>项目</td></tr><tr><td>教育</td><td>1.00</td><td>2.00</td></tr></table>`
    expect(await page(table)).toEqual([
      [
        ['项目', '合计', ''],
        ['', '基本', '项目'],
        ['教育', '1.00', '2.00'],
      ],
    ])
  })

  test('makes no figure of two that a break parts, and one word of a head that is broken', async () => {
    expect(await page('<table><tr><td>一般公共<br>预算</td><td>1,234.00<br>567.00</td></tr></table>')).toEqual([
      [['一般公共预算', '1,234.00；567.00']],
    ])
  })

  test('has captions and notes of a table as texts, and a frame as text', async () => {
    const table =
      '<table><tr><td colspan="2">表一 收支总表</td></tr><tr><td>单位：万元</td><td></td></tr><tr><td>收入</td><td>1.00</td></tr><tr><td>注：无</td></tr></table>'
    expect(await page(`${table}<table><tr><td>只是一段话。</td></tr></table>`)).toEqual([
      '表一 收支总表',
      '单位：万元',
      [['收入', '1.00']],
      '注：无',
      '只是一段话。',
    ])
  })

  test('tells places by block, row and column', async () => {
    const { blocks } = await readDocument(utf8('<div>预算</div><table><tr><td>收入</td><td>1.00</td></tr></table>'), 'x')
    expect(blocks[0]).toMatchObject({ pieces: [{ locator: { block: 1 } }] })
    expect(blocks[1]).toMatchObject({ rows: [[{}, { text: '1.00', pieces: [{ locator: { block: 2, row: 1, column: 2 } }] }]] })
  })

  test('keeps no contact, over lines and cells', async () => {
    const said = JSON.stringify(
      await page(
        '<p>联系人：王小明</p><p>电话：</p><p>023-12345678</p><table><tr><td>联系人</td><td>李大山</td></tr><tr><td>a</td><td>b</td></tr></table>',
      ),
    )
    expect(said).not.toMatch(/小明|12345678|大山/)
  })

  test('is decoded like a text', async () => {
    const gb = Uint8Array.from([...utf8('<html><body><p>'), 0xd4, 0xa4, 0xcb, 0xe3, ...utf8('</p></body></html>')])
    expect(await readDocument(gb, 'x')).toMatchObject({ encoding: 'gb18030', blocks: [{ text: '预算' }] })
  })

  test.each([
    ['as deep as a pit', `<p>预算</p>${'<div>'.repeat(50_000)}`],
    ['of tables in tables', `<p>预算</p>${'<table><tr><td>'.repeat(2_000)}`],
    ['of tables in tables as deep as may be', `<p>预算</p>${'<table><tr><td>'.repeat(490)}`],
    ['of bold that is never closed', `<p>预算</p>${'<b><p>'.repeat(490)}`],
    ['of tags that never end', `<p>预算</p>${'<a '.repeat(200_000)}`],
    [
      'with a cell as wide as the world',
      '<p>预算</p><table><tr><td colspan="1000000000" rowspan="1000000000">1</td><td>2</td></tr></table>',
    ],
    ['never closed', '<html><body><p>预算<table><tr><td>1<td>2'],
    ['of entities', `<p>预算${'&nbsp;&#x202e;'.repeat(10_000)}</p>`],
  ])('%s is read or refused within the time of a test', async (_, body) => {
    expect(['html', 'binary_file']).toContain(await codeOf(utf8(`<html><body>${body}`)))
  })
})

test.each([
  ['%PDF-1.7 预算', 'binary_file'],
  ['PK\x03\x04 预算', 'binary_file'],
  ['{"预算": 1}', 'binary_file'],
  ['<?xml version="1.0"?><a>预算</a>', 'binary_file'],
  ['', 'empty_file'],
  ['<html><body></body></html>', 'empty_file'],
  ['<html><body><p>天气</p></body></html>', 'not_a_disclosure'],
])('what is none of these is refused: %j', async (text, code) => {
  expect(await codeOf(utf8(text))).toBe(code)
})
