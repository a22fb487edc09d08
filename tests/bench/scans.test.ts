import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { kindQuestions, kinds } from '../../bench/kinds.ts'
import { openListening } from '../../bench/listen.ts'
import { scansOf } from '../../bench/scans.ts'
import { buildSynthetic } from '../../bench/synthetic.ts'
import { openCorridor } from '../../src/ask.ts'
import { catalogOf } from '../../src/database/load-catalog.ts'
import { checkCompiled } from '../../src/query/check/check.ts'
import { understand } from '../../src/question/understand.ts'

const file = join(tmpdir(), `wenzhang-scans-${process.pid}.sqlite`)
rmSync(file, { force: true })
// More organizations than are read one by one, so that rankings are left to the database.
buildSynthetic(file, { organizations: 230, facts: 23_000 })
const { db, heard } = openListening(file)
const catalog = catalogOf(db)
afterAll(() => {
  db.sqlite.close()
  rmSync(file)
})

describe('statements of answers', () => {
  const ask = openCorridor({ kitchen: () => ({ db, catalog }), understand })
  catalog.years()
  heard.clear()
  const asked = kindQuestions(catalog, 4).map(({ kind, question }) => ({
    kind,
    outcome: ask(question, { today: '2026-01-01' }).outcome,
  }))
  const statements = [...heard]

  test('are heard, a ranking of all organizations among them', () => {
    expect(statements.length).toBeGreaterThan(kinds.length * 4)
    expect(statements.some((statement) => /order by "amount" desc limit/.test(statement))).toBe(true)
  })

  test('go through no table from end to end', () => {
    expect(scansOf(db, statements)).toEqual([])
  })

  test('are compiled to SQL that passes the check', () => {
    const texts = asked.flatMap(({ outcome }) => outcome.sql?.text ?? [])
    expect(texts.length).toBeGreaterThan(20)
    expect(texts.filter((text) => !checkCompiled(text).ok)).toEqual([])
  })

  test('answer every kind of question but the unknown', () => {
    const silent = asked.filter(({ kind, outcome }) => (outcome.outcome === 'answer') === (kind === 'unknown'))
    expect(silent.map(({ kind, outcome }) => [kind, outcome.text])).toEqual([])
  })
})

describe('a scan', () => {
  test.each([
    'select * from t_fact',
    "select * from t_fact where words = 'a'",
    'select count(*) from t_evidence',
    "select * from facts where organization = 'a'",
    'select f.id from t_finding g join t_fact f on f.id = g.id + 1',
  ])('is found: %s', (statement) => {
    expect(scansOf(db, [statement])).not.toEqual([])
  })

  test.each([
    'select * from t_fact where id = 1',
    'select * from t_fact where organization = 1 and item = 2',
    "select f.id from json_each('[1]') w join t_fact f on f.id = w.value",
    'select 1',
  ])('is none: %s', (statement) => {
    expect(scansOf(db, [statement])).toEqual([])
  })
})
