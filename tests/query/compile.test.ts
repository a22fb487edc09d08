import { afterAll, expect, test } from 'vitest'
import { checkCompiled, checkSelect } from '../../src/query/check/check.ts'
import { compileLookup, compileRanking } from '../../src/query/compile.ts'
import { wantedOf } from '../../src/query/wanted.ts'
import { openDining, planOf, school, water } from '../answer/invented-answers.ts'

const dining = openDining()
afterAll(() => dining.close())
const { db, catalog } = dining.kitchen

const lookup = compileLookup(
  db.kysely,
  wantedOf(planOf({ ask: 'lookup', organizations: [water, school], items: [{ item: 'total' }] }), catalog),
)
const ranking = compileRanking(db.kysely, {
  item: 'sangong',
  year: 2023,
  measure: 'amount',
  flow: 'expenditure',
  stage: 'budget',
  fund: 'general',
  nature: 'all',
  order: 'highest',
  threshold: { operator: '>', amount: 100 },
  limit: 10,
})

const detailsOf = ({ text, parameters }: typeof lookup): readonly string[] =>
  db.sqlite
    .prepare<unknown[], { detail: string }>(`explain query plan ${text}`)
    .all(...parameters)
    .map(({ detail }) => detail)

test('every value is a parameter', () => {
  for (const { text } of [lookup, ranking]) expect(text).not.toMatch(/'|\d{2,}/)
  expect(lookup.parameters).toContain('total')
})

test('the SQL passes the check, also as a person’s own over the published views', () => {
  for (const { text } of [lookup, ranking]) expect(checkCompiled(text)).toMatchObject({ ok: true })
  const filled = ranking.parameters.reduce<string>(
    (text, value) => text.replace('?', typeof value === 'number' ? String(value) : `'${value}'`),
    ranking.text,
  )
  expect(checkSelect(filled)).toMatchObject({ ok: true })
})

test('look-ups and rankings go by index: nothing is scanned, a ranking is not sorted', () => {
  for (const query of [lookup, ranking]) expect(detailsOf(query).filter((detail) => detail.includes('SCAN'))).toEqual([])
  expect(detailsOf(lookup).some((detail) => detail.includes('t_fact_point'))).toBe(true)
  expect(detailsOf(ranking).some((detail) => detail.includes('t_fact_rank'))).toBe(true)
  expect(detailsOf(ranking).filter((detail) => detail.includes('TEMP B-TREE'))).toEqual([])
})
