import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { views } from '../../../src/database/schema.ts'
import { checkCompiled, checkSelect } from '../../../src/query/check/check.ts'
import { attacks } from './attacks.ts'
import { selects } from './selects.ts'
import { crossedStatements, grammarStatements } from './statements.ts'
import { openOracle } from './two-databases.ts'

const oracle = openOracle()
afterAll(() => oracle.close())

describe('attacks', () => {
  test('are at least 450, none twice', () => {
    const all = attacks.flatMap(([, statements]) => statements)
    expect(all.length).toBeGreaterThanOrEqual(450)
    expect(new Set(all).size).toBe(all.length)
  })

  test.each(attacks)('%s: none passes, each for its reason', (code, statements) => {
    const wrong = statements.filter((statement) => codeOf(statement) !== code)
    expect(wrong.map((statement) => [statement.slice(0, 200), codeOf(statement)])).toEqual([])
  })

  test('get a reason in words that names no hidden part of its own', () => {
    const told = attacks.flatMap(([, statements]) => statements.flatMap((statement) => reasonOf(statement)?.message ?? ''))
    expect(told.filter((message) => message.length < 10)).toEqual([])
    expect(told.filter((message) => /not authorized|prohibited/.test(message))).toEqual([])
  })
})

describe('selects', () => {
  test('all pass', () => {
    expect(selects.length).toBeGreaterThanOrEqual(150)
    expect(selects.filter((statement) => !checkSelect(statement).ok)).toEqual([])
  })

  test('tell nothing of what is hidden', () => {
    expect(selects.flatMap((statement) => oracle.leak(statement) ?? [])).toEqual([])
  })
})

describe('random statements', () => {
  test('the oracle finds what a statement tells of hidden parts', () => {
    const telling = [
      'select value from t_meta',
      "select count(*) from sqlite_master where name = 'canary1'",
      "select words = 'canary1' from t_fact",
      'select core from t_fact',
    ]
    expect(telling.filter((statement) => oracle.leak(statement) === undefined)).toEqual([])
  })

  test('that pass read the published views alone', () => {
    const passed = { grammar: 0, crossed: 0 }
    for (const [kind, statements] of [
      ['grammar', grammarStatements],
      ['crossed', crossedStatements],
    ] as const) {
      fc.assert(
        fc.property(statements, (statement) => {
          if (!checkSelect(statement).ok) return
          passed[kind]++
          expect(oracle.leak(statement)).toBeUndefined()
        }),
        { numRuns: 3000 },
      )
    }
    expect(passed.grammar).toBeGreaterThan(50)
    expect(passed.crossed).toBeGreaterThan(50)
  })

  test('of any characters are answered, and a place lies within the text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'select*from()\'"`[]/*-;,.1x?:$ \n三\0'.split('')) }),
    )
    fc.assert(
      fc.property(fc.tuple(fc.constantFrom('', 'select ', 'with a as ('), texts), ([start, text]) => {
        const position = reasonOf(start + text)?.position ?? 1
        expect(position).toBeGreaterThanOrEqual(1)
        expect(position).toBeLessThanOrEqual([...(start + text)].length + 1)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('reasons', () => {
  test.each([
    ['select * from t_fact', 15, Object.keys(views)],
    ['select nam from organizations', 8, ['organization_id', 'division_name']],
    ['select o.nam from organizations o', 10, ['organization_id', 'division_name']],
    ['select item, random() from facts', 14, ['sum', 'round']],
    ['select 1; drop table facts', 9, ['One statement']],
    ['pragma table_info(facts)', 1, ['PRAGMA']],
    ["  attach 'a' as b", 3, ['ATTACH']],
    ['select item from facts where item = “三公”', 37, ["'"]],
    ['select item，amount from facts', 12, [',']],
    ["select '三公', itm from facts", 14, ['item']],
    ['select item from facts where item = "三公"', 37, ["'三公'"]],
    ['select fact_id, amount, from facts', 25, ['from']],
    ['select (((((((((((1)))))))))))', 18, ['10']],
  ])('%s: at character %i', (statement, position, words) => {
    const reason = reasonOf(statement)
    expect(reason?.position).toBe(position)
    expect(words.filter((word) => !reason?.message.includes(word))).toEqual([])
  })
})

describe('what passes', () => {
  test('names its columns and the views that it reads', () => {
    const checked = checkSelect(
      'select organization 单位, count(*) from facts join evidence e on e.fact_id = facts.fact_id group by 1',
    )
    expect(checked).toEqual({ ok: true, columns: ['单位', 'count(*)'], reads: ['facts', 'evidence'] })
  })

  test('is judged alike the second time', () => {
    expect(checkSelect('select item from facts')).toBe(checkSelect('select item from facts'))
  })
})

describe('the SQL of plans', () => {
  test.each([
    'select "f"."id", "e"."quote" from "t_fact" as "f" left join "t_evidence" as "e" on "e"."fact" = "f"."id" where "f"."organization" = ? and "f"."item" in (?, ?)',
    "select id, (select json_group_array(json_object('quote', quote)) from t_evidence where fact = f.id) from t_fact f limit ?",
    'select count(*) from facts where fiscal_year = ?',
  ])('reads tables and binds values: %s', (text) => {
    expect(checkCompiled(text)).toMatchObject({ ok: true })
    expect(checkSelect(text)).toMatchObject({ ok: false })
  })

  test.each([
    ['select value from t_meta', 'unknown_table'],
    ['select content from t_block', 'unknown_table'],
    ['select text from t_unread', 'unknown_table'],
    ['select name from sqlite_schema', 'unknown_table'],
    ['select ?1 from t_fact', 'parameter'],
    ['select id from t_fact; select 1', 'several_statements'],
    ['delete from t_fact', 'not_a_select'],
    ['select random() from t_fact', 'function'],
  ])('reads no more than that: %s', (text, code) => {
    expect(checkCompiled(text)).toMatchObject({ ok: false, reason: { code } })
  })
})

function reasonOf(statement: string) {
  const checked = checkSelect(statement)
  return checked.ok ? undefined : checked.reason
}

function codeOf(statement: string): string {
  return reasonOf(statement)?.code ?? 'passed'
}
