import { afterAll, expect, test } from 'vitest'
import { ask, brief, invented } from '../invented-towns.ts'

afterAll(() => invented.close())

test.each([
  '青禾2031年三公经费多少，水务局2030年的接待费又是多少',
  '青禾2031年三公经费和水务局2030年的机关运行经费',
  '青禾2031年的收入和2030年的支出',
  '青禾下属单位三公经费是多少',
  '青禾各科室办公费是多少',
  '青禾三公经费和水务局一样吗？',
  '青禾项目支出比基本支出多百分之几',
  '青禾2031年三公经费是2030年的百分之几',
  '青禾最大的项目占项目支出多少',
  '青禾2031年金额低于1万元的经济科目',
  '青禾三公经费权重是多少',
  '青禾三公经费数量是多少',
  '青禾累计三公经费是多少',
  '青禾三公经费用途是多少',
  '青禾主要收入多少',
  '青禾基本支出减项目支出',
  '青禾201减2010301',
  '青禾2031年支出总额和项目支出合计',
  '三公经费为零的单位',
  '青禾支出总额和项目支出合计',
  '青禾50万元以上的车辆有几辆',
  '青禾2031年三公经费决算比年初预算减少多少',
])('what stands at its own place is not read at another: %s', (question) => {
  expect(brief(ask(question))).not.toMatch(/^(?:lookup|count|change|growth|share|rank|list)/)
})

test.each([
  ['青禾2031年三公经费和水务局2030年三公经费', 'compare 青禾+水务局 2031/2030 sangong'],
  ['青禾2031年三公经费比2030年三公经费多多少', 'change 青禾 2031 sangong increase'],
  ['青禾三公经费和去年一样吗', /^change 青禾 2031 sangong/],
  ['青禾三公经费超过5万元了吗', /^lookup 青禾 2031 sangong/],
  ['青禾项目支出减去基本支出', 'difference 青禾 2031 total/project/expenditure&total/basic/expenditure'],
  ['青禾水费加办公费', 'sum 青禾 2031 30205&30201'],
  ['青禾近两年三公经费合计', 'sum 青禾 2030,2031 sangong'],
  ['看新闻说要过紧日子，我们青禾区政务办2031年的公务接待费是多少', /^[?]/],
  ['青禾有几个下属单位', 'count 青禾 2031 body.subordinate'],
])('what belongs to both is read for both: %s', (question, expected) => {
  expect(brief(ask(question))).toMatch(expected)
})
