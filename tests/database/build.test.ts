import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ensureDatabase, packageFolder } from '../../src/database/build.ts'
import { organizationIds, readContent } from '../../src/database/content.ts'
import { type Database, openReading, openWriting } from '../../src/database/open.ts'
import { writePackage } from '../../src/database/package/package.ts'
import { readDocuments } from '../../src/database/read-documents.ts'
import { readFacts } from '../../src/database/read-facts.ts'
import { setMeta } from '../../src/database/version.ts'
import { load } from '../../src/ingest/load.ts'
import { settle } from '../../src/ingest/settle.ts'
import { type InventedDisclosure, invent, inventedDatabase } from './invented.ts'

let root: string
let folder: string
let file: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wenzhang-build-'))
  folder = join(root, 'package')
  file = join(root, 'budget.sqlite')
  cpSync(packageFolder, folder, { recursive: true, filter: (path) => !path.includes('.sqlite') })
})
afterEach(() => rmSync(root, { recursive: true }))

const school = { organization: '云川市青禾区教育局' } as const
const harbour = { organization: '云川市港务局' } as const

function publish(disclosures: readonly InventedDisclosure[]): void {
  const invented = inventedDatabase(disclosures)
  writePackage(
    folder,
    organizationIds(invented.database).map((id) => readContent(invented.database, id)),
  )
  invented.close()
}

function reading<T>(read: (db: Database) => T): T {
  const db = openReading(file)
  try {
    return read(db)
  } finally {
    db.sqlite.close()
  }
}

function ingest(disclosure: InventedDisclosure): void {
  const db = openWriting(file)
  load(db, { ...invent(disclosure), unread: [], blocks: [] })
  db.sqlite.close()
}

const totals = (): readonly unknown[] =>
  reading((db) => readFacts(db).map(({ organization, year, number }) => [organization.split('@')[0], year, number]))

test('the first use builds the database from the package', () => {
  publish([{ ...school, year: 2031, facts: [{ item: 'total', value: '100' }] }])
  ensureDatabase(file, { folder })
  expect(totals()).toEqual([['云川市青禾区教育局', 2031, 100]])
})

test('the package that comes with the program builds, too', () => {
  ensureDatabase(file)
  expect(reading((db) => db.sqlite.pragma('integrity_check', { simple: true }))).toBe('ok')
})

test('another package replaces its own documents and leaves what was ingested', () => {
  publish([
    { ...school, year: 2031, facts: [{ item: 'total', value: '100' }] },
    { organization: '云川市旧局', year: 2031, facts: [{ item: 'total', value: '1' }] },
  ])
  ensureDatabase(file, { folder, settle })
  ingest({ ...harbour, year: 2031, facts: [{ item: 'total', value: '7' }] })
  ingest({ ...school, year: 2032, facts: [{ item: 'total', value: '120' }] })
  publish([{ ...school, year: 2031, facts: [{ item: 'total', value: '101' }], file: 'new.txt' }])
  ensureDatabase(file, { folder, settle })
  expect(totals().toSorted()).toEqual([
    ['云川市港务局', 2031, 7],
    ['云川市青禾区教育局', 2031, 101],
    ['云川市青禾区教育局', 2032, 120],
  ])
  expect(reading((db) => db.sqlite.pragma('foreign_key_check'))).toEqual([])
})

test('a document that was ingested and comes with the next package is there once', () => {
  publish([])
  ensureDatabase(file, { folder, settle })
  ingest({ ...school, year: 2031, facts: [{ item: 'total', value: '100' }] })
  publish([{ ...school, year: 2031, facts: [{ item: 'total', value: '100' }] }])
  ensureDatabase(file, { folder, settle })
  expect(reading((db) => readDocuments(db).map(({ packaged }) => packaged))).toEqual([true])
  expect(totals()).toEqual([['云川市青禾区教育局', 2031, 100]])
})

test('a database that no package made is left alone', () => {
  const invented = inventedDatabase([{ ...school, year: 2031, facts: [{ item: 'total', value: '100' }] }])
  ensureDatabase(invented.file, { folder })
  expect(readFacts(invented.database)).toHaveLength(1)
  invented.close()
})

test('a database of another version is refused by name', () => {
  publish([])
  ensureDatabase(file, { folder })
  const db = openWriting(file)
  setMeta(db, 'schema', '999')
  db.sqlite.close()
  expect(() => ensureDatabase(file, { folder })).toThrowError(expect.objectContaining({ code: 'database_of_other_version' }))
})

test('two first uses at once both find a whole database, and leave nothing beside it', async () => {
  const module = new URL('../../src/database/build.ts', import.meta.url).href
  const program = `import(${JSON.stringify(module)}).then(({ ensureDatabase }) => ensureDatabase(${JSON.stringify(file)}))`
  await Promise.all([1, 2, 3].map(() => promisify(execFile)(process.execPath, ['-e', program])))
  expect(reading((db) => db.sqlite.pragma('integrity_check', { simple: true }))).toBe('ok')
  expect(readdirSync(root).filter((name) => name.includes('building'))).toEqual([])
})
