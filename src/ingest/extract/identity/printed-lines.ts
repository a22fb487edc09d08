// A document as its printed lines, normalized for matching: the words that say who speaks stand on lines, not in blocks.
import { normalize } from '../../../language/normalize.ts'
import type { Block, Document, Located } from '../../read/document.ts'

export type PrintedLine = {
  /** Normalized: simplified characters, half-width signs, no quotation marks, no space beside Chinese. */
  readonly text: string
  /** As printed, without the space at its ends. */
  readonly printed: string
  /** `map[i]` is the index in `printed` of character i of `text`. */
  readonly map: readonly number[]
  readonly kind: Block['kind']
}

/** Every line that prints something, in order; a table's row is one line whose cells are parted by “：”. */
export function printedLines(document: Document): readonly PrintedLine[] {
  return document.blocks.flatMap(blockLines).filter((line) => line.text !== '')
}

/** What stands in print behind a stretch of a line's normalized text, without spaces. */
export function printedSpan(line: PrintedLine, start: number, end: number): string {
  const first = line.map[start] ?? 0
  const last = line.map[end - 1] ?? first
  return line.printed.slice(first, last + 1).replaceAll(/\s/g, '')
}

/** Lines that belong together as one. */
export function joinLines(lines: readonly PrintedLine[]): PrintedLine {
  let joined: PrintedLine = { text: '', printed: '', map: [], kind: 'paragraph' }
  for (const { text, printed, map } of lines) {
    const start = joined.printed.length
    const moved = map.map((index) => index + start)
    joined = { ...joined, text: joined.text + text, printed: joined.printed + printed, map: [...joined.map, ...moved] }
  }
  return joined
}

function blockLines(block: Block): readonly PrintedLine[] {
  if (block.kind === 'table') return block.rows.map((row) => printedLine(row.map((cell) => cell.text).join('：'), 'table'))
  return pieceTexts(block).map((text) => printedLine(text, block.kind))
}

/** A paragraph broken over lines has one piece a line. */
function pieceTexts({ text, pieces }: Located): readonly string[] {
  return pieces.map((piece, index) => text.slice(piece.offset, pieces[index + 1]?.offset ?? text.length))
}

/** A line as a document would print it. */
export function printedLine(raw: string, kind: Block['kind']): PrintedLine {
  const printed = raw.trim()
  return { ...normalize(printed), printed, kind }
}
