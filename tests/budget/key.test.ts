import { expect, test } from 'vitest'
import type { Base, FactKey } from '../../src/budget/fact.ts'
import { factKey, keyParts } from '../../src/budget/key.ts'

const fact: FactKey = {
  ...{ organization: '云川市青禾区水务局@unit', year: 2023, stage: 'budget', flow: 'expenditure' },
  ...{ item: 'sangong', fund: 'general', nature: 'all', measure: 'amount' },
}
const base: Base = { year: 2022, stage: 'final', item: 'project:甲|乙,丙', fund: 'source:社保|基金', nature: null }

test.each<[string, Partial<FactKey> & { base?: Base; unit?: string }]>([
  ['a plain one', {}],
  ['a change', { measure: 'change', base }],
  ['a share in percent', { measure: 'share', base, unit: '%' }],
  ['a change without a base', { measure: 'change' }],
  ['a printed item with a stroke', { item: 'project:河道|清淤' }],
  ['an item that ends like a key', { item: 'account:收入|general' }],
  ['a printed fund', { fund: 'source:社保基金' }],
  ['an organization with a stroke', { organization: '云川市|青禾区水务局@unit' }],
  ['a printed name over two lines', { item: 'project:河道\n清淤' }],
])('%s is taken apart as it was put together', (_, { base: to, unit, ...given }) => {
  const parts = { ...fact, ...given }
  expect(keyParts(factKey({ ...parts, ...(to && { base: to }), ...(unit && { unit }) }))).toEqual(parts)
})

test.each(['', 'x', '云川大学@unit|2023', "' or 1=1 --", '云川大学@unit|2023|budget|expenditure|sangong|general|all|anything'])(
  '%j is no key',
  (text) => {
    expect(keyParts(text)).toBeUndefined()
  },
)
