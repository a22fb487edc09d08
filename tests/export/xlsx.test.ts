import { read, utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { toXlsx } from '../../src/export/xlsx.ts'
import { tables } from './invented-tables.ts'

test('xlsx: a sheet a table, numbers are number cells', () => {
  const book = read(toXlsx(tables))
  expect(book.SheetNames).toEqual(['facts', 'findings', 'documents'])
  const [row] = utils.sheet_to_json<Record<string, unknown>>(book.Sheets.facts ?? {})
  expect(row).toMatchObject({ value: -2.1, yuan: -21000, document: `'=HYPERLINK("x")` })
})
