import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from '../src/database/create.ts'
import { openWriting } from '../src/database/open.ts'
import { writeDisclosure } from '../src/database/write.ts'
import { writeKnowledge } from '../src/database/write-knowledge.ts'
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

test('a database put in the place of the open one is opened', () => {
  make(join(folder, 'next.sqlite'), [water('3.10')])
  renameSync(join(folder, 'next.sqlite'), file)
  expect(values('云川市青禾区水务局2023年三公经费是多少')).toEqual([3.1])
})
