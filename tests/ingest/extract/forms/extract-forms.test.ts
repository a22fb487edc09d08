import { describe, expect, it } from 'vitest'
import { extractForms } from '../../../../src/ingest/extract/forms/extract-forms.ts'
import { identify } from '../../../../src/ingest/extract/identity/identify.ts'
import { document, knowledge } from '../invented.ts'

const table = (rows: string) =>
  rows
    .trim()
    .split('\n')
    .map((row) =>
      row
        .trim()
        .split(/ *\| */)
        .join('\t'),
    )
    .join('\n')
const budget = '云海市青岚区水利局2024年部门预算\n一、说明\n2024年收入预算5万元。\n\n'
const final = '云海市青岚区水利局2023年度部门决算\n一、说明\n2023年收入决算5万元。\n\n'

function extract(text: string) {
  const read = document(text)
  return extractForms(read, identify(read, knowledge), knowledge)
}

/** “item flow fund nature = number unit”, with year and stage where they are not the document's own. */
function facts(
  rows: string,
  { caption, unit = '单位：万元', head = budget, note = '' }: Partial<Record<string, string>> & { caption: string },
) {
  const own = head === budget ? '2024 budget ' : '2023 final '
  return extract(`${head}${caption}\n\n${unit}\n\n${table(rows)}\n\n${note}\n`).facts.map((fact) => {
    const time = `${fact.year} ${fact.stage} `
    const value = `${fact.number}${fact.unit}`
    return `${time === own ? '' : time}${fact.item} ${fact.flow} ${fact.fund} ${fact.nature} = ${value}`
  })
}

describe('accounts', () => {
  const caption = '2024年一般公共预算财政拨款支出预算表'

  it('reads function by nature, with a head of two rows', () => {
    expect(
      facts(
        '功能分类科目||2024年预算数||\n科目编码|科目名称|总计|基本支出|项目支出\n合计||3.5|3|0.5\n201|一般公共服务支出|3.5|3.0|0.50',
        { caption },
      ),
    ).toEqual([
      'total expenditure general all = 3.5万元',
      'total expenditure general basic = 3万元',
      'total expenditure general project = 0.5万元',
      '201 expenditure general all = 3.5万元',
      '201 expenditure general basic = 3万元',
      '201 expenditure general project = 0.5万元',
    ])
  })

  it('does not care for the order of the columns, and reads 千元 and 元 exactly', () => {
    const permuted = '项目支出|科目名称|总计|科目编码|基本支出\n500|一般公共服务支出|3500|201|3000'
    expect(facts(permuted, { caption, unit: '金额单位：千元' })).toEqual([
      '201 expenditure general project = 500千元',
      '201 expenditure general all = 3500千元',
      '201 expenditure general basic = 3000千元',
    ])
    const inOrder = '科目名称|项目支出|总计|基本支出|科目编码\n一般公共服务支出|5,000.05|35,000.05|30,000.00|201'
    const read = extract(`${budget}${caption}\n单位：元\n${table(inOrder)}\n`).facts
    expect(read.map(({ nature, amount }) => [nature, amount])).toEqual([
      ['project', 500_005],
      ['all', 3_500_005],
      ['basic', 3_000_000],
    ])
  })

  it('joins codes in columns for 类, 款 and 项, and keeps the printed name', () => {
    const rows =
      '项目||||支出预算||\n功能分类科目编码|||功能分类科目名称|合计|基本支出|项目支出\n类|款|项||||\n208|05|05|基本养老保险缴费支出|46|46|0'
    expect(
      facts(rows, { caption: '2024年部门一般公共预算支出功能分类预算表', unit: '编制部门：云海市青岚区水利局 单位：元' }),
    ).toEqual([
      '2080505 expenditure general all = 46元',
      '2080505 expenditure general basic = 46元',
      '2080505 expenditure general project = 0元',
    ])
  })

  it('reads economic accounts by what they are called where codes are a body’s own', () => {
    const rows =
      '科目编码|科目名称|总计|人员经费|日常公用经费\n合计||9|4|5\n30101|基本工资|4|4|\n30203|水费|5||5\n30299|神秘费|1||1'
    expect(facts(rows, { caption: '一般公共预算财政拨款基本支出预算表' })).toEqual([
      'total expenditure general basic = 9万元',
      'total expenditure general personnel = 4万元',
      'total expenditure general public = 5万元',
      '30101 expenditure general basic = 4万元',
      '30101 expenditure general personnel = 4万元',
      '30205 expenditure general basic = 5万元',
      '30205 expenditure general public = 5万元',
      'account:神秘费 expenditure general basic = 1万元',
      'account:神秘费 expenditure general public = 1万元',
    ])
  })

  it('reads income by function and source, with a head merged downwards and cut short', () => {
    const rows =
      '科目||总计|一般公共预算拨款收入|政府性基金预|事业收入\n科目编码|科目名称||||\n合计||10|7|2|1\n201|一般公共服务支出|10|7|2|1'
    expect(facts(rows, { caption: '部门收入总表' }).slice(0, 5)).toEqual([
      'total income all all = 10万元',
      'total income general all = 7万元',
      'total income government_fund all = 2万元',
      'total income business all = 1万元',
      '201 income all all = 10万元',
    ])
  })

  it('takes fund and nature from the form', () => {
    const rows = '科目编码|科目名称|本年政府性基金预算财政拨款支出||\n||总计|基本支出|项目支出\n|合计|2||2\n212|城乡社区支出|2||2'
    expect(facts(rows, { caption: '政府性基金预算支出表' })[0]).toBe('total expenditure government_fund all = 2万元')
    const operating = '科目编码|科目名称|机关运行经费支出\n合计||3\n30201|办公费|3'
    expect(facts(operating, { caption: '一般公共预算机关运行经费支出预算表' })).toEqual([
      'operating expenditure general all = 3万元',
      '30201 expenditure general operating = 3万元',
    ])
  })

  it('reads accounts printed side by side, each with the figure on its right', () => {
    const rows =
      '科目编码|科目名称|决算数|科目编码|科目名称|决算数\n301|工资福利支出|7|302|商品和服务支出|2\n30101|基本工资|7|30201|办公费|2\n人员经费合计||7|公用经费合计||2'
    expect(facts(rows, { caption: '一般公共预算财政拨款基本支出决算表', head: final })).toEqual([
      '301 expenditure general basic = 7万元',
      '302 expenditure general basic = 2万元',
      '30101 expenditure general basic = 7万元',
      '30201 expenditure general basic = 2万元',
      'total expenditure general personnel = 7万元',
      'total expenditure general public = 2万元',
    ])
  })

  it('skips a head printed again and rows of column numbers', () => {
    const rows =
      '科目编码|科目名称|总计|基本支出|项目支出\n栏次||1|2|3\n合计||3|3|\n科目编码|科目名称|总计|基本支出|项目支出\n201|一般公共服务支出|3|3|'
    expect(facts(rows, { caption })).toHaveLength(4)
  })
})

