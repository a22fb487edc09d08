import { afterAll, describe, expect, test } from 'vitest'
import { catalogOf } from '../../src/database/load-catalog.ts'
import type { Quantity } from '../../src/query/lineage/traced.ts'
import { traceJob } from '../../src/query/sandbox/trace-job.ts'
import type { ColumnUnit, SelectColumn } from '../../src/question/port.ts'
import { select } from '../../src/widen/select.ts'
import { wordsOf } from '../../src/wording/words.ts'
import { inventedDatabase } from '../database/invented.ts'
import { unexplained } from '../model/scan.ts'
import { tracedSelects } from '../query/lineage/traced-selects.ts'
import { disclosures } from './invented-answers.ts'

const invented = inventedDatabase(disclosures)
afterAll(() => invented.close())
const kitchen = () => ({ db: invented.database, catalog: catalogOf(invented.database) })
const traceOf = (text: string) => traceJob({ text, database: invented.file, limits: { rows: 500, bytes: 1_000_000 } })

const units: Record<Quantity['kind'], ColumnUnit | null> = {
  money: '万元',
  ratio: '倍',
  count: 'count',
  number: null,
  ordinal: null,
  dimension: null,
}
const described = (text: string): readonly SelectColumn[] => {
  const traced = traceOf(text)
  if (!traced.ok) throw new Error(traced.reason.message)
  return traced.columns.map(({ name, quantity }) => {
    const unit = quantity.kind === 'ratio' && quantity.factor === 100 ? '%' : units[quantity.kind]
    return { name, role: quantity.kind === 'dimension' ? 'label' : 'figure', unit }
  })
}
const compose = (text: string, language: 'zh' | 'en' = 'zh') => {
  const composing = { words: wordsOf(language), translator: 'model', data: 'x' } as const
  const question = '超过300万和500万，或200万、30000元'
  return select({ text, columns: described(text) }, { question, kitchen, trace: async () => traceOf(text), composing })
}

/** Sums that count twice, too many rows, no figure: no answers. */
const answerable = tracedSelects.filter((text) => described(text).some(({ role }) => role === 'figure'))

test.each(answerable)('is told in figures that are all explained, or not at all: %s', async (text) => {
  for (const language of ['zh', 'en'] as const) {
    const told = await compose(text, language)
    if ('faults' in told) expect(told.faults.join()).toMatch(/mixed in one sum|^rows: |stand nowhere/)
    else {
      expect(unexplained(told.outcome, '300万 500万 200万 30000', invented.file)).toEqual([])
      expect(told.outcome.figures.every(({ citations, facts }) => citations.length > 0 && facts.length > 0)).toBe(true)
      expect(told.outcome.understood).not.toBeNull()
    }
  }
})

test('most of them are told', async () => {
  const told = await Promise.all(answerable.map((text) => compose(text)))
  expect(told.filter((each) => 'outcome' in each).length).toBeGreaterThan(0.8 * answerable.length)
})

describe('rows', () => {
  const where = "item_code = 'sangong' and measure = 'amount' and stage = 'budget' and fiscal_year = 2023"
  const textOf = async (text: string) => {
    const told = await compose(text)
    return 'outcome' in told ? told.outcome.text : told.faults.join()
  }

  test('are told apart by what their facts differ in, whatever the labels say', async () => {
    const text = await textOf(`select 'x' as organization, amount / 1e6 as y from facts where ${where} order by amount desc`)
    expect(text.split('\n').slice(0, 3)).toEqual([
      '2023年预算，“三公”经费：',
      expect.stringContaining('云川市白石县教育局 4.40 万元'),
      expect.stringContaining('云川市青禾区水务局 2.90 万元'),
    ])
  })

  test('of one figure say whose it is, what was done, and how', async () => {
    const text = await textOf(`select avg(amount) / 1e6 as y from facts where ${where}`)
    expect(text).toContain('“三公”经费平均：3.65 万元')
    expect(text).toContain('算式：avg(amount) / 1e6')
  })
})
