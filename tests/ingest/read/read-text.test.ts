import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ReadError } from '../../../src/ingest/read/read-error.ts'
import { largestFile, readText } from '../../../src/ingest/read/read-text.ts'

const printed = '青云县水利局2022年部门预算\n一、“三公”经费情况说明\n2022年“三公”经费预算3.5万元。\n'
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('encodings', () => {
  // 青云 in GB18030: c7 e0 d4 c6; the whole text is encoded by hand where Node has no encoder.
  const utf16 = (text: string, big: boolean) => {
    const bytes = Buffer.from(text, 'utf16le')
    return big ? bytes.swap16() : bytes
  }
  const read = (bytes: Uint8Array) => readText(bytes, 'a.txt')

  test.each([
    ['utf-8', utf8(printed)],
    ['utf-8', utf8(`\ufeff${printed}`)],
    ['utf-16le', utf16(`\ufeff${printed}`, false)],
    ['utf-16be', utf16(`\ufeff${printed}`, true)],
    ['utf-16le', utf16(printed, false)],
    ['utf-16be', utf16(printed, true)],
  ])('%s', (encoding, bytes) => {
    const document = read(bytes)
    expect(document.encoding).toBe(encoding)
    expect(document.blocks.map((block) => block.kind)).toEqual(['heading', 'heading', 'paragraph'])
    expect(document.blocks[2]).toMatchObject({ text: '2022年“三公”经费预算3.5万元。' })
  })

  test('gb18030', () => {
    const budget = [0xd4, 0xa4, 0xcb, 0xe3, 0x33, 0x2e, 0x35, 0xcd, 0xf2, 0xd4, 0xaa, 0xa1, 0xa3, 0x0a] // 预算3.5万元。
    const document = read(Uint8Array.from(budget))
    expect(document).toMatchObject({ encoding: 'gb18030', blocks: [{ kind: 'paragraph', text: '预算3.5万元。' }] })
  })

  test('the byte order mark takes no column', () => {
    const [title] = read(utf8(`\ufeff${printed}`)).blocks
    expect(title).toMatchObject({ pieces: [{ offset: 0, locator: { line: 1, column: 1 } }] })
  })

  test('the same bytes are the same document', () => {
    expect(read(utf8(printed)).id).toBe(read(utf8(printed)).id)
    expect(read(utf8(printed)).id).toMatch(/^[0-9a-f]{16}$/)
    expect(read(utf8(printed)).id).not.toBe(read(utf8(`${printed}\n`)).id)
  })
})

describe('what is refused', () => {
  const code = (bytes: Uint8Array) => {
    try {
      readText(bytes, 'a.txt')
    } catch (error) {
      return error instanceof ReadError ? [error.code, error.details.file] : error
    }
    return 'taken'
  }

  test.each([
    ['empty_file', new Uint8Array()],
    ['empty_file', utf8('\ufeff \r\n\t\n')],
    ['binary_file', utf8('%PDF-1.7 预算')],
    ['binary_file', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0])],
    ['binary_file', Uint8Array.from({ length: 4000 }, (_, index) => (index * 7) % 256)],
    ['binary_file', new Uint8Array(64)],
    ['binary_file', utf8('<!DOCTYPE html>\n<p>2022年部门预算3.5万元</p>\n')],
    ['binary_file', utf8('{ "title": "2022年部门预算", "三公": 3.5 }\n')],
    ['unknown_encoding', Uint8Array.from([0xe9, 0xff, 0xa4, 0x41, 0x0a, 0x41, 0x42, 0x43])],
    ['not_a_disclosure', utf8('今天天气很好。\n')],
    ['cut_off', utf8(printed).subarray(0, utf8(printed).length - 3)],
    ['cut_off', utf8('2022年“三公”经费预算3.5万元，其中：公务接待费1.5万元，公务用车运行维护费')],
    ['cut_off', utf8('项目\t预算数\t基本支出\n合计\t12.5\t3.5\n教育支出\t12')],
    ['too_large', new Uint8Array(largestFile + 1)],
  ])('%s', (expected, bytes) => {
    expect(code(bytes)).toEqual([expected, 'a.txt'])
  })

  test('a file of 100 MB is refused by its size', () => {
    const bytes = Buffer.alloc(100 * 1024 * 1024, '预算')
    expect(code(bytes)).toEqual(['too_large', 'a.txt'])
  })

  test('a text that ends without a stop is no cut off text by that alone', () => {
    expect(code(utf8('本单位无政府性基金预算支出'))).toBe('taken')
    expect(code(utf8('一、预算情况，说明如下。\n附件'))).toBe('taken')
  })
})

