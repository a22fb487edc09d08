// A file as a Document, by what it holds and not by its name: PDF, Word, a spreadsheet, a web page, or text.
import { decode } from './decode.ts'
import type { Block, Document } from './document.ts'
import { depthOf } from './html/depth.ts'
import { readHtml } from './html/read-html.ts'
import { type FileKind, kindOf } from './kind-of-file.ts'
import { blocksOf, type Part, plainOf } from './parts.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { ReadError } from './read-error.ts'
import { documentId, isBudgetText, largestFile, readText } from './read-text.ts'
import { readSheets } from './sheets/read-sheets.ts'
import { convertDoc } from './word/convert-doc.ts'
import { readDocx } from './word/read-docx.ts'

/** Throws ReadError, with the file, where it is nothing that can be read. */
export async function readDocument(bytes: Uint8Array, file: string): Promise<Document> {
  if (bytes.length > largestFile) throw new ReadError('too_large', file, { bytes: bytes.length, limit: largestFile })
  const document = await readers[kindOf(bytes, file)](bytes, file)
  const characters = document.blocks.reduce((sum, block) => sum + lengthOf(block), 0)
  if (document.blocks.some(isReordered)) throw new ReadError('reordered_text', file)
  if (characters > mostCharacters) throw new ReadError('too_much_text', file, { characters, limit: mostCharacters })
  return document
}

/** Sixty times the longest disclosure known: what is read after this is bounded by it. */
const mostCharacters = 1_000_000

function lengthOf(block: Block): number {
  return textsOf(block).reduce((sum, text) => sum + text.length, 0)
}

function textsOf(block: Block): readonly string[] {
  return block.kind === 'table' ? block.rows.flatMap((row) => row.map(({ text }) => text)) : [block.text]
}

/** Digits behind a mark that turns the direction of writing are seen in another order than they stand. */
function isReordered(block: Block): boolean {
  return textsOf(block).some((text) => {
    const at = text.search(/[\u202b\u202e\u2067]/)
    return at !== -1 && /\d/.test(text.slice(at))
  })
}

type Reader = (bytes: Uint8Array, file: string) => Document | Promise<Document>

const readers: Readonly<Record<FileKind, Reader>> = {
  pdf: async (bytes, file) => documentOf(await readPdf(bytes, file), { bytes, file, format: 'pdf', encoding: '' }),
  docx: async (bytes, file) => documentOf(await readDocx(bytes, file), { bytes, file, format: 'word', encoding: '' }),
  doc: async (bytes, file) => {
    const parts = await readDocx(await convertDoc(bytes, file), file)
    return documentOf(parts, { bytes, file, format: 'word', encoding: '' })
  },
  workbook: (bytes, file) => documentOf(readSheets(bytes, file), { bytes, file, format: 'sheet', encoding: '' }),
  other: readPageOrText,
}

function readPageOrText(bytes: Uint8Array, file: string): Document {
  const page = pageIn(bytes, file)
  if (page === undefined) return readText(bytes, file)
  if (depthOf(page.text) > deepestPage) throw new ReadError('binary_file', file)
  return documentOf(readHtml(page.text), { bytes, file, format: 'html', encoding: page.encoding })
}

type Of = { readonly bytes: Uint8Array; readonly file: string; readonly format: Document['format']; readonly encoding: string }

function documentOf(parts: readonly Part[], { bytes, file, format, encoding }: Of): Document {
  if (parts.length === 0) throw new ReadError('empty_file', file)
  if (!isBudgetText(plainOf(parts))) throw new ReadError('not_a_disclosure', file)
  return { file, id: documentId(bytes), format, encoding, blocks: blocksOf(parts) }
}

/** No page that people read comes near. */
const deepestPage = 500

/** The text of a web page; undefined where it is none. What cannot be decoded is for the reader of texts to refuse. */
function pageIn(bytes: Uint8Array, file: string): ReturnType<typeof decode> | undefined {
  try {
    const decoded = decode(bytes, file)
    return /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|table|div)\b/i.test(decoded.text.slice(0, 4000))
      ? decoded
      : undefined
  } catch {
    return undefined
  }
}
