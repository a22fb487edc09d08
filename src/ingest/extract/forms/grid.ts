// A table as a rectangle of cells, each with its printed text, its words for matching, and its figure where it holds one.
import { normalizeText, numberMark } from '../../../language/normalize.ts'
import type { Located, Table } from '../../read/document.ts'

export type Figure = { readonly printed: string; readonly number: number; readonly decimals: number; readonly percent: boolean }
export type Cell = {
  readonly located: Located
  /** As printed, trimmed. */
  readonly printed: string
  /** Normalized, without any space. */
  readonly text: string
  readonly figure: Figure | undefined
}
export type Grid = { readonly rows: readonly (readonly Cell[])[]; readonly width: number }

/** Rows padded to one width. Empty rows and rows of column numbers (1 2 3 …, 栏次) are left out. */
export function gridOf(table: Table): Grid {
  const rows = table.rows
    .map((row) => row.map(cellOf))
    .filter((row) => row.some(({ text }) => text !== '') && !isNumbering(row))
    .flatMap(parted)
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return { rows: rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => emptyCell)]), width }
}

/** The number that a cell prints, thousands apart or not; a dash is none. */
export function readFigure(text: string): Figure | undefined {
  if (isTwo(text) || numberMark.test(text)) return undefined
  const printed = text
    .normalize('NFKC')
    .replaceAll(/[\s,，]/g, '')
    .replace(/^[−–—]/, '-')
  const match = /^(-?\d+)(?:\.(\d+))?(%?)$/.exec(printed)
  if (match === null) return undefined
  const [, whole = '', fraction = '', percent = ''] = match
  const number = Number(fraction === '' ? whole : `${whole}.${fraction}`)
  return { printed: printed.replace('%', ''), number: number + 0, decimals: fraction.length, percent: percent !== '' }
}

/** 77 77: two figures, or one that nobody can tell from two. */
export function isTwo(text: string): boolean {
  return /\d\s+\d/.test(text)
}

export const emptyCell: Cell = { located: { text: '', pieces: [] }, printed: '', text: '', figure: undefined }

function cellOf(located: Located): Cell {
  const printed = located.text.trim()
  return { located, printed, text: normalizeText(printed).replaceAll(/\s/g, ''), figure: readFigure(printed) }
}

/** 类, 款, 项 that stand in the row of the total: the end of the head, and the first row. */
function parted(row: readonly Cell[]): readonly (readonly Cell[])[] {
  const isHead = (cell: Cell): boolean => /^[类款项]$/.test(cell.text)
  if (!isHead(row[0] ?? emptyCell) || !row.some(({ figure }) => figure !== undefined)) return [row]
  return [row.map((cell) => (isHead(cell) ? cell : emptyCell)), row.map((cell) => (isHead(cell) ? emptyCell : cell))]
}

/** 栏次 with numbers behind it; or at least three cells, and nothing but the numbers 1, 2, 3 … in order. */
function isNumbering(row: readonly Cell[]): boolean {
  const words = row.map((cell) => cell.text).filter((text) => text !== '' && !/^(?:栏次|行次|\*+|—+|-+|合计)$/.test(text))
  if (row.some(({ text }) => text === '栏次')) return words.every((word) => /^\d{1,2}(?:=[\d+-]+)?$/.test(word))
  const numbers = words.map(Number)
  if (words.length < 3 || words.some((word) => !/^\d{1,2}$/.test(word))) return false
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
}
