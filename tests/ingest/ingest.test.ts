import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { factKey } from '../../src/budget/key.ts'
import { packageFolder } from '../../src/database/build.ts'
import { createDatabase } from '../../src/database/create.ts'
import { readKnowledge } from '../../src/database/knowledge.ts'
import type { Database } from '../../src/database/open.ts'
import { readFacts } from '../../src/database/read-facts.ts'
import { writeKnowledge } from '../../src/database/write-knowledge.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import type { Document } from '../../src/ingest/read/document.ts'
import { readText } from '../../src/ingest/read/read-text.ts'
import { openParts } from '../../src/parts.ts'
import { placeText } from '../../src/wording/place.ts'
import { asHtml, asWorkbook } from './read/guises.ts'
import { asPdf } from './read/pdf/typeset.ts'
import { asDocx } from './read/word/write-docx.ts'

const knowledge = readKnowledge(packageFolder)
let folder: string
let db: Database
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wenzhang-ingest-'))
  db = createDatabase(join(folder, 'budget.sqlite'))
  writeKnowledge(db, packageFolder)
})
afterEach(() => {
  db.sqlite.close()
  rmSync(folder, { recursive: true })
})

/** An invented disclosure in which everything adds up. */
const clean = `云川大学2031年部门预算情况说明

一、部门收支总体情况
（一）收入预算：2031年年初预算数820.50万元，其中：一般公共预算拨款700.50万元，事业收入100万元，其他收入20万元。收入比2030年增加20.50万元。
（二）支出预算：2031年年初预算数820.50万元，其中：教育支出700万元，社会保障和就业支出70.50万元，住房保障支出50万元。支出比2030年增加20.50万元，主要是基本支出增加30.50万元，项目支出减少10.00万元。

二、部门预算情况说明
2031年一般公共预算财政拨款收入700.50万元，一般公共预算财政拨款支出700.50万元。其中：基本支出500.50万元，项目支出200万元。

三、“三公”经费情况说明
2031年“三公”经费预算6.40万元，占支出预算总额的0.78%，比2030年减少0.60万元，下降8.57%。其中：因公出国（境）费用0万元；公务接待费1.40万元，比2030年减少0.60万元；公务用车运行维护费5万元，与2030年持平；公务用车购置费0万元，与2030年持平。

四、其他重要事项的情况说明
1、机关运行经费。2031年机关运行经费30万元，其中：办公费10万元，差旅费8万元，其他商品和服务支出12万元。
2、政府采购情况。政府采购预算总额50万元：政府采购货物预算30万元、政府采购工程预算0万元、政府采购服务预算20万元。
3、国有资产占有使用情况。截至2030年12月，共有车辆2辆，其中一般公务用车2辆。2031年安排购置车辆0辆。

表一
2031年云川大学一般公共预算财政拨款支出预算表
单位：万元
科目编码\t科目名称\t总计\t基本支出\t项目支出
合计\t\t700.50\t500.50\t200.00
205\t教育支出\t580.00\t380.00\t200.00
20502\t普通教育\t580.00\t380.00\t200.00
2050205\t高等教育\t580.00\t380.00\t200.00
208\t社会保障和就业支出\t70.50\t70.50\t
20805\t行政事业单位养老支出\t70.50\t70.50\t
2080505\t机关事业单位基本养老保险缴费支出\t47.00\t47.00\t
2080506\t机关事业单位职业年金缴费支出\t23.50\t23.50\t
221\t住房保障支出\t50.00\t50.00\t
22102\t住房改革支出\t50.00\t50.00\t
2210201\t住房公积金\t50.00\t50.00\t
`

async function findings(text: string): Promise<readonly string[]> {
  const report = await ingest(new TextEncoder().encode(text), 'a.txt', { db, knowledge })
  return report.findings.map(({ code }) => code)
}

test('nothing is found where everything adds up', async () => {
  expect(await findings(clean)).toEqual([])
  expect(readFacts(db).length).toBeGreaterThan(60)
})

/** The same as a web page and as a workbook. */
const guises: readonly (readonly [string, (document: Document) => Uint8Array, RegExp])[] = [
  ['a web page', (document) => new TextEncoder().encode(asHtml(document)), /^第 \d+ 段$/],
  ['a workbook', (document) => asWorkbook(document, 'xlsx'), /^S\d+!A\d+$/],
  ['a PDF', asPdf, /^第 \d+ 页$/],
  ['a Word document', asDocx, /^第 \d+ 段$/],
]

test.each(guises)('%s says the same as the text, and its answers cite their places', async (_, written, place) => {
  const values = () =>
    readFacts(db)
      .map((fact) => `${factKey(fact)} ${fact.amount ?? fact.number}`)
      .toSorted()
  const quotes = () =>
    readFacts(db)
      .flatMap(({ evidence }) => evidence.map(({ quote }) => quote))
      .toSorted()
  expect(await findings(clean)).toEqual([])
  const [plain, quoted] = [values(), quotes()]
  const document = readText(new TextEncoder().encode(clean), 'a.txt')
  const report = await ingest(written(document), 'a.x', { db, knowledge, choice: 'replaces' })
  expect(report.findings).toEqual([])
  expect(report.unread).toEqual([])
  expect(values()).toEqual(plain)
  expect(quotes()).toEqual(quoted)
  const parts = openParts({ database: join(folder, 'budget.sqlite') })
  const { outcome } = parts.ask('云川大学2031年三公经费', { today: '2031-05-06' })
  parts.close()
  expect(outcome.figures[0]).toMatchObject({ value: 6.4, unit: '万元' })
  expect(outcome.citations.map(({ locator }) => placeText(locator, 'zh'))).toEqual(
    outcome.citations.map(() => expect.stringMatching(place)),
  )
})

