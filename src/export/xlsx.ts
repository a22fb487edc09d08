// Tables as one workbook, a sheet each: numbers are number cells, text is text that no spreadsheet runs.
import { utils, type WorkSheet, write } from '@e965/xlsx'
import { harmless } from './harmless.ts'
import type { ExportTable } from './table.ts'

/** The bytes of an .xlsx file. */
export function toXlsx(tables: readonly ExportTable[]): Uint8Array {
  const book = utils.book_new()
  for (const table of tables) utils.book_append_sheet(book, sheet(table), table.name)
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx', compression: true })
  if (!(bytes instanceof Uint8Array)) throw new TypeError('the workbook was not written as bytes')
  return bytes
}

function sheet({ columns, rows }: ExportTable): WorkSheet {
  return utils.aoa_to_sheet([
    [...columns],
    ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? harmless(cell) : cell))),
  ])
}
