import { expect, test } from 'vitest'
import { listViews } from '../../src/cli/sql-views.ts'
import { views } from '../../src/database/schema.ts'

test('every view is listed with its columns, types and meanings', () => {
  const listed = listViews(false)
  for (const view of Object.keys(views)) expect(listed).toMatch(new RegExp(`^${view}$`, 'm'))
  expect(listed).toMatch(/^ {2}amount {9,}integer {2}money as a whole number of 分/m)
})

test('as JSON for programs', () => {
  const { views: listed } = JSON.parse(listViews(true)) as { views: { view: string; columns: { name: string }[] }[] }
  expect(listed.map(({ view }) => view)).toEqual(Object.keys(views))
  expect(listed[0]?.columns.map(({ name }) => name)).toContain('organization')
})
