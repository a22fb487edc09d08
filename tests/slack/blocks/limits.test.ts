import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitting, shorten, shortenMiddle } from '../../../src/slack/blocks/limits.ts'

test.each([
  ['“三公”经费 1385.31 万元', 12, '“三公”经费 …'],
  ['“三公”经费 1385.31 万元', 16, '“三公”经费 1385.31 …'],
  ['增减 -2.10', 6, '增减 …'],
  ['短', 1, '短'],
])('%s within %d is “%s”: a number is there whole or not at all', (text, limit, short) => {
  expect(shorten(text, limit)).toBe(short)
})

test('of a question its beginning and its end are kept', () => {
  const question = 'How much is the “three public” expenses of 云川市青禾区水务局和白石县水务局合署办公的机关 in 2022?'
  expect(shortenMiddle(question, 60)).toBe('How much is the “three public” expenses …水务局合署办公的机关 in 2022?')
})

test('whatever is shortened fits, and holds no half of a number or of a character', () => {
  const pieces = fc.array(fc.oneof(fc.constantFrom('12.50', '-2.10', '9', '𠀀', '万元', ' '), fc.string({ maxLength: 3 })), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(pieces, fc.integer({ min: 4, max: 60 }), (parts, limit) => {
      const text = parts.join('').toWellFormed()
      for (const short of [shorten(text, limit), shortenMiddle(text, limit)]) {
        expect(short.length).toBeLessThanOrEqual(limit)
        expect(short.isWellFormed()).toBe(true)
        const numbers = text.match(/\d[\d.,]*/g) ?? []
        for (const number of short.match(/\d[\d.,]*/g) ?? []) expect(numbers).toContain(number)
      }
    }),
  )
})

test('what fits is kept in order, and the rest is counted', () => {
  expect(fitting(['aa', 'bbb', 'c'], 5, ({ length }) => length)).toEqual({ kept: ['aa', 'bbb'], left: 1 })
  expect(fitting(['aa'], 5, ({ length }) => length)).toEqual({ kept: ['aa'], left: 0 })
})
