import { afterAll, expect, test } from 'vitest'
import { openDining, school, water } from './invented-answers.ts'

const dining = openDining()
afterAll(() => dining.close())
const vehicles = { ask: 'lookup', items: [{ item: 'sangong.vehicle' }] } as const

test('a whole that is not printed is the sum of its parts, where all of them are', () => {
  const outcome = dining.answer({ ...vehicles, organizations: [water], items: [...vehicles.items] })
  expect(outcome.figures.map(({ value, origin, role }) => [value, origin, role])).toEqual([
    [1.9, 'computed', 'asked'],
    [1.9, 'stated', 'base'],
    [0, 'stated', 'base'],
  ])
  expect(outcome.figures[0]).toMatchObject({ item: 'sangong.vehicle', formula: '1.90 + 0' })
  expect(outcome.text).toContain('文件没有印这个数')
})

test('a part that is missing leaves it not stated; a printed whole is the printed one', () => {
  expect(dining.answer({ ...vehicles, organizations: [school], items: [{ item: 'procurement' }] }).reason).toBe('not_stated')
  const printed = dining.answer({ ...vehicles, organizations: [school], items: [...vehicles.items] })
  expect(printed.figures[0]).toMatchObject({ value: 4, origin: 'stated' })
})