describe('tables of projects, things and funds', () => {
  it('reads projects by name, with the funds of the columns, and passes over kinds and namesakes', () => {
    const rows =
      '序号|项目名称|项目单位|合计|一般公共预算|政府性基金预算\n1|特定目标类||60|55|5\n2|河道整治|云海市青岚区水利局|40|35|5\n3|杂项|云海市青岚区水利局|1|1|\n4|杂项|云海市青岚区水利局|2|2|\n5|水库加固|青岚区水库所|20|20|'
    expect(facts(rows, { caption: '2024年部门项目支出预算表' })).toEqual([
      'project:河道整治 expenditure all project = 40万元',
      'project:河道整治 expenditure general project = 35万元',
      'project:河道整治 expenditure government_fund project = 5万元',
    ])
  })

  it('takes the name of a project from its own column', () => {
    const rows = '科目编码|科目名称|项目名称|合计\n2130305|水利工程建设|河道整治|40\n2130305|水利工程建设|水库加固|20\n|||60'
    expect(facts(rows, { caption: '项目支出表' })).toEqual([
      'project:河道整治 expenditure all project = 40万元',
      'project:水库加固 expenditure all project = 20万元',
    ])
  })

  it('reads numbers of vehicles and equipment, never their value as a number', () => {
    const rows =
      '项目|数量|金额（万元）\n一、车辆（辆）|3|60\n1.领导干部用车||\n2.执法执勤用车|2|40\n二、单价50万元以上通用设备（台/套）|1|70'
    expect(facts(rows, { caption: '国有资产占有使用情况表' })).toEqual([
      'vehicle none all all = 3辆',
      'vehicle.enforcement none all all = 2辆',
      'equipment.general none all all = 1台',
    ])
    expect(facts(rows, { caption: '新增资产配置情况表' })).toEqual([])
  })

  it('takes no number of things for money', () => {
    const rows = '采购项目|采购品目|数量|单价|金额\n办公设备|台式计算机|10|0.5|5\n合计||10||5'
    expect(facts(rows, { caption: '政府采购预算表' })).toEqual([
      'account:政府采购 / 办公设备 / 台式计算机 expenditure all all = 5万元',
      'procurement expenditure all all = 5万元',
    ])
  })

  it('reads both sides of a fund', () => {
    const rows =
      '项目||年初结转和结余|本年收入|本年支出||\n功能分类科目编码|科目名称|||小计|基本支出|项目支出\n栏次||1|2|3|4|5\n212|城乡社区支出|1|5|6||6'
    expect(facts(rows, { caption: '政府性基金预算财政拨款收入支出决算表\n公开08表', head: final })).toEqual([
      '212 income government_fund all = 5万元',
      '212 expenditure government_fund all = 6万元',
      '212 expenditure government_fund project = 6万元',
    ])
  })
})

