import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDatabase } from '../../src/database/create.ts'
import type { Database } from '../../src/database/open.ts'
import { readDocuments } from '../../src/database/read-documents.ts'
import { readFacts } from '../../src/database/read-facts.ts'
import { readFindings } from '../../src/database/read-findings.ts'
import { dataVersion } from '../../src/database/version.ts'
import { type Extracted, load } from '../../src/ingest/load.ts'
import { type InventedDisclosure, type InventedFact, invent } from '../database/invented.ts'

let folder: string
let db: Database
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wenzhang-load-'))
  db = createDatabase(join(folder, 'budget.sqlite'))
})
afterEach(() => {
  db.sqlite.close()
  rmSync(folder, { recursive: true })
})

const text: readonly InventedFact[] = [
  { item: 'total', value: '100', section: '一、收支' },
  { item: 'sangong', value: '4.40', section: '二、三公' },
  { item: 'operating', value: '20', section: '三、机关运行' },
]

function extracted(facts: readonly InventedFact[], more: Partial<InventedDisclosure> = {}): Extracted {
  const invented = invent({ organization: '云川市青禾区教育局', year: 2031, file: 'text.txt', ...more, facts })
  return { ...invented, unread: [], blocks: ['{}'] }
}

function values(item: string): readonly (number | null)[] {
  return readFacts(db)
    .filter((fact) => fact.item === item)
    .map(({ number }) => number)
}

test('a new document brings its facts, and the data version moves', () => {
  const before = dataVersion(db)
  expect(load(db, extracted(text)).outcome).toBe('new')
  expect(values('sangong')).toEqual([4.4])
  expect(dataVersion(db)).not.toBe(before)
})

test('a new version replaces the old one and says what it changes', () => {
  load(db, extracted(text))
  const [total, sangong] = text
  const amended = [
    total,
    { item: 'sangong', value: '4.50', section: '二、三公' },
    { item: 'meeting', value: '1', section: '二、三公' },
    text[2],
  ]
  const loaded = load(
    db,
    extracted(
      amended.filter((fact) => fact !== undefined),
      { file: 'amended.txt' },
    ),
  )
  expect(sangong).toMatchObject({ item: 'sangong', value: '4.40' })
  expect(loaded.outcome).toBe('replaced')
  expect(loaded.replaced.map(({ file }) => file)).toEqual(['text.txt'])
  expect(loaded.changes.map(({ key, before, after }) => [key.split('|')[4], before, after])).toEqual([
    ['sangong', ['4.40万元'], ['4.50万元']],
    ['meeting', [], ['1万元']],
  ])
  expect(values('sangong')).toEqual([4.5])
  expect(readDocuments(db).map(({ file }) => file)).toEqual(['amended.txt'])
})

test('a file with other sections joins its disclosure, and what both print is one fact', () => {
  load(db, extracted(text))
  const tables: readonly InventedFact[] = [
    { item: 'total', value: '100', section: '表一', row: '合计' },
    { item: '205', value: '100', section: '表一', row: '教育支出' },
  ]
  expect(load(db, extracted(tables, { file: 'tables.txt' })).outcome).toBe('joined')
  expect(readDocuments(db)).toHaveLength(2)
  expect(readFacts(db).find(({ item }) => item === 'total')?.evidence).toHaveLength(2)
})

test('where it may be either, it is refused until a person says which, and nothing is written', () => {
  load(db, extracted(text))
  const version = dataVersion(db)
  const half: readonly InventedFact[] = [{ item: 'sangong', value: '4.50', section: '二、三公' }]
  expect(() => load(db, extracted(half, { file: 'half.txt' }))).toThrowError(
    expect.objectContaining({ code: 'doubtful_version' }),
  )
  expect(dataVersion(db)).toBe(version)
  expect(load(db, { ...extracted(half, { file: 'half.txt' }), choice: 'beside' }).outcome).toBe('joined')
  expect(readFindings(db).map(({ code }) => code)).toEqual(['values_differ'])
  expect(load(db, { ...extracted(half, { file: 'third.txt' }), choice: 'replaces' }).replaced.map(({ file }) => file)).toEqual([
    'half.txt',
    'text.txt',
  ])
})

const twenty: readonly InventedFact[] = Array.from({ length: 20 }, (_, index) => ({
  item: `project:第${index}号工程`,
  value: String(index + 1),
  section: `${index < 10 ? '一、' : '二、'}项目`,
}))

test.each([
  ['its last figures', twenty.slice(0, 17)],
  ['only its very last figure', twenty.slice(0, 19)],
  ['a part of it', twenty.slice(10)],
])('a file that lacks %s of what is known is no new version by itself', (_, facts) => {
  load(db, extracted(twenty))
  const again = extracted(facts, { file: 'again.txt' })
  expect(() => load(db, again)).toThrowError(expect.objectContaining({ code: 'doubtful_version' }))
  expect(readFacts(db)).toHaveLength(20)
  expect(load(db, { ...again, choice: 'replaces' }).outcome).toBe('replaced')
  expect(readFacts(db)).toHaveLength(facts.length)
})

test('a figure that a new version takes back in its middle leaves no doubt', () => {
  load(db, extracted(twenty))
  expect(load(db, extracted(twenty.toSpliced(5, 1), { file: 'again.txt' })).outcome).toBe('replaced')
})

test('a document without a figure is refused', () => {
  expect(() => load(db, extracted([]))).toThrowError(expect.objectContaining({ code: 'no_figures' }))
  expect(readDocuments(db)).toEqual([])
})

test('the same content again changes nothing, even where it came between the reading and the writing', () => {
  load(db, extracted(text))
  const version = dataVersion(db)
  expect(load(db, extracted(text)).outcome).toBe('unchanged')
  expect(dataVersion(db)).toBe(version)
})

test('documents of other years are reconciled with it, whichever comes first', () => {
  const base = { year: 2030, stage: 'budget', item: null, fund: null, nature: null } as const
  const later = extracted([
    { item: 'total', value: '120' },
    { item: 'total', value: '20', measure: 'change', base },
  ])
  load(db, later)
  expect(
    readFacts(db)
      .filter(({ origin }) => origin === 'derived')
      .map(({ year, number }) => [year, number]),
  ).toEqual([[2030, 100]])
  load(db, extracted([{ item: 'total', value: '90' }], { year: 2030, file: 'earlier.txt' }))
  expect(readFacts(db).filter(({ origin }) => origin === 'derived')).toEqual([])
  expect(readFindings(db).map(({ code, printed, expected }) => [code, printed, expected])).toEqual([
    ['derived_differs', '90万元', '100万元'],
  ])
})

test('a replaced document takes only its own places with it', () => {
  load(
    db,
    extracted([
      { item: 'total', value: '120' },
      { item: 'total', value: '100', year: 2030 },
    ]),
  )
  load(db, extracted([{ item: 'total', value: '100' }], { year: 2030, file: 'earlier.txt' }))
  load(
    db,
    extracted(
      [
        { item: 'total', value: '125' },
        { item: 'total', value: '100', year: 2030 },
      ],
      { file: 'amended.txt' },
    ),
  )
  const facts = readFacts(db).map(({ year, number, evidence }) => [year, number, evidence.length])
  expect(facts).toEqual([
    [2030, 100, 2],
    [2031, 125, 1],
  ])
})
