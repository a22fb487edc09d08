import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { toCsv } from '../../src/export/csv.ts'
import { tables } from './invented-tables.ts'

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
