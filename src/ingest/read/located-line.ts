// A line, or a cell of one, as located text: trimmed, with the column where the print begins.
import type { Located } from './document.ts'
import type { Line } from './lines.ts'
import { trimmed } from './lines.ts'

export function locatedLine(line: Line): Located {
  const { text, offset } = trimmed(line.text)
  return { text, pieces: [{ offset: 0, locator: { line: line.number, column: offset + 1 } }] }
}

/** Cell number `cell` (from 1) that starts at character `start` (from 0) of its line. */
export function locatedCell(line: number, { text: raw, start, cell }: { text: string; start: number; cell: number }): Located {
  const { text, offset } = trimmed(raw)
  const column = start + (text === '' ? 0 : offset) + 1
  return { text, pieces: [{ offset: 0, locator: { line, column, cell } }] }
}

/** Several located texts as one, each keeping its place. */
export function joinLocated(parts: readonly Located[]): Located {
  let text = ''
  const pieces = parts.flatMap((part) => {
    const shifted = part.pieces.map((piece) => ({ ...piece, offset: piece.offset + text.length }))
    text += part.text
    return shifted
  })
  return { text, pieces }
}
