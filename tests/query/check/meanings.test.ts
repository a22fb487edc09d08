import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkSelect } from '../../../src/query/check/check.ts'
import { selectFunctions } from '../../../src/query/check/functions.ts'
import { columnMeanings } from '../../../src/query/check/meanings.ts'
import { publishedViews } from '../../../src/query/check/published.ts'
import { reasonCodes } from '../../../src/query/check/reason.ts'

const page = readFileSync(resolve(import.meta.dirname, '../../../docs/sql.md'), 'utf8')
const views = [...publishedViews()]

test('the views are what the contract says', () => {
  const contract =
    'fact_id, organization_id, organization, scope, division, fiscal_year, stage, flow, item_code, item, fund, nature, measure, amount, number, unit, origin, statement, document_id'
  expect(views.map(([name]) => name)).toEqual(['facts', 'organizations', 'items', 'documents', 'evidence', 'findings'])
  expect(views[0]?.[1].map(({ name }) => name).join(', ')).toBe(contract)
})

describe.each(views)('%s', (view, columns) => {
  const meanings: Readonly<Record<string, string>> = columnMeanings[view as keyof typeof columnMeanings]

  test('has a meaning for each column, in order, and for no other', () => {
    expect(Object.keys(meanings)).toEqual(columns.map(({ name }) => name))
  })

  test('stands in docs/sql.md with just these columns', () => {
    const section = page.split(`### ${view}\n`)[1]?.split('\n## ')[0]?.split('\n### ')[0] ?? ''
    const lines = section.split('\n').filter((line) => line.startsWith('| `'))
    expect(lines).toEqual(columns.map(({ name, type }) => `| \`${name}\` | ${type.toLowerCase()} | ${meanings[name]} |`))
  })
})

describe('docs/sql.md', () => {
  test.each(reasonCodes)('explains the code %s', (code) => {
    expect(page).toMatch(new RegExp(`^\\|.*\`${code}\`.*\\|`, 'm'))
  })

  test('lists the functions', () => {
    const [, listed = ''] = /^Functions: (.*)\.$/m.exec(page) ?? []
    expect(listed.split(', ')).toEqual([...selectFunctions].map((name) => `\`${name}\``))
  })

  test('has examples that pass', () => {
    const examples = [...page.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, example = '']) => example)
    expect(examples.length).toBeGreaterThanOrEqual(4)
    expect(examples.filter((example) => !checkSelect(example).ok)).toEqual([])
  })
})
