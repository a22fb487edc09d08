// Tables that a web page left with one cell a line and no strokes: known by rows of one label and the same number of figures.
import type { Located } from './document.ts'
import type { Reader } from './layout.ts'
import type { Line } from './lines.ts'
import { isBlankLine, trimmed } from './lines.ts'
import { locatedCell } from './located-line.ts'

export const readCellLines: Reader = (lines, start) => {
  if (!isLabel(lines[start])) return undefined
  const cells = shortLines(lines, start)
  const width = [2, 3, 4, 5, 6, 7, 8].find((candidate) => countRows(cells, candidate) >= 2)
  if (width === undefined) return undefined
  const taken = cells.slice(0, width * (countRows(cells, width) + 1))
  const end = taken.at(-1)
  return end === undefined ? undefined : { block: { kind: 'table', rows: inRows(taken, width) }, next: lines.indexOf(end) + 1 }
}

/** The run of short printed lines from `start`; prose ends it. */
function shortLines(lines: readonly Line[], start: number): readonly Line[] {
  const end = lines.findIndex((line, index) => index >= start && !isBlankLine(line) && !isLabel(line) && !isFigure(line))
  return lines.slice(start, end === -1 ? undefined : end).filter((line) => !isBlankLine(line))
}

function isLabel(line: Line | undefined): boolean {
  const text = trimmed(line?.text ?? '').text
  return text !== '' && text.length <= 24 && !/[，。；;：:|\t]/.test(text) && !isFigure(line)
}

function isFigure(line: Line | undefined): boolean {
  return /^(?:[-−]?\d[\d,，.]*%?|[-—]+)$/.test(trimmed(line?.text ?? '').text)
}

/** How many rows of one label and `width` − 1 figures follow a head of `width` labels. */
function countRows(cells: readonly Line[], width: number): number {
  if (!cells.slice(0, width).every((cell) => isLabel(cell)) || cells.length < width) return 0
  let rows = 0
  while (isRow(cells.slice(width * (rows + 1), width * (rows + 2)), width)) rows += 1
  return rows
}

function isRow(cells: readonly Line[], width: number): boolean {
  return cells.length === width && isLabel(cells[0]) && cells.slice(1).every(isFigure)
}

function inRows(cells: readonly Line[], width: number): readonly (readonly Located[])[] {
  return Array.from({ length: cells.length / width }, (_, row) =>
    cells
      .slice(row * width, (row + 1) * width)
      .map((line, index) => locatedCell(line.number, { text: line.text, start: 0, cell: index + 1 })),
  )
}