test.each([
  ['a source of income', '事业收入100万元', '事业收入110万元', 'parts_do_not_add_up'],
  ['an account in the text', '住房保障支出50万元', '住房保障支出80万元', 'parts_do_not_add_up'],
  [
    'an account in the table',
    '2080505\t机关事业单位基本养老保险缴费支出\t47.00\t47.00',
    '2080505\t机关事业单位基本养老保险缴费支出\t74.00\t74.00',
    'parts_do_not_add_up',
  ],
  ['a change of the parts', '项目支出减少10.00万元', '项目支出减少1.00万元', 'parts_do_not_add_up'],
  ['a part of 三公', '公务接待费1.40万元', '公务接待费1.04万元', 'parts_do_not_add_up'],
  ['an operating expense', '差旅费8万元', '差旅费3万元', 'parts_do_not_add_up'],
  ['a kind of procurement', '政府采购服务预算20万元', '政府采购服务预算2万元', 'parts_do_not_add_up'],
  ['text against table', '项目支出200万元', '项目支出250万元', 'values_differ'],
  ['a share', '0.78%', '0.87%', 'share_does_not_compute'],
  ['a rate', '下降8.57%', '下降9.57%', 'rate_does_not_compute'],
  ['a vehicle', '安排购置车辆0辆', '安排购置车辆1辆', 'bought_and_not_bought'],
])('%s: planted and found', async (_, right, wrong, code) => {
  expect(clean).toContain(right)
  expect(await findings(clean.replace(right, wrong))).toContain(code)
})

/** Asks a database of one document. */
async function answerTo(question: string, text: string) {
  await ingest(new TextEncoder().encode(text), 'a.txt', { db, knowledge })
  const parts = openParts({ database: join(folder, 'budget.sqlite') })
  const { outcome } = parts.ask(question, { today: '2031-05-06' })
  parts.close()
  return outcome
}

const inYuan = (total: string, text: string): string => `云川大学2031年部门预算情况说明

一、部门收支总体情况
2031年支出预算${text}万元。

2031年部门支出预算总表
单位：元
科目编码\t科目名称\t合计
205\t教育支出\t${total}
20502\t普通教育\t1000001
20508\t进修及培训\t234511
\t合计\t${total}
`

test('a figure of the text that was rounded is no other figure than the exact one of the table', async () => {
  const warnings = async (text: string) =>
    (await answerTo('云川大学2031年支出预算', inYuan('1234512', text))).warnings.map(({ code }) => code)
  expect(await warnings('123.45')).not.toContain('several_values')
})

test('a figure of the text that is another one is told', async () => {
  const { warnings } = await answerTo('云川大学2031年支出预算', inYuan('1234512', '123.47'))
  expect(warnings.map(({ code }) => code)).toContain('several_values')
})

test('a sum of whole 元 may be one 元 off for each addend, and no more', async () => {
  expect(await findings(inYuan('1234513', '123.45'))).toEqual([])
  expect(await findings(inYuan('1234516', '123.45'))).toContain('parts_do_not_add_up')
})

test('parts of a source are not added to the sources', async () => {
  const table = `
2031年部门收入预算总表
单位：万元
项目名称\t\t金额
收入总计\t\t820.50
一般公共预算资金\t小计\t700.50
\t公共财政拨款（补助）资金\t700.50
事业收入\t小计\t100.00
其他资金\t小计\t20.00
`
  expect(await findings(clean + table)).toEqual([])
})

test('a change against another stage is not told as one against another year', async () => {
  const outcome = await answerTo(
    '云川大学2031年三公经费决算比年初预算减少多少',
    '云川大学2031年度部门决算\n\n一、“三公”经费支出决算情况说明\n2031年“三公”经费支出决算5万元，比年初预算数减少1万元，比2030年决算减少2万元。\n',
  )
  expect(outcome.figures.map(({ value }) => value)).not.toContain(-2)
})

test('a document of the year before that says otherwise is found, and one that agrees is not', async () => {
  const before = (total: string): string => `云川大学2030年部门预算情况说明

一、“三公”经费情况说明
2030年“三公”经费预算${total}万元。其中：因公出国（境）费用0万元；公务接待费2万元；公务用车运行维护费5万元；公务用车购置费0万元。
`
  await findings(clean)
  expect(await findings(before('7'))).toEqual([])
  expect(await findings(before('9').replace('公务接待费2万元', '公务接待费4万元'))).toContain('derived_differs')
})

test('no contact is kept, listed or shown', async () => {
  const contacts = `预算公开联系人：王小明
联系电话：
023-60001234
咨询请拨打60001234找王小明。
制表：王小明　　审核：王小明
项目名称\t负责人\t联系电话
水渠维修\t王小明\t13860001234
本预算由王小明负责解释（60001234）。邮箱 wang.xm@yunchuan.gov.cn
`
  const report = await ingest(Buffer.from(clean + contacts), 'clean.txt', { db, knowledge })
  expect(report.document.hasContact).toBe(true)
  const kept = Buffer.concat(
    ['', '-wal']
      .map((end) => join(folder, `budget.sqlite${end}`))
      .filter(existsSync)
      .map((file) => readFileSync(file)),
  )
  expect(kept.includes('联系电话')).toBe(true)
  for (const secret of ['王小明', '60001234', 'wang.xm']) {
    expect(kept.includes(secret)).toBe(false)
    expect(JSON.stringify(report)).not.toContain(secret)
  }
})
