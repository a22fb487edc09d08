// The CSV files of the data package: UTF-8, a head line, comma, quotes where needed, lines end in \n.
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { FieldType, Resource } from './resource.ts'

export type CsvRow = Readonly<Record<string, string>>
/** A cell of the package before it is written; null and '' are both the empty cell. */
export type Cell = string | number | boolean | object | null

/** The rows of a CSV file by column name; an empty field is ''. */
export function readCsv(file: string): readonly CsvRow[] {
  return parse(readFileSync(file), { columns: true, bom: true }) as CsvRow[]
}

/** The text of a table: its rows in their order, their cells by the resource's fields. */
export function csvText(resource: Resource, rows: readonly Readonly<Record<string, Cell>>[]): string {
  const head = resource.fields.map(({ name }) => name)
  const body = rows.map((row) => resource.fields.map(({ name, type }) => cellText(row[name] ?? null, type)))
  return stringify([head, ...body], { record_delimiter: '\n' })
}

function cellText(cell: Cell, type: FieldType): string {
  if (cell === null) return ''
  return type === 'object' ? JSON.stringify(cell) : String(cell)
}
