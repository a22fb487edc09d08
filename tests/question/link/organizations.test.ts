import { afterAll, describe, expect, test } from 'vitest'
import { abbreviates, coreOf, correctedBySound, lineage, resembles } from '../../../src/question/link/organizations.ts'
import { catalog, invented } from '../invented-towns.ts'

afterAll(() => invented.close())

test('the core of a name stands behind its places and without brackets', () => {
  const cores = catalog.organizations(9).map((organization) => coreOf(organization, catalog))
  expect(cores.toSorted()).toEqual(['数据信息中心', '政务服务管理办公室', '档案馆', '水务局'].toSorted())
})

test('a division stands below its city and province', () => {
  expect(lineage('990101', catalog).map(({ short }) => short)).toEqual(['云岭', '云川', '青禾'])
})

describe('an abbreviation runs from the first character to the head noun', () => {
  const core = '政务服务管理办公室'
  test.each(['政务办', '政管办', '政务服务办公室', '政务管理办公室'])('%s', (short) => {
    expect(abbreviates(short, core)).toBe(true)
  })

  test.each(['政务局', '政务中心', '服务办', '政务公开办', '政务', '政务服务管理办公室'])('not: %s', (short) => {
    expect(abbreviates(short, core)).toBe(false)
  })

  test('the common name of another body is none', () => {
    expect(abbreviates('政务中心', '政务信息中心')).toBe(false)
    expect(abbreviates('政信中心', '政务信息中心')).toBe(true)
  })

  test('a place inside a name is part of it: a city is not its district', () => {
    expect(abbreviates('云川市财政局', '云川市青禾区财政局')).toBe(false)
    expect(abbreviates('青禾镇政府', '青禾镇人民政府')).toBe(true)
  })

  test('one character may only sound like it', () => {
    expect(correctedBySound('政雾办', core)).toContain('政务办')
    expect(correctedBySound('政府办', core)).toEqual(['政服办'])
    expect(resembles('服务办', core)).toBe(true)
  })
})
