import { afterAll, expect, test } from 'vitest'
import type { Catalog } from '../../../src/database/catalog.ts'
import { understand } from '../../../src/question/understand.ts'
import { ask, brief, catalog, converse, invented, today } from '../invented-towns.ts'

afterAll(() => invented.close())

test('a year that nobody publishes is not missing of the first organization alone', () => {
  const understanding = ask('2019年三公经费是多少')
  expect(understanding).toMatchObject({
    kind: 'not_covered',
    what: 'year',
    word: '2019',
    plan: { organizations: [], years: [2019] },
  })
  expect(understanding.kind === 'not_covered' && understanding.near.length).toBe(catalog.organizationCount())
})

test('final accounts that nobody publishes are missing in every year, where none is named', () => {
  expect(ask('三公经费决算')).toMatchObject({ kind: 'not_covered', what: 'stage', plan: { organizations: [], years: [] } })
  expect(ask('2031年三公经费决算')).toMatchObject({ kind: 'not_covered', what: 'stage', plan: { years: [2031] } })
})

test('the conversation goes on with what was asked', () => {
  expect(brief(converse('2019年三公经费是多少', '那青禾2031年呢'))).toBe('lookup 青禾 2031 sangong')
})

test('where not all can be looked at, nothing is said of all', () => {
  const [first] = catalog.organizations(1)
  if (first === undefined) throw new Error('no organization')
  const many: Catalog = {
    ...catalog,
    organizationCount: () => 60,
    organizations: (limit) => Array.from({ length: Math.min(limit, 60) }, () => first),
  }
  expect(understand('2019年三公经费是多少', { catalog: many, today }).understanding).toMatchObject({ isFragment: true })
})
