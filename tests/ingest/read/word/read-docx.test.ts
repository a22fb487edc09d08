import { expect, test } from 'vitest'
import type { Block } from '../../../../src/ingest/read/document.ts'
import { readDocument } from '../../../../src/ingest/read/read-document.ts'
import { docxOf, paragraph } from './write-docx.ts'

const cell = (text: string, properties = ''): string => `<w:tc>${properties}${paragraph(text)}</w:tc>`
const told = async (body: string, beside: Parameters<typeof docxOf>[1] = {}) =>
  (await readDocument(docxOf(paragraph('云川县2031年部门预算') + body, beside), 'a.docx')).blocks
    .slice(1)
    .map((block: Block) => (block.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text)) : block.text))

test('texts and tables come in order, with places by block, row and column', async () => {
  const document = await readDocument(
    docxOf(`${paragraph('收支总表')}<w:tbl><w:tr>${cell('收入')}${cell('1.50')}</w:tr></w:tbl>`),
    'a',
  )
  expect(document.format).toBe('word')
  expect(document.blocks[1]).toMatchObject({
    rows: [[{ text: '收入' }, { text: '1.50', pieces: [{ locator: { block: 2, row: 1, column: 2 } }] }]],
  })
})

test('merged cells stand where they begin', async () => {
  const rows = `<w:tr>${cell('项目', '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>')}${cell('合计', '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>')}</w:tr><w:tr>${cell('', '<w:tcPr><w:vMerge/></w:tcPr>')}${cell('基本')}${cell('项目')}</w:tr>`
  expect(await told(`<w:tbl>${rows}</w:tbl>`)).toEqual([
    [
      ['项目', '合计', ''],
      ['', '基本', '项目'],
    ],
  ])
})

test('a row that begins further right keeps its columns', async () => {
  const late = '<w:trPr><w:gridBefore w:val="1"/><w:wBefore w:w="500"/></w:trPr>'
  expect(
    await told(
      `<w:tbl><w:tr>${cell('编码')}${cell('名称')}${cell('金额')}</w:tr><w:tr>${late}${cell('教育')}${cell('2.00')}</w:tr></w:tbl>`,
    ),
  ).toEqual([
    [
      ['编码', '名称', '金额'],
      ['', '教育', '2.00'],
    ],
  ])
})

test('text in fields is read, deleted text and rows are not, inserted text is', async () => {
  const field =
    '<w:p><w:r><w:t>三公经费</w:t></w:r><w:fldSimple w:instr="X"><w:r><w:t>3.50</w:t></w:r></w:fldSimple><w:r><w:t>万元。</w:t></w:r></w:p>'
  const tracked =
    '<w:p><w:r><w:t>预算</w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>111.11</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>222.22</w:t></w:r></w:ins><w:r><w:t>万元</w:t></w:r></w:p>'
  const gone = `<w:tbl><w:tr>${cell('a')}${cell('1')}</w:tr><w:tr><w:trPr><w:del w:id="3" w:author="a"/></w:trPr>${cell('b')}${cell('2')}</w:tr></w:tbl>`
  expect(await told(field + tracked + gone)).toEqual(['三公经费3.50万元。', '预算222.22万元', [['a', '1']]])
})

test('a damaged document is refused', async () => {
  const bytes = docxOf(paragraph('预算'))
  const damaged = Uint8Array.from(bytes, (byte, at) => (at > 400 && at < 700 ? byte ^ 0x55 : byte))
  await expect(readDocument(damaged, 'a')).rejects.toMatchObject({ code: 'binary_file' })
})

test('hidden and struck runs say nothing', async () => {
  const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
  const runs = [
    run('公务接待费'),
    run('9', '<w:vanish/>'),
    run('8', '<w:strike/>'),
    run('5', '<w:strike w:val="0"/>'),
    run('万元。'),
  ]
  expect(await told(`<w:p>${runs.join('')}</w:p>`)).toEqual(['公务接待费5万元。'])
})

const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
const line = (inner: string): string => `<w:p>${run('公务接待费3')}${inner}${run('万元。')}</w:p>`

