import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Dining, openDining, school, water } from './invented-answers.ts'

let dining: Dining
beforeAll(() => {
  dining = openDining()
})
afterAll(() => dining.close())

const sangong = [{ item: 'sangong' }]

describe('how a question was understood', () => {
  test('names whom, which year, what and how', () => {
    expect(dining.answer({ ask: 'lookup', items: sangong }).understood).toBe(
      '按“云川市青禾区水务局 · 2023年 · 预算 · “三公”经费 · 查数”理解',
    )
  })

  test('names each organization once, though the difference has both', () => {
    const { understood } = dining.answer({ ask: 'difference', organizations: [water, school], items: sangong })
    expect(understood).toBe('按“云川市青禾区水务局，云川市白石县教育局 · 2023年 · 预算 · “三公”经费 · 相差”理解')
  })
})
