// A table of a web page as a rectangle: a cell that spans rows or columns stands where it begins, the rest of it is empty.
import type { Element } from 'domhandler'
import { settleDoubts } from '../doubt.ts'
import { isHidden } from './elements.ts'
import { lineBreak, walk } from './walk.ts'

const mostColumns = 200
const mostRows = 5_000

/** The texts of the cells, row by row; a table beyond all measure is cut. */
export function gridOf(table: Element): readonly (readonly string[])[] {
  const rows: string[][] = []
  const taken: boolean[][] = []
  for (const [index, row] of elementsOf(table, 'tr').slice(0, mostRows).entries()) {
    const texts: string[] = []
    let column = 0
    for (const cell of cellsOf(row)) {
      while (taken[index]?.[column] === true) column += 1
      if (column >= mostColumns) break
      texts[column] = textOf(cell)
      take(taken, { row: index, column, rows: spanOf(cell, 'rowspan'), columns: spanOf(cell, 'colspan') })
      column += spanOf(cell, 'colspan')
    }
    rows.push(
      Array.from(
        { length: Math.min(mostColumns, Math.max(texts.length, taken[index]?.length ?? 0)) },
        (_, at) => texts[at] ?? '',
      ),
    )
  }
  return rows
}

type Area = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }

function take(taken: boolean[][], { row, column, rows, columns }: Area): void {
  for (let at = row; at < Math.min(row + rows, mostRows); at += 1) {
    taken[at] ??= []
    for (let each = column; each < Math.min(column + columns, mostColumns); each += 1) (taken[at] as boolean[])[each] = true
  }
}

/** 0 and nonsense are 1. */
function spanOf({ attribs }: Element, name: 'rowspan' | 'colspan'): number {
  const span = Number.parseInt(attribs[name] ?? '1', 10)
  return Number.isFinite(span) && span > 0 ? Math.min(span, mostRows) : 1
}

function elementsOf(node: Element, name: string): readonly Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'tag' || isHidden(child)) return []
    return child.name === name ? [child] : ['thead', 'tbody', 'tfoot'].includes(child.name) ? elementsOf(child, name) : []
  })
}

function cellsOf(row: Element): readonly Element[] {
  return row.children.filter(
    (child): child is Element => child.type === 'tag' && (child.name === 'td' || child.name === 'th') && !isHidden(child),
  )
}

/** Words that a break parts are one; figures that it parts are two, and no figure is made of them. */
function textOf(cell: Element): string {
  const pieces = ['']
  for (const seen of walk(cell)) {
    if (seen === lineBreak) pieces.push('')
    else if (typeof seen === 'string') pieces[pieces.length - 1] += seen
  }
  const lines = pieces.map((piece) => settleDoubts(piece).replaceAll(/\s+/g, ' ').trim()).filter((piece) => piece !== '')
  return lines.reduce((text, line) => `${text}${/\d[\d.,，%]*$/.test(text) && /^[-−]?\d/.test(line) ? '；' : ''}${line}`, '')
}
