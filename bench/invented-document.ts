// Disclosures to measure reading: the usual chapters and a table, with invented figures that differ from one to the next and add up.

/** The text of the `index`th document, issued by `name`; about five kilobytes in UTF-8. */
export function inventedDocument(index: number, name: string): string {
  const figure = (share: number): number => ((index * 7919 + share * 104_729) % 9991) + 100
  const rows = tableRows(figure)
  const [total, basic, project] = [sumOf(rows, 'total'), sumOf(rows, 'basic'), sumOf(rows, 'project')]
  const [abroad, reception, operation] = [figure(1), figure(2), figure(3)]
  const [goods, services, change] = [figure(4), figure(5), figure(6)]
  return [
    `${name}2023年单位预算情况说明`,
    '',
    '一、单位基本情况',
    `职能职责。${'贯彻执行有关方针政策和规划计划，组织开展业务工作，承担上级交办的其他任务。'.repeat(8)}`,
    '二、单位收支总体情况',
    `（一）收入预算：2023年年初预算数${money(total)}万元，其中：一般公共预算拨款${money(total)}万元。收入较2022年增加${money(change)}万元。`,
    `（二）支出预算：2023年年初预算数${money(total)}万元，其中：${highest(rows).join('，')}。`,
    '三、财政拨款情况说明',
    `2023年一般公共预算财政拨款收入${money(total)}万元，一般公共预算财政拨款支出${money(total)}万元，比2022年增加${money(change)}万元。其中：基本支出${money(basic)}万元；项目支出${money(project)}万元，主要原因是新增项目。`,
    '四、“三公”经费情况说明',
    `2023年“三公”经费预算${money(abroad + reception + operation)}万元，比2022年减少${money(change)}万元。其中：因公出国（境）费用${money(abroad)}万元，与2022年持平；公务接待费${money(reception)}万元，比2022年减少${money(change)}万元，主要原因是厉行节约；公务用车运行维护费${money(operation)}万元，与2022年持平；公务用车购置费0万元。`,
    '五、其他重要事项的情况说明',
    `（一）机关运行经费。2023年机关运行经费${money(figure(7))}万元，主要用于办公费、印刷费、邮电费、水电费、物管费、差旅费、会议费、培训费及其他费用。`,
    `（二）政府采购情况。政府采购预算总额${money(goods + services)}万元：政府采购货物预算${money(goods)}万元、政府采购服务预算${money(services)}万元。`,
    '（三）国有资产占有使用情况。截至2022年12月，所属各预算单位共有车辆2辆，其中一般公务用车1辆、执勤执法用车1辆。',
    '附表：一般公共预算财政拨款支出预算表',
    '单位：万元',
    '功能分类科目\t\t2023年预算数\t\t',
    '科目编码\t科目名称\t总计\t基本支出\t项目支出',
    ...rows.map((row) => [row.code, row.name, money(row.total), money(row.basic), money(row.project)].join('\t')),
    '六、专业性名词解释',
    `（一）财政拨款收入：${'指本年度从本级财政部门取得的财政拨款，包括一般公共预算财政拨款和政府性基金预算财政拨款。'.repeat(6)}`,
  ].join('\n')
}

type TableRow = {
  readonly code: string
  readonly name: string
  readonly total: number
  readonly basic: number
  readonly project: number
}

/** Leaves are drawn, the accounts above them are their sums; in hundredths of 万元. */
function tableRows(figure: (share: number) => number): readonly TableRow[] {
  const codes = accounts.map(([code]) => code)
  const leaves = codes.filter((code) => !codes.some((other) => other !== code && other.startsWith(code)))
  const drawn = leaves.map((code, index) => ({ code, basic: figure(20 + index), project: figure(40 + index) }))
  return accounts.map(([code, name]) => {
    const below = drawn.filter((leaf) => leaf.code.startsWith(code))
    const [basic, project] = [
      below.reduce((sum, leaf) => sum + leaf.basic, 0),
      below.reduce((sum, leaf) => sum + leaf.project, 0),
    ]
    return { code, name, basic, project, total: basic + project }
  })
}

function sumOf(rows: readonly TableRow[], column: 'total' | 'basic' | 'project'): number {
  return rows.filter(({ code }) => code.length === 3).reduce((sum, row) => sum + row[column], 0)
}

function highest(rows: readonly TableRow[]): readonly string[] {
  return rows.filter(({ code }) => code.length === 3).map(({ name, total }) => `${name}预算${money(total)}万元`)
}

function money(hundredths: number): string {
  return (hundredths / 100).toFixed(2)
}

const accounts = [
  ['201', '一般公共服务支出'],
  ['20103', '政府办公厅（室）及相关机构事务'],
  ['2010301', '行政运行'],
  ['2010302', '一般行政管理事务'],
  ['208', '社会保障和就业支出'],
  ['20805', '行政事业单位养老支出'],
  ['2080505', '机关事业单位基本养老保险缴费支出'],
  ['210', '卫生健康支出'],
  ['21011', '行政事业单位医疗'],
  ['2101101', '行政单位医疗'],
  ['221', '住房保障支出'],
  ['22102', '住房改革支出'],
  ['2210201', '住房公积金'],
] as const
