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

  test('says what was looked for where there is no figure', () => {
    const abroad = [{ item: 'sangong.abroad' }]
    expect(dining.answer({ ask: 'lookup', years: [2031], items: abroad }).understood).toBe(
      '按“云川市青禾区水务局 · 2031年 · 因公出国（境）费 · 查数”理解',
    )
    expect(dining.answer({ ask: 'lookup', years: [2031], items: [{ item: 'printed:没有名字' }] }).understood).toBe(
      '按“云川市青禾区水务局 · 2031年 · 查数”理解',
    )
  })
})
