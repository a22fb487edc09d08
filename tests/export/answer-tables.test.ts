import { read, utils } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, test } from 'vitest'
import type { Outcome } from '../../src/answer/outcome.ts'
import { answerTables } from '../../src/export/answer-tables.ts'
import { toCsv } from '../../src/export/csv.ts'
import { toXlsx } from '../../src/export/xlsx.ts'
import { exportCells } from '../../src/wording/export-cells.ts'
import { chineseHeads } from '../../src/wording/export-heads.ts'
import { library, openDining, school, water } from '../answer/invented-answers.ts'

const dining = openDining()
afterAll(() => dining.close())

const question = '云川市青禾区水务局2023年三公经费是多少？'
const lookup = dining.answer({ ask: 'lookup', items: [{ item: 'sangong' }] })
const ranking = dining.answer({
  ...{ ask: 'rank', organizations: [water, school, library], items: [{ item: 'sangong' }] },
})

type Row = Record<string, unknown>
type Sheets = { readonly answer: readonly Row[]; readonly sources: readonly Row[]; readonly about: readonly Row[] }

/** The workbook as a spreadsheet reads it. */
function workbook(outcome: Outcome, asked = question): Sheets {
  const { Sheets } = read(toXlsx(answerTables(outcome, { question: asked })))
  const rows = (name: string): readonly Row[] => utils.sheet_to_json<Row>(Sheets[name] ?? {}, { defval: null })
  return { answer: rows('answer'), sources: rows('sources'), about: rows('about') }
}

function csv(outcome: Outcome): readonly Row[] {
  const [table] = answerTables(outcome, { question })
  return parse(toCsv(table ?? { name: '', columns: [], rows: [] }), { columns: true, bom: true })
}

test('a row for each figure in the order shown, with its first place', () => {
  const { answer } = workbook(lookup)
  expect(answer.map(({ label, value, role }) => [label, value, role])).toEqual(
    lookup.figures.map(({ label, value, role }) => [label, value, role]),
  )
  expect(answer[0]).toMatchObject({
    ...{
      organization: '云川市青禾区水务局',
      scope: 'unit',
      year: 2023,
      stage: 'budget',
      item: 'sangong',
      fund: 'general',
    },
    ...{ value: 2.9, unit: '万元', shown: '2.90 万元', origin: 'stated', citations: '[1]' },
    ...{
      document: '云川市青禾区水务局2023年单位预算',
      section: '预算情况说明',
      place: 'line 11',
      quote: '“三公”经费预算2.90万元',
    },
  })
  expect(csv(lookup)).toHaveLength(lookup.figures.length)
})

test('all sources, and what was asked, understood and assumed', () => {
  const { sources, about } = workbook(lookup)
  expect(sources.map(({ number, quote }) => [number, quote])).toEqual(
    lookup.citations.map(({ number, quote }) => [number, quote]),
  )
  expect(sources.length).toBeGreaterThan(1)
  expect(sources[0]).toMatchObject({ file: '云川市青禾区水务局-unit-2023-budget.txt', place: 'line 11' })
  const said = { ...lookup, assumptions: [{ code: 'latest_year', text: '按2023年' }] } as Outcome
  expect(
    workbook({
      ...said,
      warnings: [
        { code: 'a', text: '一' },
        { code: 'b', text: '二' },
      ],
    }).about,
  ).toEqual([{ question, understood: lookup.understood, data: 'invented', assumptions: '按2023年', warnings: '一\n二' }])
  expect(about).toHaveLength(1)
})

test('columns that hold nothing are left out, where they may be missing', () => {
  const heads = (outcome: Outcome): readonly string[] => answerTables(outcome, { question }).flatMap(({ columns }) => columns)
  for (const column of ['rank', 'formula', 'row', 'column']) expect(heads(lookup), column).not.toContain(column)
  expect(heads(ranking)).toContain('rank')
  expect(heads({ ...lookup, figures: [] })).toContain('value')
})

