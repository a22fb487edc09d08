import { read, utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { toXlsx } from '../../src/export/xlsx.ts'
import { chineseHeads } from '../../src/wording/export-heads.ts'
import { tables } from './invented-tables.ts'

test('xlsx: a sheet a table, numbers are number cells', () => {
  const book = read(toXlsx(tables))
  expect(book.SheetNames).toEqual(['facts', 'findings', 'documents'])
  const [row] = utils.sheet_to_json<Record<string, unknown>>(book.Sheets.facts ?? {})
  expect(row).toMatchObject({ value: -2.1, yuan: -21000, document: `'=HYPERLINK("x")` })
})

test('xlsx: a signed figure is read as it is printed, a sum that runs is not', () => {
  const rows = [['+0.2 万元'], ['-332.31 万元'], ['+0.14%'], ['+1+1'], ['-1 万元+1']]
  const sheet = read(toXlsx([{ name: 'a', columns: ['shown'], rows }])).Sheets.a ?? {}
  const shown = utils.sheet_to_json<{ shown: string }>(sheet).map((row) => row.shown)
  expect(shown).toEqual(['+0.2 万元', '-332.31 万元', '+0.14%', "'+1+1", "'-1 万元+1"])
})

test('xlsx: columns have a width and a filter', () => {
  const sheet = read(toXlsx(tables), { cellStyles: true }).Sheets.facts ?? {}
  const widths = (sheet['!cols'] ?? []).map((column) => column.wch ?? 0)
  expect(widths).toHaveLength(tables[0]?.columns.length ?? 0)
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(6)
  expect(Math.max(...widths)).toBeLessThanOrEqual(40)
  expect(sheet['!autofilter']?.ref).toBe(sheet['!ref'])
})

test('xlsx: sheets and columns may be called by Chinese names, all of them', () => {
  const book = read(toXlsx(tables, chineseHeads))
  expect(book.SheetNames).toEqual(['数据', '疑点', '文件'])
  for (const { columns } of tables) expect(columns.filter((column) => chineseHeads[column] === undefined)).toEqual([])
  const [row] = utils.sheet_to_json<Record<string, unknown>>(book.Sheets.数据 ?? {})
  expect(row).toMatchObject({ 数值: -2.1, 折合元: -21000 })
})
