// Whether citations are true: the quote stands at its locator in the document's own text, and a cited figure is printed in it.
import type { Citation, Figure, Outcome } from '../answer/outcome.ts'
import { printsValue } from './printed.ts'

/** The lines of a document by its file name; undefined where the document is not at hand. */
export type LinesOf = (file: string) => readonly string[] | undefined

export type CitationCheck = {
  readonly checked: number
  /** What is false, a sentence each. */
  readonly faults: readonly string[]
}

/** Checks every citation of an outcome against the documents, and that each figure is carried by its citations. */
export function checkCitations(outcome: Outcome, linesOf: LinesOf): CitationCheck {
  const places = outcome.citations.flatMap((citation) => placeFaults(citation, linesOf))
  const values = outcome.figures.flatMap((figure) => valueFaults(figure, outcome.citations))
  return { checked: outcome.citations.length, faults: [...places, ...values] }
}

function placeFaults(citation: Citation, linesOf: LinesOf): readonly string[] {
  const { number, quote, file, locator } = citation
  if (quote.length >= 60) return [`[${number}] the quote is longer than 59 characters`]
  const lines = linesOf(file)
  if (lines === undefined || !('line' in locator)) return []
  return standsAt(quote.split(' … '), locator, lines) ? [] : [`[${number}] “${quote}” does not stand at ${file}:${locator.line}`]
}

/** One piece stands on the locator's line, at its column if it is the first; the others before and after it, in order. */
function standsAt(pieces: readonly string[], place: { line: number; column: number }, lines: readonly string[]): boolean {
  const text = lines.join('\n')
  const start = lines.slice(0, place.line - 1).reduce((sum, line) => sum + line.length + 1, 0)
  const line = lines[place.line - 1] ?? ''
  if (line.startsWith(pieces[0] ?? '', place.column - 1)) return inOrder(pieces, text, start + place.column - 1)
  return pieces.slice(1).some((piece) => line.includes(piece)) && inOrder(pieces, text, 0)
}

function inOrder(pieces: readonly string[], text: string, from: number): boolean {
  let at = from
  for (const piece of pieces) {
    const found = text.indexOf(piece, at)
    if (piece === '' || found < 0) return false
    at = found + piece.length
  }
  return true
}

function valueFaults(figure: Figure, citations: readonly Citation[]): readonly string[] {
  const { value, label, unit } = figure
  const cited = citations.filter(({ number }) => figure.citations.includes(number))
  if (cited.length === 0) return [`“${label}” has no citation`]
  if (value === null || figure.origin !== 'stated' || isNamedBody(figure)) return []
  return cited.some(({ quote }) => printsValue(quote, value, unit))
    ? []
    : [`“${label}” ${value} ${unit} is in none of its quotes`]
}

/** A division or a subordinate unit is one because it is named: its name is the quote, no number. */
function isNamedBody({ item }: Figure): boolean {
  return item.startsWith('body.') && item.includes(':')
}
