import { describe, expect, it } from 'vitest'
import type { ExpectedFigure } from '../../src/evaluation/golden.ts'
import { isInOrder, matches, missing, unexpected } from '../../src/evaluation/match.ts'
import { figure } from './outcomes.ts'

const expected: ExpectedFigure = { organization: '云岭区档案馆', item: ['sangong'], year: 2023, value: [3.5], unit: ['万元'] }

describe('matches', () => {
  it('compares organization, item, year, value and unit', () => {
    expect(matches(figure(), expected)).toBe(true)
    for (const other of [
      { organization: '青禾市' },
      { item: 'total' },
      { year: 2022 },
      { value: 3.6 },
      { value: null },
      { unit: '元' },
    ])
      expect(matches(figure(other), expected)).toBe(false)
  })

  it('takes any of several values and leaves out what is not named', () => {
    expect(matches(figure({ value: -3.5, year: 1999 }), { value: [3.5, -3.5], unit: ['万元'] })).toBe(true)
  })

  it('allows for the four decimals of a computed value', () => {
    expect(matches(figure({ value: 80.9992, unit: '%' }), { value: [80.99920006], unit: ['%'] })).toBe(true)
    expect(matches(figure({ value: 80.99, unit: '%' }), { value: [80.9992], unit: ['%'] })).toBe(false)
  })
})

describe('missing and isInOrder', () => {
  const total: ExpectedFigure = { item: ['total'], value: [9], unit: ['万元'] }
  const figures = [figure(), figure({ role: 'part', value: 1 }), figure({ item: 'total', value: 9 })]
  it('finds what is not there', () => {
    expect(missing(figures, [expected, total])).toEqual([])
    expect(missing(figures.slice(0, 2), [expected, total])).toEqual([total])
  })
  it('tells the order, whatever stands between', () => {
    expect(isInOrder(figures, [expected, total])).toBe(true)
    expect(isInOrder(figures, [total, expected])).toBe(false)
  })
})

describe('unexpected', () => {
  it('names a figure given as an answer that nobody expects', () => {
    expect(unexpected([figure(), figure({ organization: '别处', value: 8 })], [expected])).toHaveLength(1)
    expect(unexpected([figure({ value: 3.6 })], [expected])).toHaveLength(1)
  })

  it('lets parts, inputs, named bodies, figures in words and readings of the same value be', () => {
    const others = [figure({ role: 'part', value: 1 }), figure({ role: 'base', value: 2 }), figure({ item: 'total' })]
    const words = [figure({ value: null }), figure({ role: 'member', item: 'body.internal:综合科', value: 1 })]
    expect(unexpected([figure(), ...others, ...words], [expected])).toEqual([])
  })

  it('lets the change of an expected figure stand behind it, not before', () => {
    const change = figure({ measure: 'change', value: 0.5 })
    expect(unexpected([figure(), change], [expected])).toEqual([])
    expect(unexpected([change, figure()], [expected])).toEqual([change])
  })
})
