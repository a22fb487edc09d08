// A table as CSV for spreadsheets: a byte order mark, so that Chinese is read as UTF-8, and no cell that runs.
import { stringify } from 'csv-stringify/sync'
import { harmless } from './harmless.ts'
import type { ExportCell, ExportTable } from './table.ts'

export function toCsv({ columns, rows }: ExportTable): string {
  return `\uFEFF${stringify([columns, ...rows.map((row) => row.map(cellText))], { record_delimiter: '\r\n' })}`
}

function cellText(cell: ExportCell): string {
  if (cell === null) return ''
  return typeof cell === 'number' ? String(cell) : harmless(cell)
}
