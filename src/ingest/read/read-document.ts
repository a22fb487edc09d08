// A file as a Document, by what it holds and not by its name: text, a web page, or a spreadsheet.
import { decode } from './decode.ts'
import type { Document } from './document.ts'
import { depthOf } from './html/depth.ts'
import { readHtml } from './html/read-html.ts'
import { blocksOf, type Part, plainOf } from './parts.ts'
import { ReadError } from './read-error.ts'
import { documentId, isBudgetText, largestFile, readText } from './read-text.ts'
import { readSheets } from './sheets/read-sheets.ts'
import { unpackedSize } from './sheets/zip-size.ts'

/** Throws ReadError, with the file, where it is nothing that can be read. */
export function readDocument(bytes: Uint8Array, file: string): Document {
  if (bytes.length > largestFile) throw new ReadError('too_large', file, { bytes: bytes.length, limit: largestFile })
  if (isWorkbook(bytes, file)) return documentOf(readSheets(bytes, file), { bytes, file, format: 'sheet', encoding: '' })
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
const largestUnpacked = 200 * 1024 * 1024

/** A zip with a workbook in it, or an old file of Excel. A zip says how large it becomes: one beyond all measure is not unpacked. */
function isWorkbook(bytes: Uint8Array, file: string): boolean {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (start.startsWith('\xd0\xcf\x11\xe0'))
    return includes(bytes, Buffer.from('Workbook', 'utf16le')) || includes(bytes, Buffer.from('Book', 'utf16le'))
  if (!start.startsWith('PK\x03\x04') || !includes(bytes, Buffer.from('xl/workbook'))) return false
  const unpacked = unpackedSize(bytes)
  if (unpacked === undefined) throw new ReadError('binary_file', file)
  if (unpacked > largestUnpacked) throw new ReadError('too_large', file, { bytes: unpacked, limit: largestUnpacked })
  return true
}

function includes(bytes: Uint8Array, wanted: Buffer): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(wanted)
}

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
