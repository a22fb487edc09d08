import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { factKey } from '../../src/budget/key.ts'
import { printedValue } from '../../src/budget/printed-value.ts'
import { readFacts } from '../../src/database/read-facts.ts'
import { knownFacts, sourcesOf, valuesOf } from '../../src/query/inspect.ts'
import { disclosures, school, water } from '../answer/invented-answers.ts'
import { type InventedDatabase, inventedDatabase } from '../database/invented.ts'

let invented: InventedDatabase
beforeAll(() => {
  invented = inventedDatabase(disclosures)
})
afterAll(() => invented.close())

const sangong = `${water}|2023|budget|expenditure|sangong|general|all|amount`
const change = `${water}|2023|budget|expenditure|sangong|general|all|change|2022,budget,,,|value`
const meetings = `${water}|2023|budget|expenditure|30215|all|all|amount`
const derived = `${water}|2022|budget|expenditure|sangong|general|all|amount`
const notApplicable = `${water}|2023|budget|expenditure|operating|general|all|amount`

describe('known facts', () => {
  test('have their key and their printed value, in the order of the ids', () => {
    const facts = readFacts(invented.database).toReversed()
    const known = knownFacts(
      invented.database,
      facts.map(({ id }) => id),
    )
    expect(known).toEqual(facts.map((fact) => ({ fact: fact.id, key: factKey(fact), value: printedValue(fact) })))
  })

  test('that are not there are left out', () => {
    expect(knownFacts(invented.database, [1, 999_999, -1]).map(({ fact }) => fact)).toEqual([1])
  })
})

describe('values', () => {
  test('are those of every key, all of each, sorted', () => {
    const facts = Map.groupBy(readFacts(invented.database), factKey)
    expect(facts.size).toBeGreaterThan(30)
    const expected = new Map([...facts].map(([key, values]) => [key, values.map(printedValue).toSorted()]))
    expect(new Map(valuesOf(invented.database, [...facts.keys()]))).toEqual(expected)
    expect(valuesOf(invented.database, [meetings]).get(meetings)).toEqual(['0.40万元', '0.60万元'])
  })

  test('of a key that is gone are missing, and a key that is none finds nothing', () => {
    const gone = sangong.replace('2023', '2019')
    expect([...valuesOf(invented.database, [gone, 'x', '', sangong]).keys()]).toEqual([sangong])
  })

  test('of a change do not mix with the changes against another base', () => {
    expect(valuesOf(invented.database, [change.replace('2022,budget', '2022,final')]).size).toBe(0)
    expect(valuesOf(invented.database, [change]).get(change)).toEqual(['-2.10万元'])
  })
})

describe('sources', () => {
  test('name the place in the document; the text of the data package is not at hand', () => {
    expect(sourcesOf(invented.database, [sangong])).toEqual([
      {
        ...{ key: sangong, value: '2.90万元', statement: 'figure' },
        places: [
          {
            ...{ document: '云川市青禾区水务局2023年单位预算', file: '云川市青禾区水务局-unit-2023-budget.txt' },
            ...{ section: '预算情况说明', locator: { line: 11, column: 1 }, row: null, column: null },
            ...{ quote: '“三公”经费预算2.90万元', around: null },
          },
        ],
      },
    ])
  })

  test('show every value under a key, in the order of the keys, a key once', () => {
    const found = sourcesOf(invented.database, [meetings, sangong, meetings])
    expect(found.map(({ value }) => value)).toEqual(['0.40万元', '0.60万元', '2.90万元'])
    expect(found.flatMap(({ places }) => places.map(({ locator }) => 'line' in locator && locator.line))).toEqual([50, 51, 11])
  })

  test('of a derived fact are the places of what it follows from', () => {
    const [source] = sourcesOf(invented.database, [derived])
    expect(source).toMatchObject({ value: '5.00万元', statement: 'figure' })
    expect(source?.places.map(({ quote }) => quote)).toEqual(['“三公”经费预算2.90万元', '“三公”经费2.10万元'.replace('2', '-2')])
  })

  test('of what does not apply say so, with the sentence', () => {
    expect(sourcesOf(invented.database, [notApplicable])).toMatchObject([
      { statement: 'not_applicable', places: [{ quote: '本单位不在机关运行经费统计范围' }] },
    ])
  })

  test('list further places of one fact', () => {
    const again = inventedDatabase([
      {
        organization: '云川大学',
        year: 2023,
        facts: [{ item: 'sangong', value: '1.0', line: 4, again: [{ line: 9 }, { line: 30 }] }],
      },
    ])
    const key = '云川大学@unit|2023|budget|expenditure|sangong|general|all|amount'
    const lines = sourcesOf(again.database, [key]).flatMap(({ places }) => places.map(({ locator }) => locator))
    again.close()
    expect(lines).toEqual([4, 9, 30].map((line) => ({ line, column: 1 })))
  })
})

test('a key of somebody else finds nothing of ours', () => {
  const theirs = sangong.replace(water, school)
  expect([...valuesOf(invented.database, [theirs])]).toEqual([[theirs, ['4.40万元']]])
})
