// The CSV files of the data package: UTF-8, a head line, comma, quotes where needed, lines end in \n.
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

export type CsvRow = Readonly<Record<string, string>>

/** The rows of a CSV file by column name; an empty field is ''. */
export function readCsv(file: string): readonly CsvRow[] {
  return parse(readFileSync(file), { columns: true, bom: true }) as CsvRow[]
}
