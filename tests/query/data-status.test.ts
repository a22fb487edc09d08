import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWriting } from '../../src/database/open.ts'
import { dataVersion, moveVersion } from '../../src/database/version.ts'
import { writeDisclosure } from '../../src/database/write.ts'
import { dataStatus } from '../../src/query/data-status.ts'
import { type InventedDatabase, type InventedDisclosure, invent, inventedDatabase } from '../database/invented.ts'

const place = (file: string) => ({
  document: file,
  section: '',
  locator: { line: 3, column: 1 },
  row: null,
  column: null,
  quote: '5',
})
const water = (year: number, more: Partial<InventedDisclosure> = {}): InventedDisclosure => ({
  ...{
    organization: '云川市青禾区水务局',
    year,
    facts: [
      { item: 'sangong', value: '2.90' },
      { item: 'total', value: '5' },
    ],
  },
  ...more,
})
const digest = invent(water(2023)).document.id

let invented: InventedDatabase
beforeAll(() => {
  invented = inventedDatabase([
    water(2022),
    water(2023, { findings: [{ code: 'template_residue', evidence: [place(digest)] }] }),
    water(2023, { file: 'further.txt', facts: [{ item: 'operating', value: '1' }] }),
    water(2023, { stage: 'final' }),
    { organization: '云川市白石县教育局', year: 2023, facts: [{ item: 'sangong', value: '4.40' }] },
  ])
})
afterAll(() => invented.close())

test('counts what is there, and says what of each disclosure', () => {
  const status = dataStatus(invented.database)
  expect(status).toMatchObject({
    ...{ version: dataVersion(invented.database), documents: 5, organizations: 2, facts: 8, findings: 1, unread: 0 },
    ...{ years: [2022, 2023], lastIngestAt: null, moreDisclosures: 0 },
  })
  expect(status.disclosures).toEqual([
    { organization: '云川市白石县教育局', year: 2023, stage: 'budget', documents: 1, findings: 0 },
    { organization: '云川市青禾区水务局', year: 2023, stage: 'final', documents: 1, findings: 0 },
    { organization: '云川市青禾区水务局', year: 2023, stage: 'budget', documents: 2, findings: 1 },
    { organization: '云川市青禾区水务局', year: 2022, stage: 'budget', documents: 1, findings: 0 },
  ])
})

test('is counted anew when another process has taken something in, and then only', () => {
  const before = dataStatus(invented.database)
  expect(dataStatus(invented.database)).toBe(before)
  const writer = openWriting(invented.file)
  const unread = [{ locator: { line: 1, column: 1 }, text: '3.3', why: 'x' }]
  writeDisclosure(writer, { ...invent(water(2024)), unread, packaged: false })
  moveVersion(writer)
  writer.sqlite.close()
  const after = dataStatus(invented.database)
  expect(after).toMatchObject({ documents: before.documents + 1, facts: before.facts + 2, unread: 1, years: [2022, 2023, 2024] })
  expect(after.lastIngestAt).toMatch(/^\d{4}-\d\d-\d\dT/)
  expect(after.disclosures[0]).toMatchObject({ year: 2024 })
})

test('fifty disclosures are listed, the latest, and the others counted', () => {
  const many = inventedDatabase(Array.from({ length: 60 }, (_, index) => water(1971 + index)))
  const { disclosures, moreDisclosures } = dataStatus(many.database)
  many.close()
  expect(disclosures.map(({ year }) => year)).toEqual(Array.from({ length: 50 }, (_, index) => 2030 - index))
  expect(moreDisclosures).toBe(10)
})

test('an empty database has nothing', () => {
  const empty = inventedDatabase([])
  const status = dataStatus(empty.database)
  empty.close()
  expect(status).toMatchObject({ documents: 0, facts: 0, years: [], lastIngestAt: null, disclosures: [], moreDisclosures: 0 })
})
