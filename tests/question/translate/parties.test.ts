import { afterAll, expect, test } from 'vitest'
import { ask, brief, invented } from '../invented-towns.ts'

afterAll(() => invented.close())

test.each([
  ['云川市青禾区政务办2031年三公经费', 'lookup 青禾 2031 sangong'],
  ['云岭省云川市青禾区政务办2029年三公经费', 'no year 2029'],
  ['云川市青禾政务办2029年三公经费', 'no year 2029'],
  ['云岭省白石县档案馆三公经费', 'lookup 档案馆 2029 sangong'],
  ['云川市白石县数据信息中心和云川市水务局三公经费', 'compare 数据中心+水务局 2031/2030 sangong'],
])('a place before a name that has its own belongs to it: %s', (question, expected) => {
  expect(brief(ask(question))).toBe(expected)
})

test('a city that holds another district makes no second party of the name', () => {
  const understanding = ask('云岭省白石县档案馆2029年三公经费')
  expect(understanding).toMatchObject({ kind: 'plan', plan: { assumptions: [] } })
})

test.each([
  ['青禾区政务服务管理办公室（本级）和白石县数据信息中心三公经费', 'compare 青禾+数据中心 2031 sangong'],
  ['白石县数据信息中心、青禾区政务服务管理办公室（本级）三公经费', 'compare 数据中心+青禾 2031 sangong'],
  ['白石县数据信息中心（本级）三公经费', 'no organization 白石县数据信息中心(本级)'],
  ['本级三公经费，青禾', 'lookup 青禾 2031 sangong'],
])('a level right behind a name is that name’s alone: %s', (question, expected) => {
  expect(brief(ask(question))).toBe(expected)
})
