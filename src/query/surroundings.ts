// What stands before and after a quote in its document: on its own line and the ones next to it, a few lines at most.
import type { TextLocator } from '../budget/fact.ts'
import type { Surroundings } from '../budget/known-fact.ts'
import type { PrintedLine, PrintedLines } from '../database/read-lines.ts'

const mostCharacters = 240

type Quoted = { readonly locator: TextLocator; readonly quote: string }

/** Of the quote among `lines`; null where its place is not among them. */
export function surroundings(lines: PrintedLines, { locator, quote }: Quoted): Surroundings | null {
  const index = lines.findIndex((line) => offsetOf(line, locator) !== undefined)
  const line = lines[index]
  if (line === undefined) return null
  const { start, end } = spanOf(quote, line.text, offsetOf(line, locator) ?? 0)
  const before = [...lines.slice(0, index).map(({ text }) => text), line.text.slice(0, start)]
  const after = [line.text.slice(end), ...lines.slice(index + 1).map(({ text }) => text)]
  return { before: lastOf(before.join('\n')), after: firstOf(after.join('\n')) }
}

/** Where in the line's text a place is; undefined where it is not in this line. */
function offsetOf({ pieces }: PrintedLine, { line, column }: TextLocator): number | undefined {
  const piece = pieces.findLast(({ locator }) => 'line' in locator && locator.line === line && locator.column <= column)
  if (piece === undefined || !('line' in piece.locator)) return undefined
  return piece.offset + column - piece.locator.column
}

/** From the first piece of the quote to the last. In a table the place may be the figure's, and its label stands before it. */
function spanOf(quote: string, text: string, from: number): { readonly start: number; readonly end: number } {
  const pieces = quote.split(' … ')
  const label = text.startsWith(pieces[0] ?? '', from) ? from : text.lastIndexOf(pieces[0] ?? '', from)
  const start = label === -1 ? from : label
  let end = start
  for (const piece of pieces) {
    const found = text.indexOf(piece, end)
    if (found !== -1) end = found + piece.length
  }
  return { start, end }
}

/** No half of a character that takes two code units is left over at the cut. */
function lastOf(text: string): string {
  return text
    .slice(-mostCharacters)
    .replace(/^[\udc00-\udfff]/, '')
    .trim()
}

function firstOf(text: string): string {
  return text
    .slice(0, mostCharacters)
    .replace(/[\ud800-\udbff]$/, '')
    .trim()
}
