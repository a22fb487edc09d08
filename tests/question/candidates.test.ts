import { afterAll, describe, expect, test } from 'vitest'
import { candidatesOf } from '../../src/question/candidates.ts'
import { openDining, planOf, school, water } from '../answer/invented-answers.ts'

const dining = openDining()
afterAll(() => dining.close())
const { catalog } = dining.kitchen
const of = (question: string, previous?: ReturnType<typeof planOf>) =>
  candidatesOf(question, { catalog, today: '2024-05-06', previous })
const bodies = (question: string, previous?: ReturnType<typeof planOf>) =>
  of(question, previous).organizations.map(({ code }) => code)
const items = (question: string) => of(question).items.map(({ code }) => code)

describe('organizations', () => {
  test('that are named, in the order of the question', () => {
    expect(bodies('白石县教育局和青禾区水务局谁会过日子')).toEqual([school, water])
  })

  test('of a place that is named', () => {
    expect(bodies('青禾那边谁最能吃')).toContain(water)
  })

  test('of the conversation where none is named, else all of a few', () => {
    expect(bodies('那吃饭呢', planOf({ ask: 'lookup', organizations: [school] }))).toEqual([school])
    expect(bodies('谁最能吃')).toHaveLength(3)
  })

  test('bring the years that they publish', () => {
    expect(of('青禾区水务局吃饭').organizations).toMatchObject([{ name: '云川市青禾区水务局', years: [2023] }])
  })
})

describe('items', () => {
  test('that are named stand first, with what belongs to them', () => {
    const [first, ...others] = items('水务局三公那点事')
    expect(first).toBe('sangong')
    expect(others).toEqual(expect.arrayContaining(['sangong.reception', 'sangong.vehicle.operation']))
  })

  test('that the organization states and that resemble the question are among them', () => {
    expect(items('水务局河道怎么清的淤')).toContain('project:河道清淤')
  })

  test('that are commonly asked fill the rest, never more than sixteen', () => {
    expect(items('水务局迎来送往')).toEqual(expect.arrayContaining(['total', 'sangong', 'sangong.reception']))
    expect(items('三公 机关运行经费 会议费 培训费 政府采购 车辆 在职人员').length).toBeLessThanOrEqual(16)
  })
})

test('years are those that are named and those that are covered', () => {
  expect(of('水务局2019年吃饭').years).toEqual([2019, 2023])
  expect(of('谁最能吃').years).toEqual([2023, 2024])
})

test.each(['', '？？？', 'x'.repeat(400), '水'.repeat(400)])('never throws: %s', (question) => {
  expect(of(question).items.length).toBeGreaterThan(0)
})
