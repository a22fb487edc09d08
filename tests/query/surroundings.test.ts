import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { factKey } from '../../src/budget/key.ts'
import { packageFolder } from '../../src/database/build.ts'
import { createDatabase } from '../../src/database/create.ts'
import { readKnowledge } from '../../src/database/knowledge.ts'
import type { Database } from '../../src/database/open.ts'
import { readFacts } from '../../src/database/read-facts.ts'
import { writeKnowledge } from '../../src/database/write-knowledge.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { sourcesOf } from '../../src/query/inspect.ts'
import { surroundings } from '../../src/query/surroundings.ts'

const document = `云川大学2031年部门预算情况说明

一、部门收支总体情况
（一）收入预算：2031年年初预算数100万元，其中：一般公共预算拨款100万元。
（二）支出预算：2031年年初预算数100万元，其中：教育支出10万元，农林水支出90万元。

二、部门预算情况说明
2031年一般公共预算财政拨款收入100万元，一般公共预算财政拨款支出100万元。其中：基本支出60万元，项目支出40万元。

三、“三公”经费情况说明
2031年“三公”经费预算4.40万元，比2030年减少0.60万元。

四、其他重要事项的情况说明
截至2030年12月，共有车辆2辆。
预算公开联系人：赵一丁 联系电话：023-00000000
`

let folder: string
let db: Database
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wenzhang-around-'))
  db = createDatabase(join(folder, 'budget.sqlite'))
  writeKnowledge(db, packageFolder)
  await ingest(Buffer.from(document), 'a.txt', { db, knowledge: readKnowledge(packageFolder) })
})
afterAll(() => {
  db.sqlite.close()
  rmSync(folder, { recursive: true })
})

function placesOf(key: string) {
  return sourcesOf(db, [key]).flatMap(({ places }) => places)
}

test('the quote of an ingested document stands between what is printed before and after it', () => {
  const [place] = placesOf('云川大学@department|2031|budget|expenditure|sangong|general|all|amount')
  expect(place?.quote).toContain('4.40万元')
  expect(place?.around?.before).toContain('三、“三公”经费情况说明')
  expect(place?.around?.after).toContain('比2030年减少0.60万元。')
  expect(place?.around?.before).not.toContain('4.40')
  expect(place?.around?.after).not.toContain('4.40')
  for (const text of Object.values(place?.around ?? {})) expect(document).toContain(text.split('\n').at(-1))
})

test('every place of the document is found in its text, and before + quote + after is what is printed', () => {
  const printed = document.replaceAll(/\s/g, '')
  const places = readFacts(db).flatMap((fact) => placesOf(factKey(fact)))
  expect(places.length).toBeGreaterThan(10)
  for (const { around, quote } of places) {
    const whole = `${around?.before}${quote}${around?.after}`.replaceAll(/\s/g, '')
    if (!quote.includes(' … ') && !whole.includes('联系')) expect(printed).toContain(whole)
  }
  expect(places.filter(({ around }) => around === null)).toEqual([])
})

test('no contact is shown', () => {
  const [place] = placesOf('云川大学@department|2031|budget|none|vehicle|all|all|count')
  expect(place?.around?.after).toContain('联系')
  expect(JSON.stringify(place)).not.toMatch(/赵一丁|00000000/)
})

const line = (block: number, number: number, text: string) => ({
  block,
  text,
  pieces: [{ offset: 0, locator: { line: number, column: 1 } }],
})

test('at most 240 characters on either side, none of them cut in two', () => {
  const long = '𠮷'.repeat(1000)
  const around = surroundings([line(1, 1, `${long}x1.0万元${long}`)], { locator: { line: 1, column: 2002 }, quote: '1.0万元' })
  expect(around?.before).toHaveLength(239)
  expect(around?.before.isWellFormed()).toBe(true)
  expect(around?.after).toHaveLength(240)
  expect(around?.after.isWellFormed()).toBe(true)
})

test('a row of a table: the label may stand before the place of the figure', () => {
  const cells = ['公务接待费', '备注', '1.00'].map((text, index) => ({ text, line: 5 + index }))
  const row = {
    block: 2,
    text: '公务接待费 | 备注 | 1.00 | 合计',
    pieces: cells.map(({ text, line }) => ({
      offset: '公务接待费 | 备注 | 1.00'.indexOf(text),
      locator: { line, column: 1, cell: line - 4 },
    })),
  }
  const around = surroundings([line(1, 4, '表三'), row, line(3, 9, '单位：万元')], {
    ...{ locator: { line: 7, column: 1, cell: 3 }, quote: '公务接待费 … 1.00' },
  })
  expect(around).toEqual({ before: '表三', after: '| 合计\n单位：万元' })
})

test('a place that is not in the text has no surroundings', () => {
  expect(surroundings([line(1, 1, '1.0万元')], { locator: { line: 2, column: 1 }, quote: '1.0万元' })).toBeNull()
})
