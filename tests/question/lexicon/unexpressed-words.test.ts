import { afterAll, expect, test } from 'vitest'
import { ask, brief, invented } from '../invented-towns.ts'

afterAll(() => invented.close())

test.each([
  ['每人', '青禾2031年每人三公经费是多少'],
  ['年中', '青禾2031年年中三公经费是多少'],
  ['定额', '青禾三公经费定额是多少'],
  ['中位数', '青禾项目预算的中位数'],
  ['部分', '青禾部分三公经费是多少'],
  ['应急', '青禾应急车辆有几辆'],
  ['新增', '青禾新增办公费多少'],
  ['重点项目支出', '青禾重点项目支出多少'],
  ['表三', '青禾2031年表三合计'],
])('%s changes what is asked: not understood', (word, question) => {
  expect(brief(ask(question))).toBe(`? ${word}`)
})

test.each([
  '青禾2031年已支付三公经费',
  '青禾2031年三公经费已动用多少',
  '青禾2031年已经花了多少三公经费',
  '截至目前青禾三公经费用了多少',
])('what was paid is another stage: %s', (question) => {
  expect(brief(ask(question))).toMatch(/^no stage /)
})

test('pictures decorate', () => {
  expect(brief(ask('🙏青禾🙏2031年🙏三公经费😀？'))).toBe('lookup 青禾 2031 sangong')
})

test('a part as such is no narrowing', () => {
  expect(brief(ask('青禾基本支出这部分是多少'))).toBe('lookup 青禾 2031 total/basic/expenditure')
})
