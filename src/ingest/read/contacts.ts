// Blackens who is to be contacted: names, telephone numbers and addresses of electronic mail become ＊, one for one, so that columns hold.
import { normalize } from '../../language/normalize.ts'
import { contactSpans, isAreaCode, isContact, isLabelAlone, type Span } from './contact-spans.ts'
import { lineEnd } from './lines.ts'

/** The same text, of the same length, without contacts. The label before a contact stays: it tells that one is named. */
export function maskContacts(text: string): string {
  const reader: Reader = { waits: false, columns: new Set(), width: 0 }
  const end = lineEnd(text)
  return text
    .split(end)
    .map((line) => maskLine(line, reader))
    .join(end)
}

/** What lines and cells leave open for the next: a label without its value; the columns of a table headed by labels. */
type Reader = { waits: boolean; columns: Set<number>; width: number }

function maskLine(line: string, reader: Reader): string {
  const cells = line.split(/([\t|])/)
  if (cells.length !== reader.width) reader.columns.clear()
  reader.width = cells.length
  return cells.map((cell, index) => (index % 2 === 1 ? cell : maskCell(cell, index, reader))).join('')
}

function maskCell(cell: string, index: number, reader: Reader): string {
  const normalized = normalize(cell)
  const { text } = normalized
  if (text === '') {
    reader.waits &&= reader.width === 1
    return cell
  }
  const isValue = (reader.waits || reader.columns.has(index)) && isContact(text)
  const heads = isLabelAlone(text)
  reader.waits = heads || (isValue && isAreaCode(text))
  if (heads && reader.width > 1) reader.columns.add(index)
  return mask(cell, isValue ? [{ start: 0, end: text.length }] : contactSpans(text), normalized.map)
}

function mask(printed: string, spans: readonly Span[], map: readonly number[]): string {
  if (spans.length === 0) return printed
  const masked = new Uint8Array(printed.length)
  for (const { start, end } of spans) masked.fill(1, map[start], map[end] ?? printed.length)
  return Array.from({ length: printed.length }, (_, at) => (masked[at] === 1 ? keep(printed[at] ?? '') : printed[at])).join('')
}

function keep(character: string): string {
  return /[\s。；;（()）]/.test(character) ? character : '＊'
}
