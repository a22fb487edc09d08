import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureDatabase, packageFolder } from '../src/database/build.ts'
import { createDatabase } from '../src/database/create.ts'
import { openWriting } from '../src/database/open.ts'
import { packageDigest, readPackage } from '../src/database/package/package.ts'
import { readDocuments } from '../src/database/read-documents.ts'
import { readFacts } from '../src/database/read-facts.ts'
import { setMeta } from '../src/database/version.ts'
import { writeDisclosure } from '../src/database/write.ts'
import { writeKnowledge } from '../src/database/write-knowledge.ts'
import { load } from '../src/ingest/load.ts'
import { settle } from '../src/ingest/settle.ts'
import { openParts, type Parts } from '../src/parts.ts'
import { type InventedDisclosure, invent } from './database/invented.ts'

const folder = mkdtempSync(join(tmpdir(), 'wenzhang-parts-'))
const file = join(folder, 'budget.sqlite')
const knowledge = join(import.meta.dirname, '../data')
let parts: Parts

const water = (value: string): InventedDisclosure => ({
  organization: '云川市青禾区水务局',
  year: 2023,
  facts: [{ item: 'sangong', value }],
})
const school: InventedDisclosure = { organization: '云川市白石县教育局', year: 2023, facts: [{ item: 'sangong', value: '4.40' }] }

function make(path: string, disclosures: readonly InventedDisclosure[]): void {
  const db = createDatabase(path)
  writeKnowledge(db, knowledge)
  for (const disclosure of disclosures) writeDisclosure(db, { ...invent(disclosure), packaged: false })
  db.sqlite.close()
}

const values = (question: string): readonly (number | null)[] =>
  parts.ask(question, { today: '2024-05-06' }).outcome.figures.map(({ value }) => value)

beforeAll(() => {
  make(file, [water('2.90')])
  parts = openParts({ database: file })
})
afterAll(() => {
  parts.close()
  rmSync(folder, { recursive: true })
})

test('a question walks from its words to a cited figure', () => {
  const { outcome } = parts.ask('云川市青禾区水务局2023年三公经费是多少', { today: '2024-05-06' })
  expect(outcome).toMatchObject({ outcome: 'answer', figures: [{ value: 2.9, unit: '万元', citations: [1] }] })
})

test('what another process takes in shows at the next question', () => {
  expect(values('云川市白石县教育局2023年三公经费是多少')).toEqual([])
  const before = parts.kitchen().catalog.version
  const writer = openWriting(file)
  writeDisclosure(writer, { ...invent(school), packaged: false })
  writer.sqlite.close()
  expect(values('云川市白石县教育局2023年三公经费是多少')).toEqual([4.4])
  expect(parts.kitchen().catalog.version).not.toBe(before)
})

test('another data package shows at once, also where documents were taken in beside its own', () => {
  const mixed = join(folder, 'mixed.sqlite')
  ensureDatabase(mixed)
  const [content] = readPackage(packageFolder)
  const { organization, documents, facts } = content ?? { organization: undefined, documents: [], facts: [] }
  if (organization === undefined || documents[0] === undefined) throw new Error('the data package is empty')
  const writer = openWriting(mixed)
  const further = { ...documents[0], id: '0123456789abcdef', file: 'further.txt', year: 2050 }
  const [first] = facts.flatMap((fact) => (fact.origin === 'stated' ? [fact] : []))
  const moved =
    first === undefined
      ? []
      : [{ ...first, year: 2050, evidence: first.evidence.map((one) => ({ ...one, document: further.id })) }]
  load(writer, { document: further, organization, facts: moved, findings: [], unread: [], blocks: [] })
  setMeta(writer, 'package', 'of an earlier program')
  writer.sqlite.close()
  const reopened = openParts({ database: mixed, settle })
  const { db, catalog } = reopened.kitchen()
  expect(catalog.version).toContain(packageDigest(packageFolder).slice(0, 16))
  expect(readDocuments(db).map(({ file }) => file)).toContain('further.txt')
  expect(readFacts(db).filter(({ year }) => year === 2050)).toHaveLength(1)
  reopened.close()
})

test('a database put in the place of the open one is opened', () => {
  make(join(folder, 'next.sqlite'), [water('3.10')])
  renameSync(join(folder, 'next.sqlite'), file)
  expect(values('云川市青禾区水务局2023年三公经费是多少')).toEqual([3.1])
})
