import { afterAll, describe, expect, test } from 'vitest'
import { loadCatalog } from '../../src/database/load-catalog.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { countMembers, validate } from '../../src/plan/validate.ts'
import { inventedDatabase } from '../database/invented.ts'

const office = '青禾区政务办@unit'
const school = '白石县小学@unit'
const invented = inventedDatabase([
  {
    organization: '青禾区政务办',
    division: '990101',
    year: 2031,
    facts: [
      { item: 'sangong', value: '2' },
      { item: 'sangong', value: '1', year: 2030, origin: 'derived' },
      { item: 'project:大厅', name: '大厅', value: '9', nature: 'project' },
    ],
  },
  { organization: '白石县小学', division: '990102', year: 2029, stage: 'final', facts: [{ item: 'sangong', value: '3' }] },
])
const catalog = loadCatalog(invented.database)
afterAll(() => invented.close())

const plan: Plan = {
  ask: 'lookup',
  organizations: [office],
  years: [2031],
  stages: [],
  items: [{ item: 'sangong' }],
  assumptions: [],
}
const faultOf = (change: Partial<Plan>): string => {
  const validation = validate({ ...plan, ...change }, catalog)
  return validation.ok ? 'ok' : `${validation.what} ${validation.word}`
}

describe('a plan holds where every value of it exists', () => {
  test.each<[string, Partial<Plan>, string]>([
    ['as it is', {}, 'ok'],
    ['an organization that is not covered', { organizations: ['武汉市教育局@unit'] }, 'organization 武汉市教育局@unit'],
    ['an owned item that nobody has', { items: [{ item: 'project:火箭' }] }, 'item project:火箭'],
    ['an owned item', { items: [{ item: 'project:大厅' }] }, 'ok'],
    ['a kind of owned items', { ask: 'list', items: [{ item: 'project' }] }, 'ok'],
    ['an account that no catalog lists may be stated', { items: [{ item: '2050101' }] }, 'ok'],
    ['a year stated by another year’s document', { years: [2030] }, 'ok'],
    ['a year that is not covered', { years: [2028] }, 'year 2028'],
    ['one of several years is enough to show', { ask: 'compare', years: [2028, 2031] }, 'ok'],
    ['a computed figure needs both years', { ask: 'difference', years: [2031, 2028] }, 'year 2028'],
    ['final accounts that are not published', { stages: ['final'] }, 'stage final'],
    ['final accounts that are', { organizations: [school], years: [2029], stages: ['final'] }, 'ok'],
    ['years in pairs', { organizations: [office, school], years: [2031, 2029], pairwise: true }, 'ok'],
    ['years that do not pair', { organizations: [office, school], years: [2031], pairwise: true }, 'form lookup'],
    [
      'a difference of three',
      { ask: 'difference', items: [{ item: 'sangong' }, { item: '201' }, { item: '208' }] },
      'form difference',
    ],
    ['a difference of one', { ask: 'difference' }, 'form difference'],
    ['no item', { items: [] }, 'form lookup'],
    ['coverage needs no item', { ask: 'coverage', items: [] }, 'ok'],
    ['a definition of nothing', { ask: 'definition', items: [] }, 'form definition'],
    ['what is no plan at all', { limit: 0 }, 'schema Too small: expected number to be >=1'],
  ])('%s', (_, change, expected) => {
    expect(faultOf(change)).toBe(expected)
  })
})

test('the members of a plan are counted over all its sides', () => {
  expect(countMembers({ ...plan, organizations: [office, school], years: [2030, 2031] })).toBe(4)
  expect(countMembers({ ...plan, organizations: [office, school], years: [2031, 2029], pairwise: true })).toBe(2)
})