describe('tables that are printed badly', () => {
  it('give no account to a name beside a code that is not whole', () => {
    const rows = '科目编码|科目名称|合计\n21303|行政运行|6\n21303|水利|9'
    expect(facts(rows, { caption: '部门支出总表' })).toEqual(['21303 expenditure all all = 9万元'])
  })

  it('are left unread where two units are printed', () => {
    const rows = '科目名称|合计\n教育支出|10'
    expect(facts(rows, { caption: '部门支出总表（单位：万元）', unit: '单位：元' })).toEqual([])
  })

  it('give this year’s income a name of its own in the row of totals alone', () => {
    const rows =
      '科目编码|科目名称|合计|上年结转|本年收入||\n||||小计|一般公共预算|事业收入\n213|农林水支出|10|1|9|8|1\n合计||10|1|9|8|1'
    const read = facts(rows, { caption: '部门收入总表' })
    expect(read).toContain('account:本年收入 income all all = 9万元')
    expect(read.filter((fact) => fact.startsWith('account:'))).toHaveLength(1)
  })

  it('are left unread where codes stand in place of amounts', () => {
    const rows = '科目名称|合计\n工资福利支出|30101\n基本工资|30102\n津贴补贴|5'
    const read = extract(`${budget}一般公共预算财政拨款基本支出预算表\n单位：万元\n${table(rows)}\n`)
    expect(read.facts).toEqual([])
  })

  it('are read though their caption is broken over two lines', () => {
    const rows = '科目编码|科目名称|总计|基本支出\n205|教育支出|3|3'
    expect(facts(rows, { caption: '2024年一般公共\n预算财政拨款支出预算表' })[0]).toBe('205 expenditure general all = 3万元')
  })

  it('are read though caption, body and unit are rows of theirs', () => {
    const rows =
      '部门收支总表|||\n部门：云海市青岚区水利局|||单位：元\n收入||支出|\n项目|预算数|项目|预算数\n一、财政拨款|900.5|一、教育支出|900.5'
    expect(facts(rows, { caption: '附件', unit: '' })).toEqual([
      'total income appropriation all = 900.5元',
      '205 expenditure all all = 900.5元',
    ])
  })

  it('give no figure for a row of column numbers', () => {
    const rows =
      '收入|||支出||\n项目|行次|决算数|项目|行次|决算数\n栏次||1|栏次||2\n一、一般公共预算财政拨款收入|1|9|一、教育支出|14|8'
    expect(facts(rows, { caption: '收入支出决算总表', head: final })).toEqual([
      'total income general all = 9万元',
      '205 expenditure all all = 8万元',
    ])
  })
})

