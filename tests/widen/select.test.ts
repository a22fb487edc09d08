import { afterAll, describe, expect, test } from 'vitest'
import { because } from '../../src/query/check/reason.ts'
import type { Quantity, TracedCell, TracedColumn, TracedResult } from '../../src/query/lineage/traced.ts'
import type { SelectColumn } from '../../src/question/port.ts'
import { select } from '../../src/widen/select.ts'
import { wordsOf } from '../../src/wording/words.ts'
import { openDining } from '../answer/invented-answers.ts'

const dining = openDining()
afterAll(() => dining.close())
const kitchen = () => dining.kitchen

const idOf = (item: string, measure = 'amount') =>
  dining.kitchen.db.sqlite
    .prepare<[string, string], { fact_id: number }>(
      `select fact_id from facts where item_code = ? and measure = ? and fiscal_year = 2023 and organization like '%水务局'`,
    )
    .get(item, measure)?.fact_id ?? 0

const column = (quantity: Quantity, of: Partial<TracedColumn> = {}): TracedColumn => ({
  ...{ name: 'x', operation: 'computed', expression: 'x(amount)', quantity, ...of },
})
const cell = (value: TracedCell['value'], facts: readonly number[] = [], of: Partial<TracedCell> = {}): TracedCell => ({
  ...{ value, facts, count: facts.length, mixtures: [], ...of },
})
const label: SelectColumn = { name: 'x', role: 'label', unit: null }
const figure = (unit: SelectColumn['unit']): SelectColumn => ({ name: 'x', role: 'figure', unit })
const money: Quantity = { kind: 'money', factor: 1 }

type Given = { columns: readonly SelectColumn[]; found: readonly TracedColumn[]; rows: readonly (readonly TracedCell[])[] }
const run = ({ columns, found, rows }: Given, language: 'zh' | 'en' = 'zh') => {
  const traced: TracedResult = { ok: true, columns: found, rows, truncated: false }
  const composing = { words: wordsOf(language), translator: 'model', data: 'x' } as const
  return select({ text: 'select …', columns }, { kitchen, question: '', trace: async () => traced, composing })
}
const outcomeOf = async (given: Given, language?: 'zh' | 'en') => {
  const selected = await run(given, language)
  if (!('outcome' in selected)) throw new Error(selected.faults.join())
  return selected.outcome
}
const faultsOf = async (given: Given) => {
  const selected = await run(given)
  return 'faults' in selected ? selected.faults : []
}

describe('a figure', () => {
  test('that is one fact is shown and cited as it is printed', async () => {
    const given = {
      columns: [label, figure('万元')],
      found: [column({ kind: 'dimension' }), column(money, { operation: 'stated' })],
    }
    const outcome = await outcomeOf({ ...given, rows: [[cell('编的名字'), cell(1_000_000, [idOf('sangong.reception')])]] })
    expect(outcome).toMatchObject({ outcome: 'answer', translator: 'model', plan: null, sql: { text: 'select …' } })
    expect(outcome.figures).toMatchObject([{ value: 1, shown: '1.00 万元', origin: 'stated', formula: null, citations: [1] }])
    expect(outcome.citations[0]?.quote).toContain('1.00')
    expect(outcome.text).toContain('云川市青禾区水务局')
    expect(outcome.text).not.toContain('编的名字')
  })

  test('that is a sum of few facts shows them in its formula', async () => {
    const facts = [idOf('sangong.reception'), idOf('sangong.vehicle.operation')]
    const found = [column(money, { operation: 'sum', expression: 'sum(amount)' })]
    const outcome = await outcomeOf({ columns: [figure('万元')], found, rows: [[cell(2_900_000, facts)]] })
    expect(outcome.figures).toMatchObject([{ value: 2.9, origin: 'computed', formula: '1.00 + 1.90', facts, citations: [1, 2] }])
    expect(outcome.figures[0]?.label).toContain('合计')
    expect(outcome.text).toContain('1.00 + 1.90')
  })

  test('whose value its facts do not come to shows the expression instead', async () => {
    const facts = [idOf('sangong.reception'), idOf('sangong.vehicle.operation')]
    const found = [column(money, { operation: 'sum', expression: 'sum(amount) - 0' })]
    const outcome = await outcomeOf({ columns: [figure('元')], found, rows: [[cell(2_800_000, facts)]] })
    expect(outcome.figures).toMatchObject([{ value: 28_000, shown: '28000 元', formula: 'sum(amount) - 0' }])
  })

  test.each([
    [{ kind: 'ratio', factor: 100 }, '%', 34.482758, '34.48%', '%'],
    [{ kind: 'ratio', factor: 1 }, '倍', 2.9, '2.90 倍', '倍'],
    [{ kind: 'money', factor: 0.000001 }, '万元', 1.45, '1.45 万元', '万元'],
    [{ kind: 'count' }, 'count', 2, '2 个', '个'],
    [{ kind: 'ordinal' }, null, 1, '1', ''],
  ] as const)('of the quantity %j is shown in its unit', async (quantity, unit, value, shown, printed) => {
    const facts = [idOf('sangong'), idOf('sangong.reception')]
    const outcome = await outcomeOf({ columns: [figure(unit)], found: [column(quantity)], rows: [[cell(value, facts)]] })
    expect(outcome.figures).toMatchObject([{ shown, unit: printed }])
  })

  test('of more facts than are named says so', async () => {
    const outcome = await outcomeOf({
      ...{ columns: [figure('万元')], found: [column(money)] },
      rows: [[cell(2_900_000, [idOf('sangong')], { count: 4000 })]],
    })
    expect(outcome.warnings).toMatchObject([{ code: 'traced_part', text: expect.stringContaining('4000') }])
  })

  test('with a finding brings its warning', async () => {
    const facts = [idOf('sangong', 'share')]
    const outcome = await outcomeOf({ columns: [figure(null)], found: [column({ kind: 'number' })], rows: [[cell(2.5, facts)]] })
    expect(outcome.warnings.map(({ code }) => code)).toContain('share_does_not_compute')
  })

  test('without a value is left out, and English is English', async () => {
    const rows = [[cell(null)], [cell(1_000_000, [idOf('sangong.reception')])]]
    const outcome = await outcomeOf({ columns: [figure('万元')], found: [column(money)], rows }, 'en')
    expect(outcome.figures).toHaveLength(1)
    expect(outcome.language).toBe('en')
  })
})

