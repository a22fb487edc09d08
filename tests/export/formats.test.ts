import { read, utils } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { afterAll, expect, test } from 'vitest'
import { organizationIds, readContent } from '../../src/database/content.ts'
import { toCsv } from '../../src/export/csv.ts'
import { factTables } from '../../src/export/fact-tables.ts'
import { toXlsx } from '../../src/export/xlsx.ts'
import { inventedDatabase } from '../database/invented.ts'

const base = { year: 2030, stage: 'budget', item: null, fund: null, nature: null } as const
const invented = inventedDatabase([
  {
    organization: '云川市青禾区教育局',
    year: 2031,
    title: '=HYPERLINK("x")',
    facts: [
      { item: 'sangong', value: '-2.10', measure: 'change', base, quote: '@减少2.10万元' },
      { item: 'sangong', value: '2.90' },
    ],
    findings: [{ code: 'template_residue' }],
  },
])
const tables = factTables(organizationIds(invented.database).map((id) => readContent(invented.database, id)))
afterAll(() => invented.close())

test('csv: numbers are numbers, text that would run is not', () => {
  const [facts] = tables
  const [row] = parse(toCsv(facts ?? { name: '', columns: [], rows: [] }), { columns: true, bom: true }) as Record<
    string,
    string
  >[]
  expect(row).toMatchObject({
    value: '-2.1',
    yuan: '-21000',
    document: `'=HYPERLINK("x")`,
    quote: "'@减少2.10万元",
    place: 'line 3',
  })
})

test('xlsx: a sheet a table, numbers are number cells', () => {
  const book = read(toXlsx(tables))
  expect(book.SheetNames).toEqual(['facts', 'findings', 'documents'])
  const [row] = utils.sheet_to_json<Record<string, unknown>>(book.Sheets.facts ?? {})
  expect(row).toMatchObject({ value: -2.1, yuan: -21000, document: `'=HYPERLINK("x")` })
})
