import { afterAll, describe, expect, test } from 'vitest'
import { understand } from '../../src/question/understand.ts'
import type { Context } from '../../src/question/understanding.ts'
import { ask, catalog, invented, today } from './invented-towns.ts'

afterAll(() => invented.close())

const before = contextOf('青禾2031年三公经费')
const isAsking = (text: string, context: Context = before) => understand(text, { catalog, today, context }).isAsking

function contextOf(question: string): Context {
  const understanding = ask(question)
  if (understanding.kind === 'plan') return { plan: understanding.plan, readings: [] }
  const [first] = understanding.kind === 'readings' ? understanding.readings : []
  if (first === undefined || understanding.kind !== 'readings') throw new Error(`${question} is neither a plan nor readings`)
  return { plan: first.plan, readings: understanding.readings }
}

describe('asks by itself', () => {
  test.each([
    ['in so many words', '水务局2030年三公经费是多少'],
    ['with 呢', '去年呢'],
    ['as a name alone', '公务接待费'],
    ['as a unit alone', '按元'],
    ['as a comparison', '和水务局比一下'],
    ['for a reason of a movement', '为什么减少'],
    ['for the reason', '减少的主要原因'],
    ['whether it moved', '比去年多吗'],
    ['what is part of it', '占多少'],
    ['with thanks before it', '收到，公务接待费呢'],
    ['of a body that nobody knows', '远山市水务局2031年三公经费是多少'],
    ['in English', 'what about receptions?'],
  ])('%s: %s', (_, text) => {
    expect(isAsking(text)).toBe(true)
  })
})

describe('is talk', () => {
  test.each([
    ['a word that is not known', '三公经费的发票呢'],
    ['persons', '你们三公经费多少'],
    ['work with papers', '三公经费怎么报'],
    ['a party that asks', '水务局要三公经费'],
    ['a deed, not a figure', '三公经费公开了吗'],
    ['a document', '2031年预算报告呢'],
    ['a statement of a movement', '三公经费减少了'],
    ['a statement of an amount', '三公经费5万元'],
    ['a body of the office without an item', '国库科呢'],
    ['a year in doubt', '是2030年的吗'],
    ['two years in doubt', '2030年还是2031年'],
    ['one word', '预算'],
    ['a bare question word', '为什么'],
    ['whoever', '谁有2030年的'],
    ['everyday words', '车呢'],
    ['a month', '去年几月'],
    ['English talk', 'I need the 2031 figures'],
  ])('%s: %s', (_, text) => {
    expect(isAsking(text)).toBe(false)
  })
})

test('a choice among readings that were offered is an answer to the bot', () => {
  const offered = contextOf('三公经费')
  expect(offered.readings.length).toBeGreaterThan(1)
  expect(isAsking('第一个', offered)).toBe(true)
  expect(isAsking('第一个')).toBe(false)
  expect(isAsking('我问第一个人', offered)).toBe(false)
})

test('what is forbidden or polite asks nothing', () => {
  expect(isAsking('删除青禾2031年的所有数据')).toBe(false)
  expect(isAsking('好的，谢谢')).toBe(false)
})
