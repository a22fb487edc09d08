import { afterAll, describe, expect, test } from 'vitest'
import { understand } from '../../src/question/understand.ts'
import { ask, brief, catalog, invented, today } from './invented-towns.ts'

afterAll(() => invented.close())

const figures: readonly (readonly [string, string])[] = [
  ['青禾2031年三公经费', 'lookup 青禾 2031 sangong'],
  ['请问一下，云岭省云川市青禾区政务服务管理办公室（本级）2031年的“三公”经费一共是多少钱呀？谢谢！', 'lookup 青禾 2031 sangong'],
  ['2031 三公 青禾政务办', 'lookup 青禾 2031 sangong'],
  ['三公经费，青禾，二〇三一年', 'lookup 青禾 2031 sangong'],
  ['青禾31年三公經費幾多', 'lookup 青禾 2031 sangong'],
  ['青禾２０３１年三公经费', 'lookup 青禾 2031 sangong'],
  ['青禾去年的招待费', 'lookup 青禾 2031 sangong.reception'],
  ['青禾前年的三公经费', 'lookup 青禾 2030 sangong'],
  ['青禾公车运行维护要花多少钱', 'lookup 青禾 2031 sangong.vehicle.operation'],
  ['青禾2031年总收入多少', 'lookup 青禾 2031 total/income'],
  ['青禾2031年支出预算总共多少', 'lookup 青禾 2031 total/expenditure'],
  ['青禾的基本支出', 'lookup 青禾 2031 total/basic/expenditure'],
  ['青禾2031年项目支出安排了多少资金', 'lookup 青禾 2031 total/project/expenditure'],
  ['青禾一般公共预算财政拨款收入', 'lookup 青禾 2031 total/general/income'],
  ['青禾政府性基金支出', 'lookup 青禾 2031 total/government_fund/expenditure'],
  ['青禾预算多少', 'lookup 青禾 2031 total'],
  ['青禾2010301', 'lookup 青禾 2031 2010301'],
  ['科目编码30201，青禾，多少钱', 'lookup 青禾 2031 30201'],
  ['青禾20103款预算', 'lookup 青禾 2031 20103'],
  ['青禾一般公共服务支出中的行政运行', 'lookup 青禾 2031 2010301'],
  ['青禾行政运行的基本支出和项目支出', 'compare 青禾 2031 2010301/basic/expenditure&2010301/project/expenditure'],
  ['青禾机关运行经费里的办公费', 'lookup 青禾 2031 30201/operating'],
  ['青禾培训费', 'lookup 青禾 2031 30216'],
  ['青禾采购服务多少钱', 'lookup 青禾 2031 procurement.services'],
  ['青禾大厅运行维护项目的预算', 'lookup 青禾 2031 project:大厅运行维护'],
  ['河道清淤花了多少', 'lookup 水务局 2030 project:河道清淤'],
  ['青禾网站用户满意度目标是多少', 'lookup 青禾 2031 indicator:网站集约化建设/网站用户满意度 target'],
  ['大厅运行维护的绩效目标是什么', 'lookup 青禾 2031 project:大厅运行维护 target'],
  ['青禾收入预算按亿元显示', 'lookup 青禾 2031 total/income 亿元'],
  ['青禾三公经费是多少元', 'lookup 青禾 2031 sangong 元'],
  ['青禾三公经费是5万元吗', 'lookup 青禾 2031 sangong presumed 5000000'],
]