test.each([
  ['a raised figure', run('7', '<w:vertAlign w:val="superscript"/>'), '公务接待费3？7？万元。'],
  ['a formula', '<m:oMath><m:r><m:t>7</m:t></m:r></m:oMath>', '公务接待费3？万元。'],
  ['a letter with its reading', `<w:r><w:ruby><w:rubyBase>${run('7')}</w:rubyBase></w:ruby></w:r>`, '公务接待费3？万元。'],
  ['another direction', `<w:bdo w:val="rtl">${run('7')}</w:bdo>`, '公务接待费3？万元。'],
  ['a symbol of a font', '<w:r><w:sym w:font="Own" w:char="F037"/></w:r>', '公务接待费3？万元。'],
  [
    'two forms that differ',
    `<mc:AlternateContent><mc:Choice Requires="w14">${run('7')}</mc:Choice><mc:Fallback>${run('8')}</mc:Fallback></mc:AlternateContent>`,
    '公务接待费3？万元。',
  ],
  [
    'two forms that say the same',
    `<mc:AlternateContent><mc:Choice Requires="w14">${run('7')}</mc:Choice><mc:Fallback>${run('7')}</mc:Fallback></mc:AlternateContent>`,
    '公务接待费37万元。',
  ],
  ['type that nobody can read', run('7', '<w:sz w:val="2"/>'), '公务接待费3万元。'],
  ['a picture that floats', '<w:r><w:drawing><wp:anchor/></w:drawing></w:r>', '公务接待费3万元。'],
])('a figure with %s', async (_, inner, expected) => {
  expect(await told(line(inner))).toEqual([expected])
})

test('a raised mark behind a word is only read', async () => {
  expect(
    await told(`<w:p>${run('公务接待费')}${run('注', '<w:vertAlign w:val="superscript"/>')}${run('预算3万元。')}</w:p>`),
  ).toEqual(['公务接待费注预算3万元。'])
})

test('styles hide what runs do not show again', async () => {
  const style = (id: string, base: string, properties: string): string =>
    `<w:style w:styleId="${id}"><w:basedOn w:val="${base}"/><w:rPr>${properties}</w:rPr></w:style>`
  const styles =
    style('Gone', '', '<w:vanish/>') + style('Below', 'Gone', '<w:b/>') + style('Shown', 'Gone', '<w:vanish w:val="0"/>')
  const runs = [
    run('公务接待费'),
    run('9', '<w:rStyle w:val="Gone"/>'),
    run('8', '<w:rStyle w:val="Below"/>'),
    run('5', '<w:rStyle w:val="Shown"/>'),
    run('6', '<w:rStyle w:val="Gone"/><w:vanish w:val="false"/>'),
    run('万元。'),
  ]
  expect(await told(`<w:p>${runs.join('')}</w:p>`, { styles })).toEqual(['公务接待费56万元。'])
  const whole = `<w:p>\n  <w:pPr><w:pStyle w:val="Gone"/></w:pPr>${run('公务接待费7万元。')}</w:p>`
  expect(await told(whole + paragraph('公务接待费5万元。'), { styles })).toEqual(['公务接待费5万元。'])
})

test('hidden, flat and deleted parts of tables say nothing', async () => {
  const row = (properties: string, ...cells: readonly string[]): string =>
    `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`
  const rows = [
    row('', cell('a'), cell('1'), cell('')),
    row('<w:hidden/>', cell('b'), cell('2')),
    row('<w:trHeight w:val="1" w:hRule="exact"/>', cell('c'), cell('3')),
    row('<w:trHeight w:val="1" w:hRule="atLeast"/>', cell('d'), cell('4'), cell('')),
    row('', cell('e'), cell('6'), cell('5', '<w:tcPr><w:cellDel w:id="1" w:author="a"/></w:tcPr>')),
  ]
  expect(await told(`<w:tbl>${rows.join('')}</w:tbl>`)).toEqual([
    [
      ['a', '1', ''],
      ['d', '4', ''],
      ['e', '6', ''],
    ],
  ])
})

test('the file has no say in how it is read', async () => {
  expect(await told(paragraph('公务接待费预算73万元。'), { styleMap: 'p => !' })).toEqual(['公务接待费预算73万元。'])
})

test('names of elements that are not those of Word are not read: what they hide would not be seen', async () => {
  const bytes = docxOf(`<w:p>${run('公务接待费预算3')}${run('7', '<w:vanish/>')}${run('万元。')}</w:p>`, { prefix: 'x' })
  await expect(readDocument(bytes, 'a.docx')).rejects.toMatchObject({ code: 'binary_file' })
})