test.each([
  ['zh', ['单位（本级）', '预算', '支出', '一般公共预算', '全部', '金额', '所问', '文件印出', '第 11 行']],
  ['en', ['a unit alone', 'budget', 'expenditure', 'general public budget', 'all', 'amount', 'asked', 'printed', 'line 11']],
] as const)('codes have their words (%s)', (language, words) => {
  const [table] = answerTables(lookup, { question, words: exportCells(language) })
  for (const word of words) expect(table?.rows[0]).toContain(word)
})

test('a ranking keeps its places, also after it was kept as JSON', () => {
  const ranks = workbook(JSON.parse(JSON.stringify(ranking))).answer.map(({ rank, value }) => [rank, value])
  expect(ranks).toEqual([
    [1, 4.4],
    [2, 2.9],
  ])
})

test('numbers are numbers, a decrease is negative, and what has no number has an empty cell', () => {
  const change = lookup.figures.find(({ measure }) => measure === 'change')
  expect(change?.value).toBe(-2.1)
  expect(workbook(lookup).answer.find(({ measure }) => measure === 'change')?.value).toBe(-2.1)
  expect(csv(lookup).find(({ measure }) => measure === 'change')?.value).toBe('-2.1')
  const [figure] = lookup.figures
  const wordless: Outcome = { ...lookup, figures: figure === undefined ? [] : [{ ...figure, value: null, citations: [] }] }
  expect(workbook(wordless).answer).toMatchObject([{ value: null, citations: '', document: null, quote: null }])
  expect(csv(wordless)).toMatchObject([{ value: '', document: '' }])
})

test('the figures of a clarification are the readings to choose from', () => {
  const [figure] = lookup.figures
  if (figure === undefined) throw new Error('the answer has no figure')
  const choices = [
    { label: 'a', question: 'b', figure },
    { label: 'c', question: 'd' },
  ]
  expect(workbook({ ...lookup, figures: [], choices }).answer).toMatchObject([{ value: 2.9 }])
})

describe.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1+1', '＝1+1'])('a text that begins like %j', (start) => {
  const evil = `${start}<&>"'`
  const outcome: Outcome = {
    ...lookup,
    figures: lookup.figures.map((figure) => ({ ...figure, label: evil, formula: evil })),
    citations: lookup.citations.map((citation) => ({ ...citation, document: evil, quote: evil, section: evil })),
    understood: evil,
  }

  test('runs in no cell of the workbook', () => {
    const { answer, sources, about } = workbook(outcome, evil)
    const cells = [...answer, ...sources, ...about].flatMap((row) => Object.values(row))
    expect(cells.filter((cell) => cell === `'${evil}`).length).toBeGreaterThan(10)
    expect(cells).not.toContain(evil)
    const { Sheets } = read(toXlsx(answerTables(outcome, { question: evil })), { cellFormula: true })
    const formulas = Object.values(Sheets).flatMap((sheet) => Object.values(sheet).filter((cell) => cell?.f !== undefined))
    expect(formulas).toEqual([])
  })

  test('runs in no cell of the CSV', () => {
    expect(csv(outcome)[0]).toMatchObject({ label: `'${evil}`, quote: `'${evil}` })
  })
})

test('a question of any length and any characters leaves a workbook that opens', () => {
  const long = `\u0001\u0008 ${'问'.repeat(40_000)}`
  const [row] = workbook(lookup, long).about
  expect(String(row?.question)).toContain('问'.repeat(30_000))
  expect(String(row?.question).length).toBeLessThanOrEqual(32_767)
})

test('every sheet and column has a Chinese name, and the names fit a sheet', () => {
  const tables = answerTables(lookup, { question })
  const names = tables.flatMap(({ name, columns }) => [name, ...columns])
  expect(names.filter((name) => chineseHeads[name] === undefined)).toEqual([])
  const { SheetNames } = read(toXlsx(tables, chineseHeads))
  expect(SheetNames).toEqual(['回答', '出处', '说明'])
  for (const { columns } of tables) expect(new Set(columns.map((column) => chineseHeads[column])).size).toBe(columns.length)
})

test('an answer without figures still says what was asked', () => {
  const { answer, sources, about } = workbook({ ...lookup, figures: [], citations: [] })
  expect([answer, sources]).toEqual([[], []])
  expect(about).toMatchObject([{ question }])
})
