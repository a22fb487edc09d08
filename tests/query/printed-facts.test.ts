import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openListening } from '../../bench/listen.ts'
import { scansOf } from '../../bench/scans.ts'
import { buildSynthetic } from '../../bench/synthetic.ts'
import { factKey } from '../../src/budget/key.ts'
import { ensureDatabase } from '../../src/database/build.ts'
import { openReading } from '../../src/database/open.ts'
import { readFacts } from '../../src/database/read-facts.ts'
import { sourcesOf } from '../../src/query/inspect.ts'
import { factsById, factsByKey } from '../../src/query/printed-facts.ts'

const folder = mkdtempSync(join(tmpdir(), 'wenzhang-keys-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('every fact of the data package is found by its key, and nothing else is', () => {
  const file = join(folder, 'package.sqlite')
  ensureDatabase(file)
  const db = openReading(file)
  const facts = readFacts(db)
  const found = factsByKey(db, facts.map(factKey))
  db.sqlite.close()
  expect(facts.length).toBeGreaterThan(500)
  expect(found.map(({ fact, key }) => [fact, key])).toEqual(facts.map((fact) => [fact.id, factKey(fact)]))
})

test('among 20,000 facts a hundred are read by index alone', () => {
  const file = join(folder, 'many.sqlite')
  buildSynthetic(file, { organizations: 200, facts: 20_000 })
  const { db, heard } = openListening(file)
  const facts = readFacts(db).slice(-100)
  heard.clear()
  const found = factsByKey(db, facts.map(factKey))
  const byId = factsById(
    db,
    facts.map(({ id }) => id),
  )
  const sources = sourcesOf(db, facts.map(factKey))
  const scans = scansOf(db, heard)
  db.sqlite.close()
  expect(found.map(({ fact }) => fact)).toEqual(expect.arrayContaining(facts.map(({ id }) => id)))
  expect(byId).toHaveLength(100)
  expect(sources.length).toBeGreaterThanOrEqual(100)
  expect(heard.size).toBeGreaterThan(3)
  expect(scans).toEqual([])
})
