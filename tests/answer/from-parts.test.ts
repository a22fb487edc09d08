import { afterAll, describe, expect, test } from 'vitest'
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
  expect(outcome.text).toContain('文件没有印合计')
})

test('a part that is missing leaves it not stated; a printed whole is the printed one', () => {
  expect(dining.answer({ ...vehicles, organizations: [school], items: [{ item: 'procurement' }] }).reason).toBe('not_stated')
  const printed = dining.answer({ ...vehicles, organizations: [school], items: [...vehicles.items] })
  expect(printed.figures[0]).toMatchObject({ value: 4, origin: 'stated' })
})

describe('people', () => {
  const staffed = openDining([
    {
      organization: '云川市青禾区林业局',
      year: 2023,
      facts: [
        { item: 'staff.administrative', value: 15, unit: '人', line: 3 },
        { item: 'staff.institution', value: 6, unit: '人', line: 4 },
        { item: 'post.administrative', value: 15, unit: '人', line: 5 },
        { item: 'post.institution', value: 11, unit: '人', line: 6 },
        { item: 'post.purchased', value: 4, unit: '人', line: 7 },
      ],
    },
  ])
  afterAll(() => staffed.close())
  const organizations = ['云川市青禾区林业局@unit']
  const count = (item: string) => staffed.answer({ ask: 'count', organizations, items: [{ item }], measure: 'count' })

  test('kinds of staff that are stated are added, with the formula', () => {
    const { figures, text } = count('staff')
    expect(figures[0]).toMatchObject({ item: 'staff', value: 21, unit: '人', origin: 'computed', formula: '15 + 6' })
    expect(text).toContain('在职人员：21 人 [1][2]')
  })

  test('what is stated of posts alone is named where people are asked for', () => {
    const outcome = count('staff.purchased')
    expect(outcome).toMatchObject({ outcome: 'no_answer', reason: 'not_stated', figures: [] })
    expect(outcome.text).toContain('以钱养事人员编制（预算）')
  })

  test('with people who hold no post beside them, nobody knows what the whole is', () => {
    expect(count('post')).toMatchObject({ outcome: 'no_answer', reason: 'not_stated', figures: [] })
  })
})

test('a sum takes the parts of a whole that is not printed', () => {
  const items = [{ item: 'sangong.reception' }, { item: 'sangong.vehicle' }]
  const { figures } = dining.answer({ ask: 'sum', organizations: [water], items })
  expect(figures[0]).toMatchObject({ value: 2.9, formula: '1.00 + 1.90 + 0' })
})

test('beside other figures the parts of what is not printed stand for themselves', () => {
  const items = [{ item: 'sangong' }, { item: 'sangong.vehicle' }]
  const { figures, warnings } = dining.answer({ ask: 'compare', organizations: [water], items })
  expect(figures.map(({ item, value }) => [item, value])).toEqual([
    ['sangong', 2.9],
    ['sangong.vehicle.operation', 1.9],
    ['sangong.vehicle.purchase', 0],
  ])
  expect(warnings.map(({ text }) => text).join()).toContain('文件没有写公务用车购置及运行费的合计')
})
