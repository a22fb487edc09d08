// A spreadsheet: each visible sheet as texts and a table of its visible rows and columns, with the values as they are shown. Formulas are not computed, links not followed.
import { type CellObject, read, utils, type WorkSheet } from '@e965/xlsx'
import { object, settleDoubts } from '../doubt.ts'
import type { Part, RawCell } from '../parts.ts'
import { textAt, withoutLoneRows } from '../parts.ts'
import { ReadError } from '../read-error.ts'

const mostRows = 5_000
const mostColumns = 200

/** Places are sheet and cell. Throws a ReadError where the bytes are no workbook. */
export function readSheets(bytes: Uint8Array, file: string): readonly Part[] {
  const book = workbookOf(bytes, file)
  const isHidden = (index: number): boolean => (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name]
    return sheet === undefined || isHidden(index) ? [] : partsOf(name, sheet)
  })
}

function workbookOf(bytes: Uint8Array, file: string): ReturnType<typeof read> {
  try {
    return read(bytes, { type: 'array', cellFormula: false, cellHTML: true, cellStyles: true, sheetRows: mostRows })
  } catch {
    throw new ReadError('binary_file', file)
  }
}

/** The sheet's name may be its only caption. */
function partsOf(name: string, sheet: WorkSheet): readonly Part[] {
  const reference = sheet['!ref']
  if (reference === undefined) return []
  const { s: first, e: last } = utils.decode_range(reference)
  const columns = shown(first.c, Math.min(last.c, first.c + mostColumns - 1), sheet['!cols'])
  const covered = coveredIn(sheet)
  const rows = shown(first.r, Math.min(last.r, first.r + mostRows - 1), sheet['!rows']).map((row) =>
    columns.map((column): RawCell => {
      const cell = utils.encode_cell({ r: row, c: column })
      return { text: covered.has(cell) ? '' : shownIn(sheet[cell]), locator: { sheet: name, cell } }
    }),
  )
  const filled = rows.filter((row) => row.some(({ text }) => text !== ''))
  return filled.length === 0 ? [] : [textAt(name, { sheet: name, cell: 'A1' }), ...withoutLoneRows(filled)]
}

/** Behind the first cell of merged ones nothing is seen. */
function coveredIn(sheet: WorkSheet): ReadonlySet<string> {
  const covered = new Set<string>()
  for (const { s: start, e: end } of sheet['!merges'] ?? []) {
    const [rows, columns] = [Math.min(end.r, start.r + mostRows), Math.min(end.c, start.c + mostColumns)]
    for (let r = start.r; r <= rows; r += 1)
      for (let c = start.c; c <= columns; c += 1) if (r > start.r || c > start.c) covered.add(utils.encode_cell({ r, c }))
    if (covered.size > mostRows * mostColumns) break
  }
  return covered
}

/** Rows or columns that are not hidden, nor without height or width. */
function shown(from: number, to: number, said: readonly (Size | undefined)[] | undefined): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).filter((at) => !isGone(said?.[at]))
}

type Size = { readonly hidden?: boolean; readonly hpx?: number; readonly wpx?: number }

function isGone({ hidden, hpx, wpx }: Size = {}): boolean {
  return hidden === true || (hpx ?? thinnest) < thinnest || (wpx ?? thinnest) < thinnest
}

/** In pixels: nobody reads type in less. */
const thinnest = 3

/** As it is shown; where a number is shown with fewer digits than it has, nobody printed the others. Errors are no figures. */
function shownIn(cell: CellObject | undefined): string {
  if (cell === undefined || cell.v === undefined || cell.t === 'e') return ''
  const text = String(cell.w ?? cell.v)
    .replaceAll(/\s+/g, ' ')
    .trim()
  return isMixed(cell) ? settleDoubts(`${text}${object}`) : text
}

/** A raised note, or a piece struck out, beside the rest: which digits are the figure's is not in the text. */
function isMixed({ h: html }: CellObject): boolean {
  return html !== undefined && /<(?:sup|sub|s)>/.test(html)
}
