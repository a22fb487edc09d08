import { CFB, utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Document } from '../../../../src/ingest/read/document.ts'
import { readDocument } from '../../../../src/ingest/read/read-document.ts'
import { ReadError } from '../../../../src/ingest/read/read-error.ts'

const told = ({ blocks }: Pick<Document, 'blocks'>) =>
  blocks.map((block) => (block.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text)) : block.text))
const codeOf = (bytes: Uint8Array): Promise<string> =>
  readDocument(bytes, 'x').then(
    ({ format }) => format,
    (error: unknown) => {
      if (error instanceof ReadError) return error.code
      throw error
    },
  )
const book = (sheets: Readonly<Record<string, ReturnType<typeof utils.aoa_to_sheet>>>, hidden: readonly string[] = []) => {
  const made = utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(made, sheet, name)
  made.Workbook = { Sheets: made.SheetNames.map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })) }
  return new Uint8Array(write(made, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
}

test('a workbook is read as it is shown, sheet by sheet, without hidden ones', async () => {
  const sheet = utils.aoa_to_sheet([['表一 部门预算收支总表'], ['单位：万元'], ['项目', '金额'], ['教育', 1234.5]])
  sheet.B4 = { t: 'n', v: 1234.5, z: '#,##0.00' }
  const document = await readDocument(book({ 收支: sheet, 草稿: utils.aoa_to_sheet([['预算', 9]]) }, ['草稿']), 'x')
  expect(document.format).toBe('sheet')
  expect(told(document)).toEqual([
    '收支',
    '表一 部门预算收支总表',
    '单位：万元',
    [
      ['项目', '金额'],
      ['教育', '1,234.50'],
    ],
  ])
  expect(document.blocks.at(-1)).toMatchObject({ rows: [{}, [{}, { pieces: [{ locator: { sheet: '收支', cell: 'B4' } }] }]] })
})

test('a workbook has merged cells where they begin, and errors as nothing', async () => {
  const sheet = utils.aoa_to_sheet([
    ['预算', '合计', ''],
    ['', '基本', '项目'],
  ])
  sheet['!merges'] = [utils.decode_range('B1:C1')]
  sheet.C2 = { t: 'e', v: 0x17 }
  expect(told(await readDocument(book({ a: sheet }), 'x'))).toEqual([
    'a',
    [
      ['预算', '合计', ''],
      ['', '基本', ''],
    ],
  ])
})

test('a workbook that speaks of nothing like a budget is none', async () => {
  expect(await codeOf(book({ a: utils.aoa_to_sheet([['x', 'y']]) }))).toBe('not_a_disclosure')
})

test('a workbook says nothing in hidden rows and columns', async () => {
  const sheet = utils.aoa_to_sheet([
    ['部门预算', 'a', 'b'],
    ['教育', 1, 9],
    ['农业', 9, 9],
    ['卫生', 2, 9],
  ])
  sheet['!rows'] = [{}, {}, { hidden: true }, {}]
  sheet['!cols'] = [{}, {}, { hidden: true }]
  const { blocks } = await readDocument(book({ a: sheet }), 'x.xlsx')
  expect(told({ blocks } as Document).at(-1)).toEqual([
    ['部门预算', 'a'],
    ['教育', '1'],
    ['卫生', '2'],
  ])
})

test('a workbook says nothing behind merged cells, and in rows and columns without height or width', async () => {
  const sheet = utils.aoa_to_sheet([
    ['部门预算', 'a', 'b'],
    ['教育', 1, 9],
    ['农业', 9, 9],
    ['卫生', 2, 9],
    ['', 9, 9],
  ])
  sheet['!merges'] = [utils.decode_range('A4:B5')]
  sheet['!rows'] = [{}, {}, { hpx: 1 }, {}, {}]
  sheet['!cols'] = [{}, {}, { wpx: 1 }]
  expect(told(await readDocument(book({ a: sheet }), 'x.xlsx')).slice(1)).toEqual([
    [
      ['部门预算', 'a'],
      ['教育', '1'],
    ],
    '卫生',
  ])
})

test('a workbook makes no figure of one with a raised note, and reads a whole one in a single type', async () => {
  const kinds = { 2.5: '<vertAlign val="superscript"/>', 3.5: '<strike/>', 4.5: '<b/>' }
  const sheet = utils.aoa_to_sheet([['部门预算', ...Object.keys(kinds)]])
  const zip = CFB.read(write(utils.book_new(sheet, 'a'), { type: 'buffer', bookType: 'xlsx', bookSST: true }) as Buffer, {
    type: 'buffer',
  })
  const strings = CFB.find(zip, '/xl/sharedStrings.xml') as { content: unknown }
  strings.content = Buffer.from(
    Object.entries(kinds).reduce(
      (xml, [text, kind]) => xml.replace(`<t>${text}</t>`, `<r><t>${text}</t></r><r><rPr>${kind}</rPr><t>7</t></r>`),
      Buffer.from(strings.content as Uint8Array).toString('utf8'),
    ),
  )
  const bytes = new Uint8Array(CFB.write(zip, { type: 'buffer', fileType: 'zip' } as never) as Buffer)
  expect(told(await readDocument(bytes, 'x')).at(-1)).toEqual([['部门预算', '2.57？', '3.57？', '4.57']])
})

test('a workbook that says it becomes beyond all measure is not unpacked', async () => {
  const bytes = Buffer.from(book({ a: utils.aoa_to_sheet([['预算', 1]]) }))
  const entry = bytes.indexOf('PK\x01\x02', 0, 'latin1')
  bytes.writeUInt32LE(0xfffffff0, entry + 24)
  expect(await codeOf(new Uint8Array(bytes))).toBe('too_large')
  bytes.writeUInt16LE(9999, bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 10)
  expect(await codeOf(new Uint8Array(bytes))).toBe('binary_file')
})

test('a workbook whose bytes are damaged is refused or read, never worse', { timeout: 60_000 }, async () => {
  const whole = book({
    a: utils.aoa_to_sheet([
      ['部门预算', 1],
      ['教育', 2],
    ]),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
      fc.nat(whole.length),
      async (changes, end) => {
        const bytes = whole.slice(0, end)
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
        expect([
          'sheet',
          'text',
          'html',
          'empty_file',
          'binary_file',
          'unknown_encoding',
          'too_large',
          'not_a_disclosure',
          'cut_off',
        ]).toContain(await codeOf(bytes))
      },
    ),
    { numRuns: 300 },
  )
})
