// Reads a plain text disclosure: bytes → located blocks. Throws ReadError, with the file, where it is none.
import { createHash } from 'node:crypto'
import { maskContacts } from './contacts.ts'
import { isCutOff } from './cut-off.ts'
import { decode } from './decode.ts'
import type { Document } from './document.ts'
import { layOut } from './layout.ts'
import { splitLines } from './lines.ts'
import { ReadError } from './read-error.ts'

/** No disclosure comes near: the largest known are below two megabytes. */
export const largestFile = 20 * 1024 * 1024

/** `file` is its name as evidence shows it. Names and telephone numbers of contacts are masked, so that no later room can keep them. */
export function readText(bytes: Uint8Array, file: string): Document {
  if (bytes.length > largestFile) throw new ReadError('too_large', file, { bytes: bytes.length, limit: largestFile })
  const { text, encoding } = decode(bytes, file)
  if (isMarkup(text)) throw new ReadError('binary_file', file)
  if (!isBudgetText(text)) throw new ReadError('not_a_disclosure', file)
  if (isCutOff(text)) throw new ReadError('cut_off', file)
  return { file, id: documentId(bytes), format: 'text', encoding, blocks: layOut(splitLines(maskContacts(text))) }
}

/** sha256 of the bytes, first 16 hex digits. */
export function documentId(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}

/** HTML, XML or JSON: text for programs. */
function isMarkup(text: string): boolean {
  return /^\s*(?:<(?:!doctype|html|head|body|\?xml|div|table)\b|\{\s*"|\[\s*[{"[])/i.test(text.slice(0, 2000))
}

/** What every disclosure speaks of. */
export function isBudgetText(text: string): boolean {
  return /[预預决決]\s*算|三\s*公|收\s*支|[财財]政[拨撥]款/.test(text)
}
