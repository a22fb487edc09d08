import { describe, expect, test } from 'vitest'
import { collect } from '../../../src/query/sandbox/collect.ts'

const wide = { rows: 500, bytes: 1_000_000 }

describe('cells', () => {
  test.each([
    ['an integer', 12n, 12],
    ['the largest exact integer', 9007199254740991n, 9007199254740991],
    ['an integer that JSON would round', 9007199254740993n, '9007199254740993'],
    ['the smallest integer', -9223372036854775808n, '-9223372036854775808'],
    ['a number', 0.1, 0.1],
    ['an infinite number', Number.NEGATIVE_INFINITY, '-Infinity'],
    ['a text', '三公', '三公'],
    ['bytes', Uint8Array.of(1, 255), "x'01ff'"],
    ['nothing', null, null],
  ])('%s stays what it is in JSON', (_, value, expected) => {
    const [row] = collect([[value]], wide).rows
    expect(JSON.parse(JSON.stringify(row))).toEqual([expected])
  })
})

describe('limits', () => {
  test('the last row that fits is given, the next is told', () => {
    expect(collect(rows(3), { ...wide, rows: 3 })).toEqual({ rows: [[0], [1], [2]], truncated: false })
    expect(collect(rows(4), { ...wide, rows: 3 })).toEqual({ rows: [[0], [1], [2]], truncated: true })
  })

  test('bytes are counted as written: a Chinese character is three', () => {
    const texts = [['三公'], ['经费']]
    expect(collect(texts, { ...wide, bytes: 12 }).truncated).toBe(false)
    expect(collect(texts, { ...wide, bytes: 11 })).toEqual({ rows: [['三公']], truncated: true })
  })

  test('no row is read that is not given, but one', () => {
    let read = 0
    const endless = function* () {
      for (;;) yield [read++]
    }
    collect(endless(), { ...wide, rows: 10 })
    expect(read).toBe(11)
  })
})

function rows(count: number): readonly (readonly number[])[] {
  return Array.from({ length: count }, (_, index) => [index])
}
