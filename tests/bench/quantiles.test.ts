import { expect, test } from 'vitest'
import { timesOf } from '../../bench/quantiles.ts'

test('the median and the second longest of a hundred', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect(timesOf(hundred)).toEqual({ count: 100, p50: 51, p95: 96, p99: 100, most: 100 })
  expect(timesOf([...hundred, ...hundred])).toMatchObject({ p50: 51, p95: 96, p99: 100 })
})

test('one time is all of them', () => {
  expect(timesOf([7])).toEqual({ count: 1, p50: 7, p95: 7, p99: 7, most: 7 })
})