describe('a fault', () => {
  const stated = column(money, { operation: 'stated' })
  const one = cell(1_000_000, [1])
  const cases: readonly (readonly [string, Given, string])[] = [
    ['too few columns described', { columns: [label], found: [stated, stated], rows: [[one, one]] }, '2 columns'],
    [
      'no figure',
      { columns: [label], found: [column({ kind: 'dimension' })], rows: [[cell('a')]] },
      'no column has the role figure',
    ],
    ['a figure as a label', { columns: [label, figure('元')], found: [stated, stated], rows: [[one, one]] }, 'columns[0]'],
    [
      'a label as a figure',
      { columns: [figure('元')], found: [column({ kind: 'dimension' })], rows: [[cell(2023)]] },
      'role label',
    ],
    ['money as percent', { columns: [figure('%')], found: [stated], rows: [[one]] }, 'unit %'],
    ['a ratio as percent', { columns: [figure('%')], found: [column({ kind: 'ratio', factor: 1 })], rows: [[one]] }, '倍'],
    ['a percentage as money', { columns: [figure('万元')], found: [column({ kind: 'ratio', factor: 100 })], rows: [[one]] }, '%'],
    ['money without a unit', { columns: [figure(null)], found: [stated], rows: [[one]] }, 'unit null'],
    ['no rows', { columns: [figure('元')], found: [stated], rows: [] }, 'rows: none'],
    [
      'too many rows',
      { columns: [figure('元')], found: [stated], rows: Array.from({ length: 51 }, () => [one]) },
      'more than 50',
    ],
    [
      'double counting',
      { columns: [figure('元')], found: [stated], rows: [[cell(1, [1], { mixtures: ['children'] })]] },
      'children are mixed',
    ],
  ]
  test.each(cases)('%s', async (_, given, fault) => {
    expect((await faultsOf(given)).join()).toContain(fault)
  })

  test('of the statement itself is told with code and place', async () => {
    const reason = { ...because('no_column', { name: 'x', list: 'amount' }), position: 7 }
    const refused: TracedResult = { ok: false, reason }
    const composing = { words: wordsOf('zh'), translator: 'model', data: 'x' } as const
    const selected = await select(
      { text: 'select x', columns: [] },
      { kitchen, question: '', trace: async () => refused, composing },
    )
    expect(selected).toEqual({ faults: [`sql: ${reason.code} (character 7): ${reason.message}`] })
  })
})

test('data that move while a statement runs are asked again', async () => {
  let runs = 0
  const version = () => (runs === 1 ? 'moved' : 'still')
  const moving = () => ({ ...dining.kitchen, catalog: { ...dining.kitchen.catalog, version: version() } })
  const trace = async (): Promise<TracedResult> => {
    runs += 1
    return { ok: true, columns: [column(money)], rows: [[cell(1_000_000, [idOf('sangong')])]], truncated: false }
  }
  const composing = { words: wordsOf('zh'), translator: 'model', data: 'x' } as const
  const selected = await select(
    { text: 'select …', columns: [figure('元')] },
    { kitchen: moving, question: '', trace, composing },
  )
  expect('outcome' in selected).toBe(true)
  expect(runs).toBe(3)
})
