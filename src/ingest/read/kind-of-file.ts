// What a file is, by its bytes and not by its name.

import { ReadError } from './read-error.ts'
import { unpackedSize } from './sheets/zip-size.ts'

export type FileKind = 'pdf' | 'docx' | 'doc' | 'workbook' | 'other'

const largestUnpacked = 200 * 1024 * 1024

/** Throws ReadError where a zip does not hold together or says that it becomes beyond all measure: such a one is not unpacked. */
export function kindOf(bytes: Uint8Array, file: string): FileKind {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (start.startsWith('PK\x03\x04')) return kindOfZip(bytes, file)
  if (start.startsWith('\xd0\xcf\x11\xe0')) return kindOfOld(bytes)
  /** Some write a few bytes before the mark. */
  return start.includes('%PDF-') ? 'pdf' : 'other'
}

function kindOfZip(bytes: Uint8Array, file: string): FileKind {
  const kind = includes(bytes, 'xl/workbook') ? 'workbook' : includes(bytes, 'word/document') ? 'docx' : 'other'
  if (kind === 'other') return kind
  const unpacked = unpackedSize(bytes)
  if (unpacked === undefined) throw new ReadError('binary_file', file)
  if (unpacked > largestUnpacked) throw new ReadError('too_large', file, { bytes: unpacked, limit: largestUnpacked })
  return kind
}

/** The names of what is in an old Office file stand in it in two bytes a character. */
function kindOfOld(bytes: Uint8Array): FileKind {
  if (includes(bytes, 'WordDocument', 'utf16le')) return 'doc'
  return includes(bytes, 'Workbook', 'utf16le') || includes(bytes, 'Book', 'utf16le') ? 'workbook' : 'other'
}

function includes(bytes: Uint8Array, wanted: string, encoding: 'latin1' | 'utf16le' = 'latin1'): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(wanted, encoding))
}
