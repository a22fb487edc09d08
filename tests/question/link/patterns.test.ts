import { describe, expect, test } from 'vitest'
import { findPatterns } from '../../../src/question/link/patterns.ts'

const found = (text: string): readonly string[] =>
  findPatterns(text, '2032-03-01').map(({ text: word, meanings }) => `${word} ${JSON.stringify(meanings)}`)

describe('what is found by its form', () => {
  test.each([
    ['超过100万元的', '100万元 [{"kind":"amount","amount":100000000}]'],
    ['两百万以上', '两百万 [{"kind":"amount","amount":200000000}]'],
    ['少了三百多万', '三百多万 [{"kind":"amount"}]'],
    ['500,000 yuan', '500,000 yuan [{"kind":"amount","amount":50000000}]'],
    ['有8辆车', '8辆 [{"kind":"quantity","value":8,"unit":"辆"}]'],
    ['前三名', '前三名 [{"kind":"limit","limit":3}]'],
    ['top 5', 'top 5 [{"kind":"limit","limit":5}]'],
    ['第二个', '第二个 [{"kind":"ordinal","ordinal":2}]'],
    ['近三年', '近三年 [{"kind":"span","count":3}]'],
    ['历年', '历年 [{"kind":"span"}]'],
    ['比去年', '比去年 [{"kind":"signal","signal":"year_before"}]'],
    ['与上年相比', '与上年相比 [{"kind":"signal","signal":"year_before"}]'],
    ['compared with last year', 'compared with last year [{"kind":"signal","signal":"year_before"}]'],
    ['2031年度', '2031年度 [{"kind":"year","year":2031,"anchor":"none","offset":0}]'],
  ])('%s', (text, expected) => {
    expect(found(text)).toContain(expected)
  })

  test.each([
    ['a year before 项目 counts no items', '2031 项目支出', /quantity/],
    ['an account code counts no classes', '302类支出', /quantity/],
    ['a year in a code is none', '2080505', /year/],
    ['三公 is no number', '三公经费', /./],
  ])('%s', (_, text, pattern) => {
    expect(found(text).filter((word) => pattern.test(word))).toEqual([])
  })
})
