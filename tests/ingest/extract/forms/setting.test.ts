import { expect, test } from 'vitest'
import { settingsOf } from '../../../../src/ingest/extract/forms/setting.ts'
import type { Block, Document, Located } from '../../../../src/ingest/read/document.ts'

const cell = (text: string, page: number): Located => ({ text, pieces: [{ offset: 0, locator: { page, box: [0, 0, 1, 1] } }] })
const table = (page: number, ...rows: readonly string[]): Block => ({
  kind: 'table',
  rows: rows.map((row) => row.split('|').map((text) => cell(text, page))),
})
const caption = (text: string, page: number): Block => ({ kind: 'paragraph', ...cell(text, page) })
const documentOf = (...blocks: readonly Block[]): Document => ({ file: 'a.pdf', id: 'a', format: 'pdf', encoding: '', blocks })
const rowsOf = (document: Document) =>
  settingsOf(document).map(({ table: { rows } }) => rows.map((row) => row.map(({ text }) => text).join('|')))

const head = '采购品目|项目|总计'
const first = [caption('表十二', 1), caption('2031年政府采购预算表', 1), table(1, head, '合计||9', '服务||9')]

test('a table goes on where the next page prints its caption and its head again', () => {
  expect(rowsOf(documentOf(...first, caption('2031年政府采购预算表', 2), table(2, head, '|住宿|4', '|餐饮|5')))).toEqual([
    [head, '合计||9', '服务||9', '|住宿|4', '|餐饮|5'],
  ])
})

test.each([
  ['on the same page', [caption('2031年政府采购预算表', 1), table(1, head, '|住宿|4')]],
  ['under another caption', [caption('2031年项目支出表', 2), table(2, head, '|住宿|4')]],
  ['with another head', [caption('2031年政府采购预算表', 2), table(2, '品目|金额', '住宿|4')]],
  ['of the targets of another project', []],
])('a table %s is one of its own', (_, more) => {
  const sheets = [
    caption('项目绩效目标表', 2),
    table(2, '项目|清淤'),
    caption('项目绩效目标表', 3),
    table(3, '项目|清淤', '目标|4'),
  ]
  expect(rowsOf(documentOf(...(more.length > 0 ? [...first, ...more] : sheets)))).toHaveLength(2)
})
