import { afterAll, describe, expect, test } from 'vitest'
import { ask, brief, converse, invented } from './invented-towns.ts'

afterAll(() => invented.close())

/** The questions of a conversation, and what the last one is understood as. */
const conversations: readonly (readonly [readonly string[], string])[] = [
  [['青禾2031年三公经费', '公务接待费呢'], 'lookup 青禾 2031 sangong.reception'],
  [['青禾2031年三公经费', '2030年呢'], 'lookup 青禾 2030 sangong'],
  [['青禾2031年三公经费', '前一年呢'], 'lookup 青禾 2030 sangong'],
  [['青禾2031年三公经费', '去年呢'], 'lookup 青禾 2030 sangong'],
  [['青禾2030年三公经费', '白石县数据信息中心去年呢'], 'lookup 数据中心 2031 sangong'],
  [['青禾2031年三公经费', '那白石县数据信息中心呢'], 'lookup 数据中心 2031 sangong'],
  [['青禾三公经费', '水务局的呢'], 'lookup 水务局 2030 sangong'],
  [['青禾2031年三公经费', '跟白石县数据信息中心比一比'], 'compare 青禾+数据中心 2031 sangong'],
  [['青禾2031年三公经费', '和水务局2030年的比'], 'compare 青禾+水务局 2031/2030 sangong'],
  [['青禾2031年三公经费', '跟白石县数据信息中心比一比', '谁高'], 'rank 青禾+数据中心 2031 sangong among organizations highest'],
  [['青禾2031年三公经费', '跟白石县数据信息中心比一比', '差多少'], 'difference 青禾+数据中心 2031 sangong'],
  [['青禾2031年三公经费', '为啥少了'], 'reason 青禾 2031 sangong decrease'],
  [['青禾2031年三公经费', '比上年多了多少', '百分之几'], 'growth 青禾 2031 sangong'],
  [['青禾2031年公务接待费', '占三公的几成'], 'share 青禾 2031 sangong.reception of sangong'],
  [['青禾2031年三公经费', '按元显示'], 'lookup 青禾 2031 sangong 元'],
  [['青禾三公经费比上年变化', '换成元'], 'change 青禾 2031 sangong 元'],
  [['青禾2031年三公经费', '那里面有哪些'], 'breakdown 青禾 2031 sangong'],
  [['青禾2031年三公经费', '2030年呢', '增长了多少'], 'change 青禾 2031 sangong increase'],
  [['青禾有哪些项目', '最贵的是哪个'], 'rank 青禾 2031 project among projects highest 1'],
  [['青禾有哪些项目', '一共多少钱'], 'sum 青禾 2031 project'],
  [['青禾有哪些项目', '大厅运行维护呢'], 'lookup 青禾 2031 project:大厅运行维护'],
  [['青禾有哪些项目', '大厅运行维护呢', '它的目标是什么'], 'lookup 青禾 2031 project:大厅运行维护 target'],
  [['青禾支出最少的一项', '2030年呢'], 'rank 青禾 2030 total/expenditure among parts lowest 1'],
  [['青禾政府采购', '其中服务类多少'], 'lookup 青禾 2031 procurement.services'],
  [['有哪些单位', '青禾呢'], 'coverage 青禾'],
  [['青禾2031年项目', '100万以上的', '多少个'], 'count 青禾 2031 project ≥100000000'],
  [['青禾2031年项目', '100万以上的', '总共多少钱'], '? 总共 多少钱'],
  [['青禾2031年项目', '最贵的是哪个', '一共多少钱'], '? 一共 多少钱'],
  [['青禾2031年三公经费', '白石县数据信息中心呢', '两家加起来'], '? 加起来 两家'],
  [['青禾2031年项目', '最贵的是哪个', '全部加起来'], 'sum 青禾 2031 project'],
  [['青禾2031年三公经费', '加起来'], '? 加起来'],
  [['青禾2031年三公经费', '跟白石县数据信息中心比一比', '前一个'], '? 前一个'],
  [['青禾2030年三公经费', '和2031年比'], 'compare 青禾 2030,2031 sangong'],
  [
    ['2031年三公经费是多少', '为什么增加'],
    'organization? reason 青禾 2031 sangong increase | reason 数据中心 2031 sangong increase',
  ],
  [['2031年三公经费是多少', '2030年呢'], 'organization? lookup 青禾 2030 sangong'],
  [['2031年三公经费是多少', '第一个'], 'lookup 青禾 2031 sangong'],
  [['2031年三公经费是多少', '白石那个'], 'lookup 数据中心 2031 sangong'],
  [['青禾满意度目标是多少', '网站的'], 'lookup 青禾 2031 indicator:网站集约化建设/网站用户满意度 target'],
  [['青禾满意度目标是多少', '大厅运行维护项目里的那个'], 'lookup 青禾 2031 indicator:大厅运行维护/窗口群众满意度 target'],
  [['武汉2031年三公经费', '那青禾的呢'], 'lookup 青禾 2031 sangong'],
  [['青禾2031年三公经费', '决算呢'], 'no stage 决算'],
  [['青禾2031年三公经费', '2020年呢'], 'no year 2020'],
  [['青禾2031年三公经费', '教育局呢'], 'no organization 教育局'],
  [['青禾2031年三公经费', '这个和水务局的机关运行经费比'], '? 机关运行经费'],
  [['青禾2031年三公经费', '哪个单位三公经费最高'], 'rank 水务局+青禾+数据中心+档案馆 2030/2031/2031/2029 sangong among organizations highest 1'],
  [["What were Qinghe's three public expenses in 2031?", 'And in 2030?'], 'lookup 青禾 2030 sangong'],
  [["Qinghe's project expenditure 2031", 'What share of total expenditure was it?'], 'share 青禾 2031 total/project/expenditure of total/expenditure'],
] // biome-ignore format: a conversation and its last plan, one a line

describe('what a question leaves open is taken from the one before', () => {
  test.each(conversations)('%j', (questions, expected) => {
    const told = brief(converse(...questions))
    expect(sorted(told)).toBe(sorted(expected))
  })
})

test('a plan tells what it took from the conversation, and stands for itself', () => {
  const understanding = converse('青禾2031年三公经费', '公务接待费呢')
  expect(understanding.kind === 'plan' ? understanding.plan.assumptions : []).toEqual([
    { code: 'from_conversation', from: 'organizations', to: '云岭省云川市青禾区政务服务管理办公室@unit' },
    { code: 'from_conversation', from: 'years', to: '2031' },
  ])
})

test('without a conversation the same words are not understood', () => {
  expect(brief(ask('差多少'))).toMatch(/^(\?|out_of_scope)/)
  expect(brief(ask('呢'))).toMatch(/^(\?|out_of_scope)/)
})

test('the latest year of one organization is not asked of another', () => {
  expect(brief(converse('青禾三公经费', '增长率呢', '水务局呢'))).toBe('growth 水务局 2030 sangong')
})

/** The order of everybody is the database's own. */
function sorted(told: string): string {
  return told.replace(/(?<=rank )\S+ \S+/, (parties) => parties.split(/[ +/]/).sort().join())
}