describe('two-sided forms', () => {
  it('take no part and nothing carried over for a source of this year', () => {
    const rows =
      '收入|||支出||\n项目|行次|金额|项目|行次|金额\n一、一般公共预算财政拨款|1|9|一、教育支出|33|8\n其中：上级专项转移支付|2|3|||\n年初财政拨款结转和结余|28|1|年末财政拨款结转和结余|60|2\n一般公共预算财政拨款|29|1||61|\n总计|32|10|总计|64|10'
    const read = extract(`${final}财政拨款收入支出决算总表\n单位：万元\n${table(rows)}\n`)
    const income = read.facts.filter(({ flow }) => flow === 'income').map(({ fund, number }) => `${fund} ${number}`)
    expect(income.toSorted()).toEqual([
      'appropriation 10',
      'general 9',
      'source:年初财政拨款结转和结余 1',
      'source:年初财政拨款结转和结余一般公共预算财政拨款 1',
    ])
    expect(read.unread.map(({ text }) => text)).toEqual(['3'])
  })

  it('tell their sides by the closing rows where no word stands over them', () => {
    const rows = '项目|预算数（元）|项目|预算数（元）\n一、一般公共预算拨款收入|100|一、教育支出|100\n收入总计|100|支出总计|100'
    expect(facts(rows, { caption: '部门收支总表', unit: '' })).toEqual([
      'total income general all = 100元',
      '205 expenditure all all = 100元',
      'total income all all = 100元',
      'total expenditure all all = 100元',
    ])
    const open = rows.replace('收入总计', '总计').replace('支出总计', '总计')
    expect(facts(open, { caption: '部门收支总表', unit: '' })).toEqual([])
  })

  it('keep 收入合计 apart from 收入总计', () => {
    const rows =
      '收入||支出|\n项目|预算数|项目|预算数\n一、一般公共预算拨款|10|一、教育支出|12\n收入合计|10|支出合计|12\n上年结转|2|结转下年|\n收入总计|12|支出总计|12'
    expect(facts(rows, { caption: '部门收支总表' })).toContain('account:收入合计 income all all = 10万元')
    expect(facts(rows, { caption: '部门收支总表' })).not.toContain('total income all all = 10万元')
  })

  it('read sources on the left, functions on the right', () => {
    const rows =
      '收入||支出||||\n项目|预算数|项目|合计|一般公共预算|政府性基金预|国有资本经\n一、本年收入|9|一、本年支出|9|8|1|\n一般公共预算资金|8|一般公共服务支出|8|8||\n政府性基金预算资金|1|城乡社区支出|1||1|\n收入合计|9|支出合计|9|8|1|'
    expect(facts(rows, { caption: '2024年财政拨款收支总表' })).toEqual([
      'total income appropriation all = 9万元',
      'total expenditure appropriation all = 9万元',
      'total expenditure general all = 8万元',
      'total expenditure government_fund all = 1万元',
      'total income general all = 8万元',
      '201 expenditure appropriation all = 8万元',
      '201 expenditure general all = 8万元',
      'total income government_fund all = 1万元',
      '212 expenditure appropriation all = 1万元',
      '212 expenditure government_fund all = 1万元',
      'total income appropriation all = 9万元',
      'total expenditure appropriation all = 9万元',
      'total expenditure general all = 8万元',
      'total expenditure government_fund all = 1万元',
    ])
  })

  it('keep this year’s sum apart from a total that holds what was carried over', () => {
    const rows =
      '收入||支出|\n项目|决算数|项目|决算数\n一、一般公共预算财政拨款收入|9|一、一般公共服务支出|8\n八、社保基金|1|二、外交支出|\n本年收入合计|10|本年支出合计|8\n年初结转和结余|2|年末结转和结余|4\n总计|12|总计|12'
    expect(facts(rows, { caption: '收入支出决算总表', head: final })).toEqual([
      'total income general all = 9万元',
      '201 expenditure all all = 8万元',
      'total income source:社保基金 all = 1万元',
      'total income all all = 10万元',
      'total expenditure all all = 8万元',
      'total income carried_over all = 2万元',
      'account:年末结转和结余 expenditure all all = 4万元',
      'account:收入总计 income all all = 12万元',
      'account:支出总计 expenditure all all = 12万元',
    ])
  })

  it('part what was carried over by its source without taking it for this year’s', () => {
    const rows =
      '收入||支出|\n项目|预算数|项目|预算数\n一、本年收入|5|一、本年支出|6\n一般公共预算拨款|5|教育支出|6\n二、上年结转|1|二、结转下年|\n一般公共预算拨款|1||\n收入合计|6|支出合计|6'
    expect(facts(rows, { caption: '财政拨款收支总表' }).filter((fact) => fact.includes('income'))).toEqual([
      'account:本年收入 income appropriation all = 5万元',
      'total income general all = 5万元',
      'total income carried_over all = 1万元',
      'total income source:上年结转一般公共预算拨款 all = 1万元',
      'total income appropriation all = 6万元',
    ])
  })

  it('read a third side by its use', () => {
    const rows =
      '收入||支出||||\n项目名称|金额|功能分类||支出用途|\n||功能科目名称|金额|项目名称|金额\n一、财政拨款|9|一、教育支出|9|一、基本支出|6\n1.一般公共预算|9|||二、项目支出|3'
    expect(facts(rows, { caption: '收支预算总表' })).toEqual([
      'total income appropriation all = 9万元',
      '205 expenditure all all = 9万元',
      'total expenditure all basic = 6万元',
      'total income general all = 9万元',
      'total expenditure all project = 3万元',
    ])
  })
})

