import { describe, expect, it } from 'vitest'
import { extractForms } from '../../../../src/ingest/extract/forms/extract-forms.ts'
import { identify } from '../../../../src/ingest/extract/identity/identify.ts'
import { document, knowledge } from '../invented.ts'

const table = (rows: string) =>
  rows
    .trim()
    .split('\n')
    .map((row) => row.split('|').join('\t'))
    .join('\n')

function extract(caption: string, rows: string) {
  const read = document(`云海市青岚区水利局2024年部门预算\n一、说明\n\n${caption}\n\n单位：万元\n\n${table(rows)}\n`)
  return extractForms(read, identify(read, knowledge), knowledge)
}

const sheet = `
项目名称|河道清淤 维护费|主管部门|105-云海市青岚区水利局|||
当年预算|9.50|||||
项目概况|河道全长 12 公里。|||||
当年绩效目标|保证河道畅通，水质达标；全年清淤不少于三次，汛期前完成全部重点河段的清淤，群众满意，投诉逐年下降，沿线环境明显改善，并建立长效的管护机制和巡查制度。|||||
绩效指标|指标名称|指标权重|指标性质|指标值|计量单位|是否核心
|清淤次数|40|≥|3|次|是
|投诉下降率|30|>|5.5|%|否
|工程质量|30|定性|优良||否
`

describe('a project sheet', () => {
  const { facts, unread } = extract('2024年项目绩效目标表（一级项目）', sheet)
  const of = (item: string, measure: string) => facts.find((fact) => fact.item === item && fact.measure === measure)

  it('gives the budget, quoted with its label; the project stands in the row', () => {
    const budget = of('project:河道清淤维护费', 'amount')
    expect(budget).toMatchObject({
      amount: 9_500_000,
      number: 9.5,
      unit: '万元',
      decimals: 2,
      flow: 'expenditure',
      nature: 'project',
    })
    expect(budget?.evidence[0]).toMatchObject({ quote: '当年预算 … 9.50', row: '河道清淤 维护费 / 当年预算' })
  })

  it('gives the goal in words, cut at a boundary below sixty characters', () => {
    const words = of('project:河道清淤维护费', 'target')?.words ?? ''
    expect(words.length).toBeLessThan(60)
    expect(sheet).toContain(words)
    expect(words).toBe('保证河道畅通，水质达标')
  })

  it('gives weight, comparator, value, unit and core flag of each indicator', () => {
    expect(of('indicator:河道清淤维护费/清淤次数', 'weight')).toMatchObject({ number: 40, unit: '', core: true })
    expect(of('indicator:河道清淤维护费/清淤次数', 'target')).toMatchObject({
      number: 3,
      unit: '次',
      comparator: '≥',
      core: true,
      amount: null,
    })
    expect(of('indicator:河道清淤维护费/投诉下降率', 'target')).toMatchObject({
      number: 5.5,
      decimals: 1,
      unit: '%',
      comparator: '>',
      core: false,
    })
  })

  it('keeps a value in words as words', () => {
    expect(of('indicator:河道清淤维护费/工程质量', 'target')).toMatchObject({ number: null, comparator: null, words: '优良' })
    expect(unread).toEqual([])
  })

  it('reads the next sheet of the same table with its own name', () => {
    const two = extract(
      '2024年项目绩效目标表',
      `${sheet.trim()}\n${sheet.trim().replace('河道清淤 维护费', '水库加固').replace('9.50', '7')}`,
    )
    expect(two.facts.filter(({ measure }) => measure === 'amount').map(({ item, number }) => [item, number])).toEqual([
      ['project:河道清淤维护费', 9.5],
      ['project:水库加固', 7],
    ])
  })
})

describe('a sheet with three levels of indicators', () => {
  it('takes the third for their names', () => {
    const rows = '项目名称|河道整治|||\n一级指标|二级指标|三级指标|指标值|\n产出指标|数量指标|整治长度|≥5公里|'
    const { facts } = extract('2024年项目绩效目标表', rows)
    expect(facts.map(({ item, number, unit, comparator }) => [item, number, unit, comparator])).toEqual([
      ['indicator:河道整治/整治长度', 5, '公里', '≥'],
    ])
  })
})

describe('a sheet of a project that is not named', () => {
  const rows = (first: string) =>
    `${first}\n当年绩效目标|河道畅通。||||\n绩效指标|指标|指标权重|计量单位|指标性质|指标值\n|清淤长度|10|公里|≥|9`

  it('gives the organization none of its indicators', () => {
    expect(extract('2024年项目支出绩效目标表', rows('主管部门|云海市青岚区水利局||||')).facts).toEqual([])
    expect(extract('2024年绩效目标表', rows('项目名称|||||')).facts).toEqual([])
  })
})

describe('the sheet of the whole organization', () => {
  const rows = `
部门(单位)名称|105-云海市青岚区水利局||部门支出预算数|967.73|
当年整体绩效目标|提升水利服务。||||
绩效指标|指标|指标权重|计量单位|指标性质|指标值
|供水保证率|10|%|≥|96`
  const { facts } = extract('2024年部门（单位）整体绩效目标表', rows)

  it('gives all expenditure, the goal and the indicators, owned by no project', () => {
    expect(facts.map(({ item, measure, number, words, core }) => [item, measure, number ?? words, core])).toEqual([
      ['total', 'amount', 967.73, null],
      ['indicator:/整体绩效目标', 'target', '提升水利服务。', null],
      ['indicator:/供水保证率', 'target', 96, null],
      ['indicator:/供水保证率', 'weight', 10, null],
    ])
  })

  it('is left unread where it speaks of another year', () => {
    expect(extract('2022年部门整体绩效目标表', rows).facts).toEqual([])
  })
})
