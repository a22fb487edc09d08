// A document that was read from text, written again as a web page or as a workbook.
import { type BookType, utils, write } from '@e965/xlsx'
import type { Block, Document } from '../../../src/ingest/read/document.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function blockHtml(block: Block): string {
  if (block.kind !== 'table') return `<p>${escaped(block.text)}</p>`
  const rows = block.rows.map((row) => `<tr>${row.map(({ text }) => `<td>\n  <p>${escaped(text)}</p></td>`).join('')}</tr>`)
  return `<table><tbody>${rows.join('\n')}</tbody></table>`
}

export function asHtml({ blocks }: Document): string {
  const menu = '<nav><a href="x">首页</a></nav><script>var x = "预算1万元"</script><p style="display: none">预算9万元</p>'
  return `<!DOCTYPE html><html><head><title>公开</title></head><body>${menu}${blocks.map(blockHtml).join('\n')}</body></html>`
}

/** As pages are laid out that have tables for columns. */
export function asNestedHtml({ blocks }: Document): string {
  const cells = blocks.map((block) => `<tr><td>${blockHtml(block)}</td><td>&nbsp;</td></tr>`).join('')
  return `<html><body><table><tr><td><table width="100%">${cells}</table></td></tr></table></body></html>`
}

/** A sheet ends with each table. */
export function asWorkbook({ blocks }: Document, bookType: BookType): Uint8Array {
  const book = utils.book_new()
  let rows: string[][] = []
  const close = (): void => {
    if (rows.length === 0) return
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), `S${book.SheetNames.length + 1}`)
    rows = []
  }
  for (const block of blocks) {
    if (block.kind !== 'table') rows.push([block.text])
    else {
      rows.push(...block.rows.map((row) => row.map(({ text }) => text)))
      close()
    }
  }
  close()
  return new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer)
}
