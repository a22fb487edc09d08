// Tables of an invented database with cells that a spreadsheet would run.
import { organizationIds, readContent } from '../../src/database/content.ts'
import { factTables } from '../../src/export/fact-tables.ts'
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
export const tables = factTables(organizationIds(invented.database).map((id) => readContent(invented.database, id)))
invented.close()