describe('三公', () => {
  const caption = '一般公共预算“三公”经费支出表'
  const row = [
    'sangong expenditure general all = 6万元',
    'sangong.abroad expenditure general all = 1万元',
    'sangong.vehicle expenditure general all = 3万元',
    'sangong.vehicle.purchase expenditure general all = 1万元',
    'sangong.vehicle.operation expenditure general all = 2万元',
    'sangong.reception expenditure general all = 2万元',
  ]

  it('reads six columns without a row label', () => {
    const rows =
      '2024年预算数|||||\n合计|因公出国（境）费|公务用车购置及运行费|||公务接待费\n||小计|公务用车购置费|公务用车运行费|\n6|1|3|1|2|2'
    expect(facts(rows, { caption })).toEqual(row)
    const printed = extract(`${budget}${caption}\n单位：万元\n${table(rows)}\n`).facts[2]?.evidence[0]
    expect(printed).toMatchObject({
      row: null,
      column: '2024年预算数 / 公务用车购置及运行费 / 小计',
      quote: '3',
      section: caption,
    })
  })

  it('reads a head printed without its empty cells', () => {
    const cells = (...words: string[]) => words.map((word) => `${word} |`).join('\n')
    const head = `${cells('“三公”经费合计', '因公出国(境)费', '公务用车购置及运行费', '公务接待费')}\n||\n${cells('小计', '公务用车购置费', '公务用车运行费')}`
    const read = extract(`${budget}${caption}\n单位：万元\n${head}\n||\n${cells('6', '1', '3', '1', '2', '2')}\n二、说明\n`)
    expect(read.facts.map(({ item, number }) => `${item} ${number}`)).toEqual([
      'sangong 6',
      'sangong.abroad 1',
      'sangong.vehicle 3',
      'sangong.vehicle.purchase 1',
      'sangong.vehicle.operation 2',
      'sangong.reception 2',
    ])
  })

  it('reads pairs of 预算数 and 决算数 in twelve columns, the note telling which budget', () => {
    const heads = '合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费'
    const parts = '||小计|公务用车购置费|公务用车运行维护费|'
    const rows = `预算数||||||决算数|||||\n${heads}|${heads}\n${parts}|${parts}\n6|1|3|1|2|2|5|0|3|1|2|2`
    const adjusted = '注：预算数为全年预算数，反映按规定程序调整后的预算数。'
    const read = facts(rows, { caption: '财政拨款“三公”经费支出决算表', head: final, note: adjusted })
    expect(read).toHaveLength(12)
    expect(read[0]).toBe('2023 adjusted sangong expenditure general all = 6万元')
    expect(read[7]).toBe('sangong.abroad expenditure general all = 0万元')
    expect(facts(rows, { caption: '“三公”经费支出决算表', head: final })).toHaveLength(6)
  })

  it('reads pairs under each item', () => {
    const rows =
      '财政拨款“三公”经费|||||||||||\n合计||因公出国（境）费||公务用车购置及运行费||||||公务接待费|\n||||小计||公务用车购置费||公务用车运行费|||\n预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数\n6|5|1|0|3|3|1|1|2|2|2|2'
    const read = facts(rows, { caption: '“三公”经费支出决算表', head: final, note: '预算数为年初预算数。' })
    expect(read.slice(0, 3)).toEqual([
      '2023 budget sangong expenditure general all = 6万元',
      'sangong expenditure general all = 5万元',
      '2023 budget sangong.abroad expenditure general all = 1万元',
    ])
    expect(read.at(-3)).toBe('sangong.vehicle.operation expenditure general all = 2万元')
  })

  it('reads a list of labels, and counts beside amounts', () => {
    const rows =
      '项 目|本年预算数\n合 计|6\n1.因公出国(境)费用|\n2.公务接待费|2\n3.公务用车费|4\n其中:(1)公务用车运行维护费|4\n(2)公务用车购置|\n公务用车保有量（辆）|3'
    expect(facts(rows, { caption: '2024年“三公”经费预算统计表' })).toEqual([
      'sangong expenditure general all = 6万元',
      'sangong.reception expenditure general all = 2万元',
      'sangong.vehicle expenditure general all = 4万元',
      'sangong.vehicle.operation expenditure general all = 4万元',
      'vehicle none all all = 3辆',
    ])
  })

  it('takes no sum for the three that holds meetings and trainings, and reads operating expenses beside them', () => {
    const rows = '合计|“三公”经费||||会议费|培训费\n|小计|因公出国（境）费|公务用车购置及运行费|公务接待费||\n20|6|1|3|2|10|4'
    expect(facts(rows, { caption: '“三公”经费、会议费、培训费支出预算表' })).toEqual([
      'account:“三公”经费、会议费和培训费 expenditure general all = 20万元',
      'sangong expenditure general all = 6万元',
      'sangong.abroad expenditure general all = 1万元',
      'sangong.vehicle expenditure general all = 3万元',
      'sangong.reception expenditure general all = 2万元',
      'meeting expenditure general all = 10万元',
      'training expenditure general all = 4万元',
    ])
    const operating =
      '“三公”经费预算数||||||机关运行经费预算数\n合计|因公出国(境)费|公务接待费|公务用车购置及运行费|||\n|||小计|购置费|运行费|\n6|1|2|3|1|2|46'
    expect(facts(operating, { caption: '“三公”经费和机关运行经费预算表' }).at(-1)).toBe(
      'operating expenditure general all = 46万元',
    )
  })

  it('leaves a row whose parts do not add up as it is printed', () => {
    const rows = '合计|因公出国（境）费|公务用车购置及运行费|公务接待费\n9|1|3|2'
    expect(facts(rows, { caption })[0]).toBe('sangong expenditure general all = 9万元')
  })

  it('takes the unit from the text where the table prints none', () => {
    const rows = '项目|预算数\n合计|6.40\n公务接待费|2.40\n公务用车运行维护费|4'
    const said = `${budget}2024年三公经费6.4万元，其中接待2.4万元，用车4万元。\n${caption}\n${table(rows)}\n`
    expect(extract(said).facts.map(({ number, unit }) => `${number}${unit}`)).toEqual(['6.4万元', '2.4万元', '4万元'])
    const silent = extract(`${budget}2024年三公经费6.4万元。\n${caption}\n${table(rows)}\n`)
    expect(silent.facts).toEqual([])
    expect(silent.unread.map(({ why }) => why)).toEqual(['no_unit', 'no_unit', 'no_unit'])
  })
})

