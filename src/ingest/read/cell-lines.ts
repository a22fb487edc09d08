// Tables that a web page left with one cell a line and no strokes: a head of labels, then rows of one label and as many figures.
// Only a grid that is regular from its caption to its end is one: with a cell lost, figures would move to other columns.
import type { Located } from './document.ts'
import { parseHeading } from './headings.ts'
import type { Reader } from './layout.ts'
import type { Line } from './lines.ts'
import { isBlankLine, trimmed } from './lines.ts'
import { locatedCell } from './located-line.ts'
import { isCodeText, isFigureText } from './printed-figure.ts'

const widths = [2, 3, 4, 5, 6, 7, 8]

export const readCellLines: Reader = (lines, start) => {
  if (!isLabel(lines[start]) || !begins(lines, start)) return undefined
  const width = widths.find((candidate) => gridOf(lines, start, candidate) !== undefined)
  const grid = width === undefined ? undefined : gridOf(lines, start, width)
  if (width === undefined || grid === undefined || !isAmounts(grid.rows, width) || goesOn(lines, grid.next)) return undefined
  return { block: { kind: 'table', rows: grid.rows.map(locatedRow) }, next: grid.next }
}

/** The head is the first of its run of cells: behind a heading, a line of prose or nothing. */
function begins(lines: readonly Line[], start: number): boolean {
  const before = lines[printedBefore(lines, start)]
  return before === undefined || !isCell(before) || parseHeading(trimmed(before.text).text) !== undefined
}

function printedBefore(lines: readonly Line[], start: number): number {
  let at = start - 1
  while (at >= 0 && isBlankLine(lines[at])) at -= 1
  return at
}

type Grid = { readonly rows: readonly (readonly Line[])[]; readonly next: number }

/** A head of `width` labels and at least two rows behind it. */
function gridOf(lines: readonly Line[], start: number, width: number): Grid | undefined {
  const head = takeCells(lines, start, width)
  if (!head.cells.every(isLabel) || head.cells.length < width) return undefined
  const rows = [head.cells]
  let { next } = head
  for (;;) {
    const row = takeCells(lines, next, width)
    if (!isRow(row.cells, width)) break
    rows.push(row.cells)
    next = row.next
  }
  return rows.length < 3 ? undefined : { rows, next }
}

/** The next `count` printed lines. */
function takeCells(
  lines: readonly Line[],
  start: number,
  count: number,
): { readonly cells: readonly Line[]; readonly next: number } {
  const cells: Line[] = []
  let next = start
  for (; next < lines.length && cells.length < count; next += 1) {
    const line = lines[next]
    if (line !== undefined && !isBlankLine(line)) cells.push(line)
  }
  return { cells, next }
}

function isRow(cells: readonly Line[], width: number): boolean {
  return cells.length === width && isLabel(cells[0]) && cells.slice(1).every(isFigure)
}

/** A column that holds what may be codes is no column of amounts: one cell of each row was lost. */
function isAmounts(rows: readonly (readonly Line[])[], width: number): boolean {
  const figures = rows.slice(1).flatMap((row) => row.slice(1, width))
  return !figures.some((line) => isCodeText(trimmed(line.text).text))
}

/** Behind the last row, before the run of cells ends, stands a figure more: some row was not like the others. */
function goesOn(lines: readonly Line[], from: number): boolean {
  for (const line of lines.slice(from)) {
    if (isBlankLine(line)) continue
    if (!isCell(line) || parseHeading(trimmed(line.text).text) !== undefined) return false
    if (isFigure(line)) return true
  }
  return false
}

function isCell(line: Line): boolean {
  return isLabel(line) || isFigure(line)
}

function isLabel(line: Line | undefined): boolean {
  const { text } = trimmed(line?.text ?? '')
  return text !== '' && text.length <= 24 && !/[，。；;：:|\t]/.test(text) && !isFigure(line)
}

function isFigure(line: Line | undefined): boolean {
  const { text } = trimmed(line?.text ?? '')
  return text !== '' && isFigureText(text)
}

function locatedRow(row: readonly Line[]): readonly Located[] {
  return row.map((line, index) => locatedCell(line.number, { text: line.text, start: 0, cell: index + 1 }))
}
