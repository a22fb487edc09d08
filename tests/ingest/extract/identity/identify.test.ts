import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readKnowledge } from '../../../../src/database/knowledge.ts'
import { identify } from '../../../../src/ingest/extract/identity/identify.ts'
import { readText } from '../../../../src/ingest/read/read-text.ts'
import { document, knowledge } from '../invented.ts'

const read = (text: string) => identify(document(text), knowledge)
const body = '一、收支情况\n2023年收入预算10万元，基本支出8万元，比2022年预算增加1万元。\n'

describe('who', () => {
  it('reads issuer, year and stage from a title in one line', () => {
    const identity = read(`云海市青岚区水利局2023年部门预算情况说明\n${body}`)
    expect(identity).toMatchObject({ title: '云海市青岚区水利局2023年部门预算情况说明', titleComposed: false })
    expect(identity).toMatchObject({ year: 2023, stage: 'budget', hasContact: false })
    expect(identity.organization).toMatchObject({ code: '云海市青岚区水利局@department', division: '910101' })
  })

  it('reads the year before the issuer, in Chinese digits', () => {
    const identity = read(`二〇二三年度沧原省水利厅部门决算公开\n${body}`)
    expect(identity).toMatchObject({ year: 2023, stage: 'final', organization: { name: '沧原省水利厅', division: '920000' } })
  })

  it('joins an issuer on the line above to the title', () => {
    const identity = read(`\n云海市白鹭区档案馆\n\n2023 年单位预算\n\n${body}`)
    expect(identity).toMatchObject({ title: '云海市白鹭区档案馆2023年单位预算', organization: { scope: 'unit' } })
  })

  it('joins a title that is broken over lines', () => {
    const identity = read(`云海市白鹭区档案馆\n2022年度\n部门决算\n\n${body}`)
    expect(identity).toMatchObject({ title: '云海市白鹭区档案馆2022年度部门决算', year: 2022, stage: 'final' })
  })

  it('joins a name that is broken over lines, too', () => {
    const identity = read(`首页\n中共云海市青岚区委\n社会工作部2023年度\n部门决算\n\n${body}`)
    expect(identity.organization.name).toBe('中共云海市青岚区委社会工作部')
  })

  it('reads a body out of a title that names its level', () => {
    const identity = read(`2023年青岚区人民法院省级部门决算基本情况说明\n${body}`)
    expect(identity).toMatchObject({ year: 2023, stage: 'final', organization: { name: '青岚区人民法院' } })
  })

  it('takes a government that reports on the money of its place for the place', () => {
    const identity = read(`柳溪县人民政府关于2023年财政决算（草案）的报告\n全县一般公共预算收入10万元，支出决算8万元。\n`)
    expect(identity.organization).toMatchObject({ name: '柳溪县', scope: 'summary' })
    expect(read(`柳溪县松风镇人民政府2023年部门决算\n${body}`).organization.name).toBe('柳溪县松风镇人民政府')
  })

  it('reads a place out of who added its figures up, and the only year that is printed', () => {
    const sentence = '按照公开工作的安排，经青岚区财政局汇总，2023年，青岚区各单位公务接待费决算5万元，“三公”经费合计9万元。'
    expect(read(`${sentence}\n`)).toMatchObject({ year: 2023, organization: { name: '青岚区', scope: 'summary' } })
    expect(() => read(`${sentence.replace('2023年', '比2023年')}\n`)).toThrow('no_year')
  })

  it('takes an area in the title for no issuer where a label names one', () => {
    const cover = '云海市青岚区2023年区级部门预算\n预算主管部门：云海市青岚区商务委员会\n'
    expect(read(`${cover}${body}`)).toMatchObject({ titleComposed: false, organization: { name: '云海市青岚区商务委员会' } })
    expect(() => read(`云海市青岚区2023年区级部门预算\n${body}`)).toThrow(expect.objectContaining({ code: 'no_issuer' }))
    expect(read(`云海市青岚区2023年区级部门预算汇总\n${body}`).organization.scope).toBe('summary')
  })

  it('finds the place behind the name of a party, and a branch’s place in its name', () => {
    const party = read(`中共云海市青岚区委组织部2023年部门预算\n${body}`).organization
    expect(party).toMatchObject({ code: '云海市青岚区委组织部@department', division: '910101' })
    expect(party.names.map(({ name }) => name)).toContain('青岚区委组织部')
    expect(read(`云海市公安局白鹭区分局2023年部门预算\n${body}`).organization.division).toBe('910102')
    const assembly = read(`政协云海市青岚区委员会2023年部门预算\n${body}`).organization
    expect(assembly.names.map(({ name }) => name)).toContain('青岚区政协')
  })

  it.each(['中国共产党云海市委员会办公厅', '中共云海市委办公厅', '云海市委办公厅'])('knows %s as one body', (name) => {
    expect(read(`${name}2023年部门预算\n${body}`).organization.code).toBe('云海市委办公厅@department')
  })

  it.each([
    ['云海市人大常委会办公厅', '云海市人大'],
    ['云海市政协办公厅', '云海市政协'],
  ])('lets %s be called %s', (name, short) => {
    expect(read(`${name}2023年部门预算\n${body}`).organization.names.map(({ name: each }) => each)).toContain(short)
  })

  it('takes a town that publishes for itself as a department', () => {
    expect(read(`柳溪县松风镇2023年部门预算\n${body}`).organization.code).toBe('柳溪县松风镇@department')
  })

  it('keeps （本级） in the shown name and out of the code', () => {
    const { organization } = read(`云海市青岚区水利局（本级）2023年部门预算说明\n${body}`)
    expect(organization).toMatchObject({ name: '云海市青岚区水利局（本级）', code: '云海市青岚区水利局@unit' })
    expect(organization.names.map(({ name }) => name)).not.toContain('本级')
  })

  it('takes a body for a unit where its text says so more than once, else for a department', () => {
    const page = '云海市档案馆2023年“三公”经费预算\n我单位2023年预算5万元。'
    expect(read(`${page}\n`).organization.scope).toBe('department')
    expect(read(`${page}本单位接待费2万元。\n`).organization.scope).toBe('unit')
  })

  it('takes a place that speaks for all its bodies as a summary', () => {
    const place = read('云海市青岚区本级2022年“三公”经费决算汇总情况\n经汇总，2022年“三公”经费决算5万元。\n')
    expect(place.organization).toMatchObject({ code: '云海市青岚区@summary', name: '云海市青岚区本级', scope: 'summary' })
    expect(place.stage).toBe('final')
  })

  it('composes a title from the first sentence where none is printed', () => {
    const identity = read('现将柳溪县松风镇2021年度“三公”经费决算情况公布如下：\n2021年支出合计4万元。\n')
    expect(identity).toMatchObject({ title: '柳溪县松风镇2021年“三公”经费决算', titleComposed: true, year: 2021 })
    expect(identity.organization).toMatchObject({ code: '柳溪县松风镇@summary', division: '920121' })
  })

  it('reads a label of a table and a signature', () => {
    const labelled =
      '2023年部门预算表\n单位：万元\n编制单位：105-枫口市气象服务中心\n收入\t支出\n合计\t5\n一、2023年部门预算收入5万元。\n'
    expect(read(labelled).organization).toMatchObject({ name: '枫口市气象服务中心', division: '920200' })
    const signed = '2023年预算安排接待费8万元，2022年预算数9万元。\n其他说明。\n沧原省审计厅\n2023年2月19日\n'
    expect(read(signed).organization.name).toBe('沧原省审计厅')
  })

  it('places a body that names only its level by what the text names again and again', () => {
    const text = '目录\n第一部分 市水利局主要职责\n第四部分 市水利局2021年部门预算安排情况说明\n2021年总收入1万元。'
    const identity = read(`${text}石桥市河道项目3万元，石桥市水库项目2万元，学习枫口市经验。\n`)
    expect(identity.organization).toMatchObject({ name: '石桥市水利局', division: '920100' })
    expect(identity.title).toBe('石桥市水利局2021年部门预算')
    expect(() => read(`${text}\n`)).toThrow(expect.objectContaining({ code: 'no_issuer' }))
  })

  it('leaves the division open between two places of one name that nothing tells apart', () => {
    const text = `青岚区水利局2023年部门预算\n${body}`
    expect(read(text).organization.division).toBe('')
    expect(read(`${text}石桥市财政补助2万元。\n`).organization.division).toBe('920101')
  })

  it('puts traditional characters into simplified ones and keeps the printed form as a name', () => {
    const { organization, title } = read('柳溪縣審計局2022年“三公”經費預算\n2022年預算為1萬元。\n')
    expect(organization.name).toBe('柳溪县审计局')
    expect(organization.names).toContainEqual({ name: '柳溪縣審計局', kind: 'short', from: null, to: null })
    expect(title).toBe('柳溪縣審計局2022年“三公”經費預算')
  })
})