describe('procurement and other years', () => {
  it('reads kinds and funds', () => {
    const rows = '项目编号|项目|总计|一般公共预算拨款收入|事业收入\n合计||9|8|1\nA|货物|3|3|\nC|服务|6|5|1'
    expect(facts(rows, { caption: '政府采购预算明细表' })).toEqual([
      'procurement expenditure all all = 9万元',
      'procurement expenditure general all = 8万元',
      'procurement expenditure business all = 1万元',
      'procurement.goods expenditure all all = 3万元',
      'procurement.goods expenditure general all = 3万元',
      'procurement.services expenditure all all = 6万元',
      'procurement.services expenditure general all = 5万元',
      'procurement.services expenditure business all = 1万元',
    ])
  })

  it('puts figures of another year into that year', () => {
    const rows = '科目编码|科目名称|2023年执行数|2024年预算数|增减\n合计||4|5|1\n205|教育支出|4|5|1'
    expect(facts(rows, { caption: '部门支出总表' })).toEqual([
      '2023 execution total expenditure all all = 4万元',
      'total expenditure all all = 5万元',
      '2023 execution 205 expenditure all all = 4万元',
      '205 expenditure all all = 5万元',
    ])
  })
})

describe('what is not understood stays unread', () => {
  const rows = '科目编码|科目名称|总计|基本支出|项目支出\n合计||3|3|'
  const read = (text: string) => extract(`${budget}${text}\n`)
  const whys = (text: string) => read(text).unread.map(({ text: figure, why }) => `${figure} ${why}`)

  it.each([
    ['a table without a caption', `单位：万元\n${table(rows)}`, 'no_caption'],
    ['a caption of no known form', `单位：万元\n资产负债表\n${table(rows)}`, 'no_caption'],
    ['a table of another year', `2022年部门支出总表\n单位：万元\n${table(rows)}`, 'other_year'],
    ['a table without a unit', `部门支出总表\n${table(rows)}`, 'no_unit'],
    ['a head of unknown words', `部门支出总表\n单位：万元\n${table('甲|乙|丙\n合计|3|3')}`, 'head_not_understood'],
  ])('%s', (_, text, why) => {
    expect(read(text).facts).toEqual([])
    expect(whys(text)).toEqual([`3 ${why}`, `3 ${why}`])
  })

  it('names the cells of a column or a row that nobody knows', () => {
    const odd = '科目编码|科目名称|总计|奇怪支出类别\n合计||3|1\n|奇怪的行|2|'
    expect(read(`部门支出总表\n单位：万元\n${table(odd)}`).facts.map(({ number }) => number)).toEqual([3])
    expect(whys(`部门支出总表\n单位：万元\n${table(odd)}`)).toEqual(['1 cell_not_understood', '2 cell_not_understood'])
  })

  it('names a figure that could be a code, where no name stands behind it', () => {
    const odd = '科目名称|奇怪支出类别|总计\n合计|245|3'
    expect(whys(`部门支出总表\n单位：万元\n${table(odd)}`)).toEqual(['245 cell_not_understood'])
  })

  it('names two figures in one cell, and one of which the cell is not sure', () => {
    const odd = '科目编码|科目名称|总计|基本支出|项目支出\n合计||3|1？|2；1\n|教育|7 7||'
    expect(read(`部门支出总表\n单位：万元\n${table(odd)}`).facts.map(({ number }) => number)).toEqual([3])
    expect(whys(`部门支出总表\n单位：万元\n${table(odd)}`)).toEqual([
      '1？ cell_not_understood',
      '2；1 cell_not_understood',
      '7 7 cell_not_understood',
    ])
  })

  it('names figures in a guise that is not read', () => {
    const odd = '科目编码|科目名称|总计|基本支出|项目支出\n合计||3|(1.50)|¥2\n|教育|1.2E+05|2.5①|+4'
    expect(read(`部门支出总表\n单位：万元\n${table(odd)}`).facts.map(({ number }) => number)).toEqual([3])
    expect(whys(`部门支出总表\n单位：万元\n${table(odd)}`).map((why) => why.split(' ')[0])).toEqual([
      '(1.50)',
      '¥2',
      '1.2E+05',
      '2.5①',
      '+4',
    ])
  })

  it('names figures with a measure word, too, but no years', () => {
    expect(whys(`人员情况表\n${table('资产|数量|年份\n车辆|12辆|2023年\n完好率|≥95%|')}`)).toEqual([
      '12辆 no_caption',
      '≥95% no_caption',
    ])
  })

  it('reads of several bodies the total for a department, its own row for a unit', () => {
    const bodies = '单位名称|合计|因公出国（境）费|公务接待费\n合计|5|1|4\n云海市青岚区水利局|3|1|2\n青岚区河道所|2||2'
    const caption = '“三公”经费预算表'
    expect(facts(bodies, { caption })[0]).toBe('sangong expenditure general all = 5万元')
    expect(facts(bodies, { caption })).toHaveLength(3)
    const unit = budget.replace('部门预算', '单位预算')
    expect(facts(bodies, { caption, head: unit })[0]).toContain('sangong expenditure general all = 3万元')
    expect(facts(bodies, { caption, head: unit })).toHaveLength(3)
  })
})

