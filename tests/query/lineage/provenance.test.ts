import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readProvenance, registerProvenance } from '../../../src/query/lineage/provenance.ts'

const database = new DatabaseSync(':memory:')
beforeAll(() => {
  registerProvenance(database)
  database.exec('create table t (v integer, f integer); insert into t values (3, 1), (1, 2), (2, 3), (null, 4)')
})
afterAll(() => database.close())
const rows = (select: string) =>
  database
    .prepare(`select ${select}`)
    .all()
    .map(({ p }) => readProvenance(p))
const ids = (select: string) => rows(select).map((row) => [...row.ids].toSorted((a, b) => a - b))

test('of one fact, of none, of several', () => {
  expect(ids('1 as p')).toEqual([[1]])
  expect(ids('null as p')).toEqual([[]])
  expect(ids('wenzhang_merge(1, null, 2, 1) as p')).toEqual([[1, 2]])
})

describe('aggregates', () => {
  test.each([
    ['wenzhang_all(f) as p from t', [[1, 2, 3, 4]]],
    ['wenzhang_sum(case when v is not null then f end) as p from t', [[1, 2, 3]]],
    ['wenzhang_highest(v, f) as p from t', [[1]]],
    ['wenzhang_lowest(v, f) as p from t', [[2]]],
    ['wenzhang_all(f) as p from t where 0', [[]]],
    ['wenzhang_all(f) over (order by f rows between 1 preceding and current row) as p from t', [[1], [1, 2], [2, 3], [3, 4]]],
    [
      'wenzhang_highest(v, f) over (order by f rows between 1 preceding and current row) as p from t where v is not null',
      [[1], [1], [3]],
    ],
  ])('%s', (select, expected) => {
    expect(ids(select)).toEqual(expected)
  })
})

test('what was added up is known, through every step', () => {
  expect(rows('wenzhang_merge(wenzhang_sum(f), 9) as p from t')[0]?.sums).toEqual([[1, 2, 3, 4]])
  expect(rows('wenzhang_plus(1, 2) as p')[0]?.sums).toEqual([[1, 2]])
  expect(rows('wenzhang_plus(1, 1) as p')[0]?.sums).toEqual([])
  expect(rows('wenzhang_all(f) as p from t')[0]?.sums).toEqual([])
})

test('of many facts the first are named and all are counted', () => {
  const many = 'with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000)'
  const [row] = database.prepare(`${many} select wenzhang_all(i) as p from n`).all()
  expect(readProvenance(row?.p)).toMatchObject({ count: 1000, ids: { length: 200 } })
  const [merged] = database.prepare(`${many} select wenzhang_merge(wenzhang_all(i), 5000) as p from n`).all()
  expect(readProvenance(merged?.p).count).toBeGreaterThanOrEqual(1000)
})