describe('a place that no list knows', () => {
  const whose = (head: string) => read(`${head}\n${body}`).organization
  const names = (head: string) => whose(head).names.map(({ name }) => name)

  it.each([
    ['云川市水利局2023年部门预算情况说明', '云川市水利局@department'],
    ['青禾县教育局2023年单位预算', '青禾县教育局@unit'],
    ['澜县财政局2023年部门预算', '澜县财政局@department'],
    ['云川市青禾区人民检察院2023年部门决算', '云川市青禾区人民检察院@department'],
    ['青禾县人民法院（本级）2023年单位预算', '青禾县人民法院@unit'],
    ['沧原省青禾县水利局2023年部门预算', '沧原省青禾县水利局@department'],
    ['临港经济开发区管理委员会2023年部门预算', '临港经济开发区管理委员会@department'],
    ['柳溪镇人民政府2023年单位预算', '柳溪镇人民政府@unit'],
    ['云岭彝族自治州民族宗教事务局2023年部门预算', '云岭彝族自治州民族宗教事务局@department'],
    ['中共云川市委党校（云川市行政学院）2023年单位预算', '云川市委党校@unit'],
    ['云川市工商业联合会（商会）2023年部门预算', '云川市工商业联合会@department'],
    ['国家税务总局云川市税务局2023年部门预算', '国家税务总局云川市税务局@department'],
    ['青禾县2023年“三公”经费预算汇总', '青禾县@summary'],
    ['雲川市水利局２０２３年部門預算', '云川市水利局@department'],
    ['【云川市水利局】2023年部门预算', '云川市水利局@department'],
    ['云川市水利局关于2023年部门预算公开的说明', '云川市水利局@department'],
    ['附件1：云川市水利局2023年部门预算', '云川市水利局@department'],
    ['云川市住房和城乡建设\n委员会2023年部门预算', '云川市住房和城乡建设委员会@department'],
    ['云川市\n2023年部门预算\n编制单位：云川市水利局', '云川市水利局@department'],
    ['云川市水利局云川市水库管理所2023年单位预算', '云川市水库管理所@unit'],
    ['云川市水利局下属事业单位云川市水库管理所2023年单位预算', '云川市水库管理所@unit'],
    ['2023年部门预算\n单位名称：105001-云川市水利局（本级）', '云川市水利局@unit'],
  ])('%s', (head, code) => {
    expect(whose(head)).toMatchObject({ code, division: '' })
  })

  it('gives the same names as a known one', () => {
    expect(names('云川市城市管理局2023年部门预算')).toEqual(expect.arrayContaining(['云川城市管理局', '云川城管局']))
    expect(names('云川市青禾区水利局2023年部门预算')).toEqual(expect.arrayContaining(['青禾区水利局', '青禾水利局']))
    expect(names('云川市水利局(云川市河长制办公室)2023年部门预算')).toContain('云川河长制办')
    expect(names('云川市人民政府青禾街道办事处2023年部门预算')).toContain('青禾街道')
  })

  it('does not lend a zone the names of its city, nor a district those of its province', () => {
    expect(names('云川经济技术开发区财政局2023年部门预算')).not.toContain('云川财政局')
    expect(names('沧原省青禾县水利局2023年部门预算')).not.toContain('沧原水利局')
  })

  it.each([
    '高新区财政局',
    '经济技术开发区管理委员会',
    '人民医院',
    '第一中学',
    '城市管理局',
    '智慧城市运行中心',
    '农贸市场管理中心',
    '自然保护区管理局',
    '市水利局',
    '我县水利局',
    '全市水利系统',
    '各区县财政局',
    '某某市水利局',
    'XX市水利局',
    '云川市水利局、云川市林业局',
    '云川市水利局和云川市林业局',
    '云川市财政局关于批复云川市水利局',
    '云川市',
  ])('%s could be anybody’s', (name) => {
    expect(() => read(`${name}2023年部门预算\n${body}`)).toThrow(expect.objectContaining({ code: 'no_issuer' }))
  })
})

