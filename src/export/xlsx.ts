// Tables as one workbook, a sheet each: numbers are number cells, text is text that no spreadsheet runs, heads stay in sight.
import { utils, type WorkSheet, write } from '@e965/xlsx'
import { freezeHeads } from './freeze.ts'
import { harmless } from './harmless.ts'
import type { ExportCell, ExportTable } from './table.ts'

/** What sheets and columns are called, where it is not their own name. */
export type Heads = Readonly<Record<string, string>>

/** The bytes of an .xlsx file. */
export function toXlsx(tables: readonly ExportTable[], heads: Heads = {}): Uint8Array {
  const book = utils.book_new()
  for (const table of tables) utils.book_append_sheet(book, sheet(table, heads), heads[table.name] ?? table.name)
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx', compression: true })
  if (!(bytes instanceof Uint8Array)) throw new TypeError('the workbook was not written as bytes')
  return freezeHeads(bytes)
}

function sheet({ columns, rows }: ExportTable, heads: Heads): WorkSheet {
  const named = columns.map((column) => heads[column] ?? column)
  const made = utils.aoa_to_sheet([
    named,
    ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? fitting(isFigure(cell) ? cell : harmless(cell)) : cell))),
  ])
  made['!cols'] = named.map((head, at) => ({ wch: widthOf([head, ...rows.slice(0, looked).map((row) => row[at] ?? null)]) }))
  if (made['!ref'] !== undefined) made['!autofilter'] = { ref: made['!ref'] }
  return made
}

/** “+0.2 万元”: in a cell that is text by its type a sign runs nothing, and an apostrophe would be seen. */
function isFigure(text: string): boolean {
  return /^[+\-−]\d+(?:\.\d+)?(?: ?[\p{Script=Han}%]{1,4})?$/u.test(text)
}

/** A cell of a workbook holds no more; what is longer is cut, at no half of a character. */
const longestCell = 32_767

function fitting(text: string): string {
  return text.slice(0, longestCell).replace(/[\ud800-\udbff]$/, '')
}

/** A column is as wide as what its first rows hold, in characters of which a Chinese one counts two, within these bounds. */
const looked = 500
const narrowest = 6
const widest = 40

function widthOf(cells: readonly ExportCell[]): number {
  const widths = cells.map((cell) => String(cell ?? '').replace(/[^\u0000-\u00ff]/g, '××').length + 2)
  return Math.min(
    widest,
    widths.reduce((most, width) => Math.max(most, width), narrowest),
  )
}