describe('layouts of other provinces', () => {
  const appropriation = '2024年一般公共预算财政拨款支出预算表'

  it('has a head that ends in the row of the total', () => {
    const rows = '项目|||合计|基本支出\n支出功能分类|||科目名称|\n科目编码||||\n类|款|项|合计|3'.replace(
      '合计|基本支出',
      '|基本支出',
    )
    expect(facts(`${rows}\n201|||一般公共服务支出|3\n201|06|01|行政运行|3`, { caption: appropriation })).toEqual([
      'total expenditure general basic = 3万元',
      '201 expenditure general basic = 3万元',
      '2010601 expenditure general basic = 3万元',
    ])
  })

  it('has an empty row in its head: pairs of plan and final accounts under 三公', () => {
    const rows = '合计||因公出国（境）费||公务接待费|\n|||||\n预算数|决算数|预算数|决算数|预算数|决算数\n5|4|2|1|3|3'
    const note = '注：预算数为年初预算数。'
    expect(facts(rows, { caption: '财政拨款“三公”经费支出决算表', head: final, note })).toEqual([
      '2023 budget sangong expenditure general all = 5万元',
      'sangong expenditure general all = 4万元',
      '2023 budget sangong.abroad expenditure general all = 2万元',
      'sangong.abroad expenditure general all = 1万元',
      '2023 budget sangong.reception expenditure general all = 3万元',
      'sangong.reception expenditure general all = 3万元',
    ])
  })

  it('has a total whose label reaches over the labels of the next part', () => {
    const rows =
      '收入||支出|||\n项目名称|金额|功能分类||支出用途|\n||功能科目名称|金额|项目名称|金额\n一、财政拨款|5|一、教育支出|5|一、基本支出|4\n||||二、单位预留机动经费|1\n当年收入小计|5|当年支出小计|||5\n收入合计|5|支出合计|||5'
    expect(facts(rows, { caption: '收支预算总表' })).toEqual([
      'total income appropriation all = 5万元',
      '205 expenditure all all = 5万元',
      'total expenditure all basic = 4万元',
      'reserve expenditure all all = 1万元',
      'total income all all = 5万元',
      'total expenditure all all = 5万元',
      'total income all all = 5万元',
      'total expenditure all all = 5万元',
    ])
  })

  it('takes no label that has a figure of its own for one of the next part', () => {
    const rows = '收入||支出|||\n项目名称|金额|功能分类||支出用途|\n||功能科目名称|金额|项目名称|金额\n收入合计|5|支出合计|5||7'
    expect(facts(rows, { caption: '收支预算总表' }).filter((fact) => fact.includes('7万元'))).toEqual([])
  })

  it('names sources with their parts under a head that spans them; the parts are no sources of the total', () => {
    const rows =
      '项目名称||金额\n收入总计||6\n一般公共预算资金|小计|5\n|公共财政拨款（补助）资金|4\n|专项收入|1\n其他资金|小计|1\n|其他收入|1'
    expect(facts(rows, { caption: '收入预算总表' })).toEqual([
      'total income all all = 6万元',
      'total income general all = 5万元',
      'total income source:一般公共预算资金/公共财政拨款(补助)资金 all = 4万元',
      'total income source:一般公共预算资金/专项收入 all = 1万元',
      'total income other all = 1万元',
      'total income source:其他资金/其他收入 all = 1万元',
    ])
  })

  it('lists purchases under their project and account; of one name with two amounts, none', () => {
    const rows =
      '采购品目大类|专项名称|经济科目|采购物品名称|采购组织形式|总计\n合计|||||9\n一、货物A|||||9\n|设备更新费|办公设备购置|||9\n|||台式计算机|分散采购|2\n|||打印机|分散采购|3\n|||打印机|集中采购|4'
    expect(facts(rows, { caption: '政府采购预算表' })).toEqual([
      'procurement expenditure all all = 9万元',
      'procurement.goods expenditure all all = 9万元',
      'account:政府采购 / 货物A / 设备更新费 / 办公设备购置 expenditure all all = 9万元',
      'account:政府采购 / 货物A / 设备更新费 / 办公设备购置 / 台式计算机 expenditure all all = 2万元',
    ])
  })

  it('believes no economic code below its class without a name', () => {
    const rows = '科目编码||预算数\n类|款|\n302||5\n302|02|5'
    expect(facts(rows, { caption: '2024年一般公共预算基本支出表' })).toEqual(['302 expenditure general basic = 5万元'])
  })

  it('looks at all tables for the sum of the year: in final accounts it is the total wherever it stands', () => {
    const balance =
      '收入||支出|\n项目|决算数|项目|决算数\n本年收入合计|10|本年支出合计|8\n年初结转和结余|2|年末结转和结余|4\n总计|12|总计|12'
    const spent = '科目编码|科目名称|本年支出合计\n|合计|8\n201|一般公共服务支出|8'
    const other = balance.replace('本年收入合计|10|本年支出合计', '||一、一般公共服务支出|7\n本年收入合计|10|本年支出合计')
    const both = `${final}收入支出决算总表\n\n单位：万元\n\n${table(other)}\n\n支出决算表\n\n单位：万元\n\n${table(spent)}\n`
    const account = extract(both).facts.filter(({ item }) => item === '201')
    expect(account.map(({ number }) => number)).toEqual([7, 8])
    const sum = '科目编码|科目名称|本年收入合计|财政拨款收入\n|合计|10|10\n201|一般公共服务支出|10|10'
    const text = `${final}收入支出决算总表\n\n单位：万元\n\n${table(balance)}\n\n收入决算表\n\n单位：万元\n\n${table(sum)}\n`
    const income = extract(text).facts.filter(({ flow, fund }) => flow === 'income' && fund === 'all')
    expect(income.map(({ item, number }) => `${item} ${number}`)).toEqual([
      'total 10',
      'account:收入总计 12',
      'total 10',
      '201 10',
    ])
  })

  it('counts no serial number of a list of bodies among the figures', () => {
    const text = `${budget}部门构成\n\n${table('序号|单位名称|备注\n1|水利站|\n2|水文站|')}\n`
    expect(extract(text).unread).toEqual([])
  })
})