describe('a title that a person gives', () => {
  const untitled = '2018年度本部门“三公”经费支出2.05万元，年初预算为2.95万元。\n'

  it('says whose figures a document without a title holds, and is kept as composed', () => {
    const identity = identify(document(untitled), knowledge, '云海市青岚区水利局2018年部门决算')
    expect(identity).toMatchObject({ title: '云海市青岚区水利局2018年部门决算', titleComposed: true, year: 2018, stage: 'final' })
    expect(identity.organization.code).toBe('云海市青岚区水利局@department')
  })

  it.each([
    ['has_title', `云海市青岚区水利局2023年部门预算情况说明\n${body}`, '云海市青岚区档案馆2023年部门预算'],
    ['title_unclear', untitled, '水利局的文件'],
    ['no_disclosure', '柳溪日报讯 柳溪县审计局公布2023年预算5万元。\n', '柳溪县审计局2023年部门预算'],
  ])('%s', (code, text, title) => {
    expect(() => identify(document(text), knowledge, title)).toThrow(expect.objectContaining({ code }))
  })
})

describe('refused', () => {
  it.each([
    ['no_issuer', '按照市政府、区政府要求，经汇总，2023年区级部门（单位）“三公”经费支出预算为20万元。\n'],
    ['no_issuer', '我院2014年三公经费开支5万元，预算为6万元。\n地方政府网站\n'],
    ['no_issuer', '2018年度本部门“三公”经费支出2.05万元，年初预算为2.95万元。\n'],
    ['no_issuer', '2018年柳溪县道路修缮支出5万元，柳溪县绿化支出3万元，“三公”经费预算2万元，柳溪县另有安排。\n'],
    ['no_year', '柳溪县审计局“三公”经费预算说明\n编制单位：柳溪县审计局\n“三公”经费预算5万元。\n'],
    ['no_disclosure', '柳溪县审计局2023年部门预算公开引关注\n柳溪县审计局公布2023年预算5万元。\n'],
    ['no_disclosure', '柳溪县审计局2023年部门预算\n柳溪日报讯 柳溪县审计局公布2023年预算5万元。\n'],
    ['no_disclosure', '柳溪县审计局2023年部门预算\n柳溪县审计局日前公布2023年预算5万元。\n'],
    ['no_disclosure', '柳溪县审计局2023年部门预算\n本报讯 柳溪县审计局公布2023年预算5万元。\n'],
    ['no_disclosure', '柳溪县审计局收支情况\n全年收支5万元。\n'],
  ])('%s: %s', (code, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code }))
  })
})

