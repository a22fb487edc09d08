import { afterAll, beforeAll, expect, test } from 'vitest'
import { compose } from '../../src/answer/compose.ts'
import { execute } from '../../src/query/execute.ts'
import { readableOrganizations } from '../../src/query/wanted.ts'
import { wordsOf } from '../../src/wording/words.ts'
import { type Dining, openDining, planOf } from '../answer/invented-answers.ts'

const many = readableOrganizations + 30
let dining: Dining

beforeAll(() => {
  dining = openDining(
    Array.from({ length: many }, (_, index) => ({
      organization: `云川市第${index}小学`,
      year: 2023,
      facts: [
        { item: 'sangong', value: (index / 100).toFixed(2) },
        { item: 'total', value: String(1000 - index) },
        { item: 'total', fund: 'general', value: String(index) },
      ],
    })),
  )
})
afterAll(() => dining.close())

const ranked = (given: Partial<Parameters<typeof planOf>[0]>) => {
  const plan = planOf({ ask: 'rank', organizations: [], items: [{ item: 'sangong' }], ...given })
  return compose(plan, execute(plan, dining.kitchen), { words: wordsOf('zh'), translator: 'rules', data: 'invented' })
}

test('more organizations than can be read one by one are ranked by the database', () => {
  expect(ranked({ limit: 2 }).figures.map(({ value }) => value)).toEqual([(many - 1) / 100, (many - 2) / 100])
  expect(ranked({ limit: 1, order: 'lowest' }).figures.map(({ value }) => value)).toEqual([0])
  const above = ranked({ threshold: { comparator: '>', value: (many - 4) * 10_000, unit: null } })
  expect(above.figures).toHaveLength(3)
})

test('as many as can be read one by one are compared one by one, and pass the check', () => {
  const organizations = dining.kitchen.catalog.organizations(readableOrganizations).map(({ code }) => code)
  const outcome = ranked({ organizations, limit: 2 })
  expect(outcome.figures.map(({ value }) => value)).toEqual([1.99, 1.98])
})

test('all are ranked in one reading, the widest that is stated', () => {
  expect(ranked({ limit: 1, items: [{ item: 'total' }] }).figures[0]).toMatchObject({ value: 1000, fund: 'all' })
  expect(ranked({ limit: 1, items: [{ item: 'total', fund: 'general' }] }).figures[0]).toMatchObject({ value: many - 1 })
})
