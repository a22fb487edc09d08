import { expect, test } from 'vitest'
import type { Fact, Locator } from '../../../src/budget/fact.ts'
import type { Claim } from '../../../src/cli/report/claims.ts'
import { figuresOf } from '../../../src/cli/report/find-figure.ts'

const locator: Locator = { page: 1, box: [0, 0, 10, 10] }

function found(text: string, claim: Pick<Claim, 'quote' | 'unread'> & { number?: number }, isCell = false): readonly string[] {
  const { number, ...said } = claim
  const fact = number === undefined ? {} : { fact: { number } as Fact }
  const piece = { offset: 0, locator }
  const ranges = figuresOf({ ...said, ...fact, locator, findings: [] }, { located: { text, pieces: [piece] }, piece, isCell })
  return ranges.map(({ start, end }) => text.slice(start, end))
}

test('of several numbers in a quote the one of the fact is taken, with its unit', () => {
  const text = '2031年预算1,234.50万元，比2030年减少12％。'
  expect(found(text, { quote: '2031年预算1,234.50万元', number: 1234.5 })).toEqual(['1,234.50万元'])
  expect(found(text, { quote: '预算 … 减少12％', number: -12 })).toEqual(['12％'])
})

test('a figure in words is its whole quote', () => {
  expect(found('因公出国费与上年持平。', { quote: '因公出国费 … 与上年持平', number: 0 })).toEqual(['与上年持平'])
})

test('a cell is found by the end of the quote, whatever its label holds', () => {
  expect(found('12', { quote: '2 … 12', number: 12 }, true)).toEqual(['12'])
})

test('of an unread span the last number is meant, at each of its places', () => {
  expect(found('2030年增加3万元，2030年增加3万元', { quote: '2030年增加3万元', unread: 0 })).toEqual(['3万元', '3万元'])
})

test('words that are not there have no place', () => {
  expect(found('别的话', { quote: '预算3万元', number: 3 })).toEqual([])
})
