// Tables printed with upright strokes, as web pages leave them: a row a line (`a | b |`), or a cell a line.
import type { Located, Piece } from './document.ts'
import type { Reader } from './layout.ts'
import type { Line } from './lines.ts'
import { isBlankLine } from './lines.ts'
import { locatedCell } from './located-line.ts'
import { isCodeText, isFigureText } from './printed-figure.ts'

/** A cell, and whether a row ends behind it. */
type Cell = { readonly located: Located; readonly last: boolean }

export const readPipeTable: Reader = (lines, start) => {
  if (!lines[start]?.text.includes('|') || isInside(lines, start)) return undefined
  const next = endOfTable(lines, start)
  if (next - start < 2) return undefined
  const printed = lines.slice(start, next).filter((line) => !isBlankLine(line))
  const rows = printed.some(isWholeRow) ? printed.map(splitRow) : arrange(printed)
  return rows === undefined ? undefined : { block: { kind: 'table', rows }, next }
}

/** What begins above was no table: its rest is none either. */
function isInside(lines: readonly Line[], start: number): boolean {
  let before = start - 1
  while (before >= 0 && isBlankLine(lines[before])) before -= 1
  return (lines[before]?.text.includes('|') ?? false) || isBetweenStrokes(lines, before)
}

/** A line of a table holds a stroke, or stands between two lines that are strokes alone. */
function endOfTable(lines: readonly Line[], start: number): number {
  let next = start
  let strokes = 0
  while (next < lines.length) {
    const text = lines[next]?.text ?? ''
    if (text.includes('|')) strokes += 1
    else if (!isBlankLine(lines[next]) && !isBetweenStrokes(lines, next)) break
    next += 1
  }
  while (next > start && isBlankLine(lines[next - 1])) next -= 1
  return strokes >= 2 ? next : start
}

function isBetweenStrokes(lines: readonly Line[], at: number): boolean {
  const stroke = /^\s*\|+\s*$/
  return stroke.test(lines[at - 1]?.text ?? '') && stroke.test(lines[at + 1]?.text ?? '')
}

function isWholeRow(line: Line): boolean {
  return /[^|\s][^|]*\|[^|]*[^|\s]/.test(line.text)
}

function splitRow(line: Line): readonly Located[] {
  return cellsOf(line, line.text.replace(/\|\s*$/, ''))
}

function cellsOf(line: Line, text: string): readonly Located[] {
  let start = 0
  return text.split('|').map((part, index) => {
    const cell = locatedCell(line.number, { text: part, start, cell: index + 1 })
    start += part.length + 1
    return cell
  })
}

/** A cell a line: rows end where strokes meet (`|` `|`, or `||`); without such marks labels and figures take turns. */
function arrange(lines: readonly Line[]): readonly (readonly Located[])[] | undefined {
  const cells = cellLines(lines)
  return cells.some((cell) => cell.last) ? number(groupRows(cells)) : inPairs(cells)
}

function cellLines(lines: readonly Line[]): readonly Cell[] {
  const strokes = /^\s*\|+\s*$/
  return lines.flatMap((line, index) => {
    if (strokes.test(line.text)) return []
    const located = locatedCell(line.number, { text: line.text.replace(/\|\s*$/, ''), start: 0, cell: 1 })
    return [{ located, last: countStrokes(lines, index) > 1 }]
  })
}

/** Strokes between this cell and the next one. */
function countStrokes(lines: readonly Line[], at: number): number {
  let count = /\|\s*$/.test(lines[at]?.text ?? '') ? 1 : 0
  for (let next = at + 1; /^\s*\|+\s*$/.test(lines[next]?.text ?? ''); next += 1) count += lines[next]?.text.trim().length ?? 0
  return count
}

function groupRows(cells: readonly Cell[]): readonly (readonly Located[])[] {
  const rows: Located[][] = [[]]
  for (const { located, last } of cells) {
    rows.at(-1)?.push(located)
    if (last) rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}

/** Two columns, if from the second pair on each label is followed by a figure. */
function inPairs(cells: readonly Cell[]): readonly (readonly Located[])[] | undefined {
  const pairs = Array.from({ length: Math.ceil(cells.length / 2) }, (_, row) =>
    cells.slice(row * 2, row * 2 + 2).map((cell) => cell.located),
  )
  const [, ...body] = pairs
  const regular =
    body.length > 0 && body.every(([label, figure]) => label !== undefined && !isFigureText(label.text) && isAmount(figure?.text))
  return regular ? number(pairs) : undefined
}

function isAmount(text: string | undefined): boolean {
  return text !== undefined && isFigureText(text) && !isCodeText(text)
}

/** Cells numbered by their place in the row. */
function number(rows: readonly (readonly Located[])[]): readonly (readonly Located[])[] {
  return rows.map((row) =>
    row.map((cell, index) => ({ ...cell, pieces: cell.pieces.map((piece) => numberPiece(piece, index + 1)) })),
  )
}

function numberPiece(piece: Piece, cell: number): Piece {
  return 'line' in piece.locator ? { ...piece, locator: { ...piece.locator, cell } } : piece
}
