import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { abbreviationScore, chooseLongest, differsByOne, findMatches } from '../../src/language/matching.ts'

const names = new Map([
  ['青河', 1],
  ['青河县', 2],
  ['青河县教育局', 3],
  ['县教育', 4],
  ['教育局', 5],
  ['三公经费', 6],
])
const match = (text: string) => findMatches(text, (word) => names.get(word), { longest: 6 })

describe('findMatches', () => {
  test('finds every known word, the longer first', () => {
    expect(match('青河县三公').map(({ word, start }) => [word, start])).toEqual([
      ['青河县', 0],
      ['青河', 0],
    ])
  })

  test('finds nothing longer or shorter than asked', () => {
    expect(findMatches('青河县教育局', (word) => names.get(word), { longest: 3, shortest: 3 }).map(({ word }) => word)).toEqual([
      '青河县',
      '县教育',
      '教育局',
    ])
  })
})

describe('chooseLongest', () => {
  const chosen = (text: string): readonly string[] => chooseLongest(match(text)).map(({ word }) => word)

  test.each([
    ['青河县教育局三公经费', ['青河县教育局', '三公经费']],
    ['青河县和教育局', ['青河县', '教育局']],
    ['青河县教育', ['青河', '县教育']],
    ['没有名字', []],
  ])('%s', (text, words) => {
    expect(chosen(text)).toEqual(words)
  })

  test('never overlaps and never covers less than any single match', () => {
    const words = fc.array(fc.constantFrom('青河', '县', '教育', '局', '三公', '经费'), { maxLength: 10 })
    fc.assert(
      fc.property(words, (all) => {
        const text = all.join('')
        const found = chooseLongest(match(text))
        expect(found.every(({ start }, at) => start >= (found[at - 1]?.end ?? 0))).toBe(true)
        const covered = found.reduce((sum, { word }) => sum + word.length, 0)
        expect(covered).toBeGreaterThanOrEqual(Math.max(0, ...match(text).map(({ word }) => word.length)))
      }),
    )
  })
})

describe('abbreviationScore', () => {
  const full = '明州市青河区教育委员会'
  test('prefers what keeps more side by side and leaves less out', () => {
    const scores = ['明州市青河区教育委员会', '青河区教育委员会', '青河区教委', '青河教委', '青教委'].map((short) =>
      abbreviationScore(short, full),
    )
    expect(scores).toEqual([...scores].sort((one, other) => other - one))
    expect(scores[0]).toBe(1)
    expect(Math.min(...scores)).toBeGreaterThan(0)
  })

  test.each(['教青', '青河教育局', '青青', '', '明州市青河区教育委员会委员会'])('%j is no abbreviation of it', (short) => {
    expect(abbreviationScore(short, full)).toBe(0)
  })

  test('takes the alignment with the fewest pieces', () => {
    expect(abbreviationScore('教育', '教师和教育')).toBe(abbreviationScore('教师', '教师和教育'))
  })

  test('is positive exactly for subsequences', () => {
    const text = fc.array(fc.constantFrom(...'甲乙丙丁'), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(text, text, (short, name) => {
        let at = 0
        for (const character of name) if (character === short[at]) at += 1
        expect(abbreviationScore(short.join(''), name.join('')) > 0).toBe(at === short.length)
      }),
    )
  })
})

describe('differsByOne', () => {
  test.each([
    ['政务服务局', '政务服物局'],
    ['政务服务局', '政服务局'],
    ['政务服务局', '政务的服务局'],
    ['政务服务局', '务政服务局'],
    ['政务服务局', '政务服务'],
  ])('%s and %s', (one, other) => {
    expect(differsByOne(one, other)).toBe(true)
    expect(differsByOne(other, one)).toBe(true)
  })

  test.each([
    ['政务服务局', '政务服务局'],
    ['政务服务局', '政物服物局'],
    ['政务服务局', '务政务服局'],
    ['政务', '教育'],
  ])('not %s and %s', (one, other) => {
    expect(differsByOne(one, other)).toBe(false)
    expect(differsByOne(other, one)).toBe(false)
  })
})
