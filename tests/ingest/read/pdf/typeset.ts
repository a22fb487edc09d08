// A document that was read from text, printed: paragraphs broken at the margin, tables with lines, both cut where a page ends.
import type { Document, Table } from '../../../../src/ingest/read/document.ts'
import { type Sheet, type Written, widthOf, writePdf } from './write-pdf.ts'

const [width, height, margin] = [842, 595, 50]
const [size, leading] = [10, 16]
const [cellSize, cellLeading] = [7, 9]

/** `ruled: false` leaves the lines of the tables out: words of a head stand over the middle of their columns, figures at their right. */
export function asPdf({ blocks }: Document, { ruled = true } = {}): Uint8Array {
  const press: Press = { sheets: [], content: [], y: height - margin, ruled }
  for (const block of blocks) {
    if (block.kind === 'table') printTable(press, block)
    else printText(press, block.text)
  }
  turnPage(press)
  return writePdf(press.sheets)
}

type Press = { readonly sheets: Sheet[]; content: Written[]; y: number; readonly ruled: boolean }

/** Every page carries its number. */
function turnPage(press: Press): void {
  const number: Written = { text: `- ${press.sheets.length + 1} -`, x: width / 2, y: 20, size: 8 }
  press.sheets.push({ width, height, content: [...press.content, number] })
  press.content = []
  press.y = height - margin
}

function take(press: Press, points: number): number {
  if (press.y - points < margin) turnPage(press)
  press.y -= points
  return press.y
}

/** The first line is indented by two characters. */
function printText(press: Press, text: string): void {
  for (const [index, line] of wrapped(text, { size, first: width - 2 * margin - 2 * size, next: width - 2 * margin }).entries()) {
    const y = take(press, leading)
    press.content.push({ text: line, x: margin + (index === 0 ? 2 * size : 0), y, size })
  }
}

function wrapped(text: string, { size: type, first, next }: { size: number; first: number; next: number }): readonly string[] {
  const lines = ['']
  for (const part of text.match(/[\d.,%]+|[\s\S]/g) ?? []) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && widthOf(line + part, type) > (lines.length === 1 ? first : next)) lines.push(part)
    else lines[lines.length - 1] = line + part
  }
  return lines
}

function printTable(press: Press, { rows }: Table): void {
  const columns = Math.max(...rows.map((row) => row.length))
  const column = (width - 2 * margin) / columns
  let isOpen = false
  const head = press.ruled ? 0 : rows.findIndex((row) => row.some(({ text }) => isFigure(text)))
  for (const [number, row] of rows.entries()) {
    const cells = Array.from({ length: columns }, (_, index) =>
      wrapped(row[index]?.text ?? '', { size: cellSize, first: column - 6, next: column - 6 }),
    )
    const tall = Math.max(...cells.map((lines) => lines.length)) * cellLeading + 6
    const before = press.sheets.length
    const bottom = take(press, tall)
    if (press.ruled && (!isOpen || press.sheets.length !== before)) press.content.push(level(bottom + tall))
    isOpen = true
    for (const [index, lines] of cells.entries())
      for (const [at, text] of lines.entries())
        if (text.trim() !== '')
          press.content.push({
            ...{ text, y: bottom + tall - 9 - at * cellLeading, size: cellSize },
            x: press.ruled ? margin + index * column + 3 : unruledLeft(text, { row, index, column, isHead: number < head }),
          })
    if (!press.ruled) continue
    for (let index = 0; index <= columns; index += 1)
      press.content.push({ from: [margin + index * column, bottom], to: [margin + index * column, bottom + tall] })
    press.content.push(level(bottom))
  }
  take(press, leading)
}

function isFigure(text: string): boolean {
  return /^-?[\d,]+\.\d+$/.test(text)
}

type Cell = { readonly row: Table['rows'][number]; readonly index: number; readonly column: number; readonly isHead: boolean }

function unruledLeft(text: string, { row, index, column, isHead }: Cell): number {
  const next = row.findIndex((cell, at) => at > index && cell.text !== '')
  const over = isHead ? (next === -1 ? row.length : next) - index : 1
  const room = over * column - widthOf(text, cellSize)
  return margin + index * column + (isHead ? room / 2 : isFigure(text) ? room - 3 : 3)
}

function level(y: number): Written {
  return { from: [margin, y], to: [width - margin, y] }
}