it('says that a contact is named, and never who', () => {
  const identity = read(`云海市青岚区水利局2023年部门预算\n${body}部门预算公开联系人：张三 联系方式：023-61234567\n`)
  expect(identity.hasContact).toBe(true)
  expect(JSON.stringify(identity)).not.toMatch(/张三|61234567/)
})

describe.skipIf(!process.env.WENZHANG_CORPUS)('real documents', () => {
  const real = readKnowledge('data')
  const identity = (file: string) => {
    const path = join(process.env.WENZHANG_CORPUS ?? '', file)
    return identify(readText(readFileSync(path), 'document.txt'), real)
  }

  it.each([
    ['original/jiangjin-zwfwglb-2023-unit-budget.txt', '重庆市江津区政务服务管理办公室@unit', '500116', 2023],
    ['original/kaizhou-zwfwglb-2021-department-budget.txt', '重庆市开州区政务服务管理办公室@department', '500154', 2021],
    ['original/kaizhou-zwxxzx-2023-department-budget.txt', '重庆市开州区政务信息中心@department', '500154', 2023],
    ['original/nanan-zwfwglb-2024-department-budget.txt', '重庆市南岸区政务服务管理办公室@department', '500108', 2024],
    ['original/xianning-zwfwdsjj-2021-department-budget.txt', '咸宁市政务服务和大数据管理局@department', '421200', 2021],
    ['published/pages/ah-nanling-xuzhen-2020-sangong-final.txt', '许镇镇@summary', '', 2020],
    ['published/pages/ah-qingyang-sjj-2022-sangong-budget-trad.txt', '青阳县审计局@department', '341723', 2022],
    ['published/pages/ah-shouxian-sfj-2022-sangong-budget.txt', '寿县司法局@department', '340422', 2022],
    ['published/pages/cq-fuling-xinmiao-2021-sangong-final.txt', '涪陵区新妙镇@summary', '500102', 2021],
    ['published/pages/cq-jtw-2018-budget.txt', '重庆市交通委员会@department', '500000', 2018],
    ['published/pages/cq-qianjiang-2017-sangong-final.txt', '重庆市黔江区@summary', '500114', 2017],
    ['published/pages/cq-yuzhong-2017-sangong-final-jiedu.txt', '渝中区@summary', '500103', 2017],
    ['published/pages/gx-baise-2024-sangong-budget.txt', '百色市@summary', '451000', 2024],
    ['published/pages/hb-hanyang-2013-sangong-final.txt', '汉阳区@summary', '420105', 2013],
    ['published/pages/hi-sjt-2016-sangong-budget.txt', '海南省审计厅@department', '460000', 2016],
    ['published/pages/hn-yueyang-wenlian-2017-sangong-budget-trad.txt', '岳阳县文联@department', '430621', 2017],
    ['published/pages/sc-czt-2014-sangong-budget.txt', '四川省财政厅@department', '510000', 2014],
    ['published/pages/sc-dazhou-gongluzhongxin-2014-sangong-budget.txt', '达州市环城公路养护中心@department', '511700', 2014],
    ['published/pages/sc-jintang-guancang-2015-sangong-final.txt', '金堂县官仓镇@summary', '510121', 2015],
  ])('%s', (file, code, division, year) => {
    const found = identity(file)
    expect([found.organization.code, found.organization.division, found.year]).toEqual([code, division, year])
    expect(found.stage).toBe(file.includes('final') ? 'final' : 'budget')
  })

  it.each([
    'cq-fuling-2023-sangong-budget',
    'cq-fuling-qxz-2024-sangong-budget',
    'cq-jiangbei-2021-sangong-budget',
    'he-wanquan-court-2014-sangong-final',
    'hn-taojiang-2019-sangong-final',
    'sx-hlx-dept-2018-sangong-final',
  ])('%s does not say who it is', (file) => {
    expect(() => identity(`published/pages/${file}.txt`)).toThrow(expect.objectContaining({ code: 'no_issuer' }))
  })

  it('knows the other names of the originals', () => {
    const names = (file: string) => identity(`original/${file}`).organization.names.map(({ name, kind }) => `${kind} ${name}`)
    expect(names('kaizhou-zwfwglb-2021-department-budget.txt')).toEqual(
      expect.arrayContaining(['sign 重庆市开州区大数据应用发展管理局', 'abbreviation 开州区政务办', 'abbreviation 区政务管理办']),
    )
    expect(names('kaizhou-zwxxzx-2023-department-budget.txt')).toContain('bracket 重庆市开州区值班中心')
    expect(names('xianning-zwfwdsjj-2021-department-budget.txt')).toContain('short 市政务服务和大数据管理局')
  })
})