const computed: readonly (readonly [string, string])[] = [
  ['青禾三公经费由哪几部分组成', 'breakdown 青禾 2031 sangong'],
  ['青禾支出预算的构成', 'breakdown 青禾 2031 total/expenditure'],
  ['青禾三公经费比上年增加了多少', 'change 青禾 2031 sangong increase'],
  ['青禾2031年三公经费比2030年多多少', 'change 青禾 2031 sangong increase'],
  ['青禾三公经费同比变化', 'change 青禾 2031 sangong'],
  ['青禾三公经费增长率是多少', 'growth 青禾 2031 sangong'],
  ['青禾三公经费下降了百分之几', 'growth 青禾 2031 sangong decrease'],
  ['青禾2030年三公经费', 'lookup 青禾 2030 sangong'],
  ['青禾公务接待费占三公经费几成', 'share 青禾 2031 sangong.reception of sangong'],
  ['青禾项目支出占总支出的比重', 'share 青禾 2031 total/project/expenditure of total/expenditure'],
  ['青禾三公里面接待费占比', 'share 青禾 2031 sangong.reception of sangong'],
  ['青禾基本支出比项目支出多多少', 'difference 青禾 2031 total/basic/expenditure&total/project/expenditure increase'],
  ['水务局和青禾三公差多少', 'difference 水务局+青禾 2030/2031 sangong'],
  ['跟水务局比，青禾三公少多少', 'difference 青禾+水务局 2031/2030 sangong decrease'],
  ['青禾水费办公费一共多少', 'sum 青禾 2031 30205&30201'],
  ['青禾2031年所有项目加起来多少钱', 'sum 青禾 2031 project'],
  ['青禾基本支出是项目支出的几倍', 'ratio 青禾 2031 total/basic/expenditure&total/project/expenditure'],
  ['对比青禾和白石县数据信息中心2031年三公经费', 'compare 青禾+数据中心 2031 sangong'],
  ['青禾2031年、水务局2030年的三公经费比较', 'compare 青禾+水务局 2031/2030 sangong'],
  ['青禾公务接待费、公务用车运行维护费各多少', 'compare 青禾 2031 sangong.reception&sangong.vehicle.operation'],
  ['2031年三公经费最高的是哪个单位', 'rank 青禾+数据中心 2031 sangong among organizations highest 1'],
  ['青禾和水务局谁的三公经费高', 'rank 青禾+水务局 2031/2030 sangong among organizations highest'],
  ['青禾支出最多的三项是什么', 'rank 青禾 2031 total/expenditure among parts highest 3'],
  ['青禾最大的项目是哪个', 'rank 青禾 2031 project among projects highest 1'],
  ['青禾超过100万元的项目有哪些', 'rank 青禾 2031 project among projects highest >100000000'],
  ['青禾项目里预算100万以上的有几个', 'count 青禾 2031 project ≥100000000'],
  ['青禾的项目从低到高排一下', 'rank 青禾 2031 project among projects lowest'],
  ['青禾历年三公经费', 'trend 青禾 2030,2031 sangong'],
  ['青禾三公经费近两年的变化趋势', 'trend 青禾 2030,2031 sangong'],
  ['青禾有几辆车', 'count 青禾 2031 vehicle'],
  ['青禾编制有多少个', 'count 青禾 2031 post'],
  ['青禾有几个科室', 'count 青禾 2031 body.internal'],
  ['青禾有哪些项目', 'list 青禾 2031 project'],
  ['青禾下属单位叫什么', 'list 青禾 2031 body.subordinate'],
  ['大厅运行维护有哪些指标', 'list 青禾 2031 indicator:大厅运行维护/'],
  ['青禾三公经费为什么减少', 'reason 青禾 2031 sangong decrease'],
  ['青禾项目支出主要用来做什么', 'purpose 青禾 2031 total/project/expenditure'],
  ['有哪些单位', 'coverage'],
  ['你都有哪些单位的数据？', 'coverage'],
  ['青禾有哪几年的数据', 'coverage 青禾'],
  ['什么是机关运行经费', 'definition operating'],
  ['基本支出是什么意思', 'definition total/basic/expenditure'],
]

const parties: readonly (readonly [string, string])[] = [
  ['青禾区三公经费', 'lookup 青禾 2031 sangong'],
  ['云川市青禾区三公经费', 'lookup 青禾 2031 sangong'],
  ['白石三公经费', 'compare 数据中心+档案馆 2031/2029 sangong'],
  ['白石2031年三公经费', 'compare 数据中心 2031 sangong'],
  ['云川三公经费', 'compare 水务局+青禾+数据中心+档案馆 2030/2031/2031/2029 sangong'],
  ['数据信息中心的三公经费', 'lookup 数据中心 2031 sangong'],
  ['白石县数信中心三公经费', 'lookup 数据中心 2031 sangong'],
  ['政务服务管理办公室（青禾）三公经费', 'lookup 青禾 2031 sangong'],
  ['青禾区教育局三公经费', 'no organization 青禾区教育局'],
  ['青禾区政务局三公经费', 'no organization 青禾区政务局'],
  ['青禾区政务服务中心2031年三公经费', 'no organization 青禾区政务服务中心'],
  ['青禾区便民服务中心2031年三公经费', 'no organization 青禾区便民服务中心'],
  ['云川市政务服务管理办公室2031年三公经费', 'no organization 云川市政务服务管理办公室'],
  ['青禾档案馆三公经费', 'no organization 青禾档案馆'],
  ['武汉三公经费', 'no organization 武汉'],
  ['乾县数据信息中心三公经费', 'no organization 干县数据信息中心'],
  ['市数据信息中心三公经费', 'no organization 市数据信息中心'],
  ['青禾人大2031年预算', 'no organization 青禾人大'],
  ['青禾区2031年全区三公经费', 'no organization 青禾区全区'],
  ['青禾2028年三公经费', 'no year 2028'],
  ['青禾今年三公经费', 'no year 2032'],
  ['青禾2031年三公经费决算', 'no stage 决算'],
  ['2031年三公经费是多少', 'organization? lookup 青禾 2031 sangong | lookup 数据中心 2031 sangong'],
]

