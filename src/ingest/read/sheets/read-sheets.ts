// A spreadsheet: each visible sheet as texts and a table of its visible rows and columns, with the values as they are shown. Formulas are not computed, links not followed.
import { type CellObject, read, utils, type WorkSheet } from '@e965/xlsx'
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
    return read(bytes, { type: 'array', cellFormula: false, cellHTML: false, cellStyles: true, sheetRows: mostRows })
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
  const rows = shown(first.r, Math.min(last.r, first.r + mostRows - 1), sheet['!rows']).map((row) =>
    columns.map((column): RawCell => {
      const cell = utils.encode_cell({ r: row, c: column })
      return { text: shownIn(sheet[cell]), locator: { sheet: name, cell } }
    }),
  )
  const filled = rows.filter((row) => row.some(({ text }) => text !== ''))
  return filled.length === 0 ? [] : [textAt(name, { sheet: name, cell: 'A1' }), ...withoutLoneRows(filled)]
}

/** Rows or columns that are not hidden. */
function shown(
  from: number,
  to: number,
  said: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined,
): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).filter(
    (at) => said?.[at]?.hidden !== true,
  )
}

/** As it is shown; where a number is shown with fewer digits than it has, nobody printed the others. Errors are no figures. */
function shownIn(cell: CellObject | undefined): string {
  if (cell === undefined || cell.v === undefined || cell.t === 'e') return ''
  return String(cell.w ?? cell.v)
    .replaceAll(/\s+/g, ' ')
    .trim()
}
