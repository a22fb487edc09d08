import { expect, test } from 'vitest'
import { fingerprintOf } from '../../src/widen/fingerprint.ts'
import { figure, outcome } from '../evaluation/outcomes.ts'

const of = (...figures: Parameters<typeof figure>[0][]) =>
  fingerprintOf(outcome({ figures: figures.map((each) => figure(each)) }))

test('the same value of the same facts is the same in every unit and order', () => {
  expect(of({ value: 1.5, unit: '万元', facts: [1, 2] })).toBe(of({ value: 15_000, unit: '元', facts: [2, 1] }))
  expect(of({ value: 1, facts: [1] }, { value: 2, facts: [2] })).toBe(of({ value: 2, facts: [2] }, { value: 1, facts: [1] }))
})

test('another value, other facts, another unit of what is no money, a figure more: not the same', () => {
  const one = of({ value: 1.5, unit: '万元', facts: [1] })
  expect(of({ value: 1.6, unit: '万元', facts: [1] })).not.toBe(one)
  expect(of({ value: 1.5, unit: '万元', facts: [2] })).not.toBe(one)
  expect(of({ value: 1.5, unit: '%', facts: [1] })).not.toBe(of({ value: 1.5, unit: '倍', facts: [1] }))
  expect(of({ value: 1.5, unit: '万元', facts: [1] }, { value: 2, facts: [3] })).not.toBe(one)
})

test('parts and inputs are beside the matter; without a figure the words count', () => {
  expect(of({ value: 1, facts: [1] }, { role: 'part', value: 9, facts: [9] })).toBe(of({ value: 1, facts: [1] }))
  expect(fingerprintOf(outcome({ text: 'a' }))).not.toBe(fingerprintOf(outcome({ text: 'b' })))
})