const english: readonly (readonly [string, string])[] = [
  ["What were Qinghe's three public expenses in 2031?", 'lookup 青禾 2031 sangong'],
  ['How much did the Qinghe District Government Services Office budget for receptions?', 'lookup 青禾 2031 sangong.reception'],
  ['Qinghe total revenue 2031 in yuan', 'lookup 青禾 2031 total/income 元'],
  ["Why did Qinghe's three public expenses rise?", 'reason 青禾 2031 sangong increase'],
  [
    "What share of Qinghe's total expenditure is project expenditure?",
    'share 青禾 2031 total/project/expenditure of total/expenditure',
  ],
  [
    'Which organization has the highest three public expenses in 2031?',
    'rank 青禾+数据中心 2031 sangong among organizations highest 1',
  ],
  ['How many vehicles does Qinghe own?', 'count 青禾 2031 vehicle'],
  ['Qinghe projects over 1 million yuan', 'rank 青禾 2031 project among projects highest >100000000'],
  ['What is three public expenses?', 'definition sangong'],
  ['Qinghe Education Bureau 2031 budget', 'no organization qingheeducation bureau'],
  ['Per capita three public expenses of Qinghe', '? per capita'],
]

const spelled: readonly (readonly [string, string])[] = [
  ['青禾三工经费', 'lookup 青禾 2031 sangong'],
  ['青禾公务接侍费', 'lookup 青禾 2031 sangong.reception'],
  ['清禾2031年三公经费', 'lookup 青禾 2031 sangong'],
  ['qinghe 2031 nian sangong jingfei', 'lookup 青禾 2031 sangong'],
  ['青禾jiedaifei', 'lookup 青禾 2031 sangong.reception'],
]

const abstained: readonly (readonly [string, string])[] = [
  ['青禾2031年人均三公经费', '? 人均'],
  ['青禾2031年三公经费不含接待费是多少', '? 不含'],
  ['青禾上半年三公经费', '? 上半年'],
  ['青禾2031年扶贫支出', '? 扶贫'],
  ['青禾2031年三公经费42', '? 42'],
  ['青禾三公经费的颜色', '? 颜色'],
  ['青禾三公经费和公务接待费加起来', '?'],
  ['青禾住房公积金', 'item? lookup 青禾 2031 2210201 | lookup 青禾 2031 30113'],
  ['青禾满意度目标是多少', 'item? lookup 青禾 2031 indicator:大厅运行维护/窗口群众满意度 target | lookup 青禾 2031 indicator:网站集约化建设/网站用户满意度 target'],
] // biome-ignore format: a question and its plan, one a line

describe.each([
  ['figures', figures],
  ['computed figures, lists and texts', computed],
  ['organizations and years', parties],
  ['English', english],
  ['misspelled', spelled],
  ['too little to be sure', abstained],
])('%s', (_, rows) => {
  test.each(rows)('%s', (question, expected) => {
    expect(brief(ask(question))).toBe(expected)
  })
})

test('every plan says what it assumes', () => {
  const understanding = ask('青禾三公经费')
  expect(understanding.kind === 'plan' ? understanding.plan.assumptions : []).toEqual([
    { code: 'only_organization_of_division', from: '青禾', to: '云岭省云川市青禾区政务服务管理办公室@unit' },
    { code: 'latest_year', from: '', to: '2031' },
  ])
})

test('a misspelled name is said with the name that is meant', () => {
  const understanding = ask('青禾2031年三工经费')
  expect(understanding.kind === 'plan' ? understanding.plan.assumptions : []).toContainEqual({
    code: 'spelling',
    from: '三工经费',
    to: '三公经费',
  })
})

test('a choice is a question of its own, and is understood as the reading it stands for', () => {
  const understanding = ask('2031年三公经费是多少')
  const readings = understanding.kind === 'readings' ? understanding.readings : []
  expect(readings).toHaveLength(2)
  for (const { question, plan } of readings) {
    const again = ask(question)
    expect(again.kind === 'plan' ? [again.plan.organizations, again.plan.years, again.plan.items] : again.kind).toEqual([
      plan.organizations,
      plan.years,
      plan.items,
    ])
  }
})

test('the language of the question is told: pinyin is Chinese', () => {
  const languageOf = (question: string): string => understand(question, { catalog, today }).language
  expect(languageOf('青禾三公')).toBe('zh')
  expect(languageOf('qinghe sangong jingfei')).toBe('zh')
  expect(languageOf("Qinghe's revenue")).toBe('en')
})
