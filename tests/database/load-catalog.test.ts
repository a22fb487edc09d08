import { afterAll, expect, test } from 'vitest'
import { catalogOf, loadCatalog } from '../../src/database/load-catalog.ts'
import { openWriting } from '../../src/database/open.ts'
import { writeDisclosure } from '../../src/database/write.ts'
import { invent, inventedDatabase } from './invented.ts'

const school = { organization: '云岭省云川市青禾区教育局', division: '990101', names: ['青禾区教育局', '区教育局'] } as const
const office = { organization: '云岭省云川市政务服务管理办公室', scope: 'department', division: '990100' } as const
const invented = inventedDatabase([
  {
    ...school,
    year: 2031,
    facts: [
      { item: 'sangong', value: '4.40' },
      { item: 'vehicle', value: 2, unit: '辆' },
    ],
  },
  { ...school, year: 2030, stage: 'final', hasContact: true, facts: [{ item: 'total', value: '90' }] },
  { ...office, year: 2031, facts: [{ item: 'project:大厅运行', name: '大厅运行', value: '12.5', nature: 'project' }] },
])
const catalog = loadCatalog(invented.database)
afterAll(() => invented.close())

test('every name of an organization finds it', () => {
  for (const word of [school.organization, ...school.names])
    expect(catalog.organizationsNamed(word).map(({ value }) => value.code)).toEqual(['云岭省云川市青禾区教育局@unit'])
  expect(catalog.organizationsNamed('教育')).toEqual([])
})

test('characters in their order find an organization, tightest first, and no others do', () => {
  expect(catalog.organizationsLike('云川政务办', 5).map(({ code }) => code)).toEqual([
    '云岭省云川市政务服务管理办公室@department',
  ])
  expect(catalog.organizationsLike('办政务', 5)).toEqual([])
  expect(catalog.organizationsLike('云川', 1)).toHaveLength(1)
})

test('a division holds its organizations and those of the divisions below it', () => {
  expect(catalog.organizationsIn('990000', 9)).toHaveLength(2)
  expect(catalog.organizationsIn('990101', 9).map(({ scope }) => scope)).toEqual(['unit'])
  expect(catalog.organizationsIn('990000', 1)).toHaveLength(1)
  expect(catalog.divisionsNamed('云川').map(({ code }) => code)).toEqual(['990100'])
})

test('items are found by name, English name and owned name', () => {
  expect(catalog.itemsNamed('公务接待费').map(({ value }) => value.code)).toContain('sangong.reception')
  expect(catalog.itemsNamed('official receptions').map(({ value }) => value.code)).toEqual(['sangong.reception'])
  expect(catalog.itemsNamed('大厅运行').map(({ value }) => value.kind)).toEqual(['project'])
  expect([...catalog.itemNames()]).toContain('大厅运行')
})

test('coverage is by organization, year and stage', () => {
  const id = catalog.organization('云岭省云川市青禾区教育局@unit')?.id ?? 0
  expect(catalog.disclosures(id).map(({ year, stage, hasContact }) => [year, stage, hasContact])).toEqual([
    [2030, 'final', true],
    [2031, 'budget', false],
  ])
  expect(catalog.itemsOf(id, 2031).map(({ code }) => code)).toEqual(['sangong', 'vehicle'])
  expect(catalog.itemsOf(id).map(({ code }) => code)).toContain('total')
  expect(catalog.years()).toEqual([2030, 2031])
})

test('the longest name bounds what is worth looking up', () => {
  expect(catalog.longestName).toBeGreaterThanOrEqual(school.organization.length)
})

test('a catalog is held until another connection writes, then read again', () => {
  const before = catalogOf(invented.database)
  expect(catalogOf(invented.database)).toBe(before)
  const writing = openWriting(invented.file)
  writeDisclosure(writing, {
    ...invent({ organization: '白石县水利局', year: 2032, facts: [{ item: 'total', value: 1 }] }),
    packaged: false,
  })
  writing.sqlite.close()
  const after = catalogOf(invented.database)
  expect(after.version).not.toBe(before.version)
  expect(after.organizationCount()).toBe(before.organizationCount() + 1)
})