describe('contacts', () => {
  test('names and telephone numbers are blackened, columns stay', () => {
    const document = readText(
      utf8(`${printed}预算公开联系人：某某某  联系方式：023-12345678\n（联系电话:12345678，某某某）\n`),
      'a.txt',
    )
    const text = JSON.stringify(document)
    expect(text).not.toContain('某某某')
    expect(text).not.toContain('12345678')
    expect(document.blocks[3]).toMatchObject({ text: '预算公开联系人：＊＊＊  联系方式：＊＊＊＊＊＊＊＊＊＊＊＊' })
  })

  test('a figure beside a duty that names telephones stays', () => {
    const document = readText(utf8(`${printed}负责公开电话（信箱）的办理，安排预算12345678元。\n`), 'a.txt')
    expect(document.blocks[3]).toMatchObject({ text: '负责公开电话（信箱）的办理，安排预算12345678元。' })
  })
})

const runs = [
  ...[
    'x',
    '1',
    '１',
    '预算',
    ' ',
    '\t',
    '，',
    '（',
    '(',
    '其中：',
    '.',
    '-',
    '1,',
    '一、',
    '。',
    '\n',
    '\r',
    '|',
    '第一',
    '2023年',
  ],
  ...['1\n', 'a\n', '预算\n', '1\t', '1\t\n\n', '| \n', '|\na\n', 'a\n|\n', 'a |\n', 'a |\n\n', '预算\n\n', '项目\n1\n'],
  ...['项目\n预算\n合计\n1\n合计\n2\n1\n', '项目 |\n1 |\n', '\n| ', '预算，\n'],
]

test.each(runs)('50 kB of %j are read or refused in the time of their length', (run) => {
  const bytes = Buffer.from(`临江市林业局2023年部门预算\n${run.repeat(50_000 / run.length)}x。\n`)
  expect(() => readOrRefuse(bytes)).not.toThrow()
})

function readOrRefuse(bytes: Uint8Array): void {
  try {
    readText(bytes, 'a.txt')
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
  }
}

describe.skipIf(!process.env.WENZHANG_CORPUS)('the real documents', () => {
  const corpus = process.env.WENZHANG_CORPUS ?? ''
  const folders = corpus === '' ? [] : ['original', 'published/pages'].map((folder) => join(corpus, folder))
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))

  test.each(files)('%s: every printed character stands at its locator', (file) => {
    const bytes = readFileSync(file)
    const lines = new TextDecoder().decode(bytes).split('\n')
    const document = readText(bytes, file)
    const texts = document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block]))
    for (const { text, pieces } of texts) {
      pieces.forEach(({ offset, locator }, index) => {
        const printedHere = text.slice(offset, pieces[index + 1]?.offset)
        if (!('line' in locator)) throw new Error('a text has text locators')
        const source = lines[locator.line - 1]?.slice(locator.column - 1) ?? ''
        if (!printedHere.includes('＊')) expect(source.startsWith(printedHere)).toBe(true)
      })
    }
    const kept = texts.map(({ text }) => text.replaceAll(/[\s|]/g, '').length).reduce((sum, length) => sum + length, 0)
    expect(kept).toBe(lines.join('').replaceAll(/[\s|]/g, '').length)
  })
})
