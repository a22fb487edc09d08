// A small writer of Word documents for tests: paragraphs and tables, or any body.
import { CFB } from '@e965/xlsx'
import type { Document } from '../../../../src/ingest/read/document.ts'

export function asDocx({ blocks }: Document): Uint8Array {
  const body = blocks.map((block) => {
    if (block.kind !== 'table') return paragraph(block.text)
    return `<w:tbl>${block.rows.map((row) => `<w:tr>${row.map(({ text }) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
  })
  /** Word asks for a paragraph behind the last table. */
  return docxOf(`${body.join('')}<w:p/>`)
}

export function paragraph(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<w:p><w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`
}

type Beside = { readonly styles?: string; readonly styleMap?: string; readonly prefix?: string }

/** `body` is what stands in w:body; `prefix` takes the place of `w` there. */
export function docxOf(body: string, { styles, styleMap, prefix = 'w' }: Beside = {}): Uint8Array {
  const zip = CFB.utils.cfb_new()
  const add = (name: string, text: string): void => void CFB.utils.cfb_add(zip, name, Buffer.from(text) as never)
  const office = 'http://schemas.openxmlformats.org'
  add(
    '/[Content_Types].xml',
    `<?xml version="1.0"?><Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  )
  add(
    '/_rels/.rels',
    `<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  )
  add(
    '/word/document.xml',
    `<?xml version="1.0"?><w:document xmlns:w="${office}/wordprocessingml/2006/main" xmlns:m="${office}/officeDocument/2006/math" xmlns:mc="${office}/markup-compatibility/2006" xmlns:wp="${office}/drawingml/2006/wordprocessingDrawing"><w:body>${body}</w:body></w:document>`.replaceAll(
      /(<\/?|\s|xmlns:)w(?=[:=])/g,
      `$1${prefix}`,
    ),
  )
  if (styles !== undefined)
    add('/word/styles.xml', `<?xml version="1.0"?><w:styles xmlns:w="${office}/wordprocessingml/2006/main">${styles}</w:styles>`)
  if (styleMap !== undefined) add('/mammoth/style-map', styleMap)
  return new Uint8Array(CFB.write(zip, { type: 'buffer', fileType: 'zip', compression: true } as never) as Buffer)
}
