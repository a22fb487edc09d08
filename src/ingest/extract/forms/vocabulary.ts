// The words that heads and row labels of the published forms are made of, and what each says about a figure's key.
import type { Flow, Fund, Measure, Nature } from '../../../budget/fact.ts'
import type { ItemCode } from '../../../budget/item.ts'

/** `plan`: 预算数, which is the budget, or the adjusted budget in final accounts (a note tells). `own`: the document's own stage. */
export type StageWord = 'plan' | 'initial' | 'adjusted' | 'execution' | 'final' | 'own'
/** `number`: 行次, the number of a line. */
export type LabelRole = 'code' | 'class' | 'section' | 'entry' | 'name' | 'body' | 'number'

export type Meaning = {
  readonly role?: LabelRole
  readonly fund?: Fund
  readonly nature?: Nature
  readonly flow?: Flow
  readonly item?: ItemCode
  readonly measure?: Measure
  readonly unit?: string
  readonly stage?: StageWord
  /** Relative to the document's year (上年: −1), or a printed year. */
  readonly year?: number
  readonly lastYear?: boolean
  /** 本年收入, 本年支出: without what is carried over. */
  readonly current?: boolean
  /** A short word (购置费) that means this only under the head of that item. */
  readonly within?: ItemCode
  /** 合计, 总计, 小计. */
  readonly total?: boolean
}

const each = (words: string, meaning: Meaning): readonly (readonly [string, Meaning])[] =>
  words.split(' ').map((word) => [word, meaning] as const)

const joined = (stems: string, endings: string): string =>
  stems
    .split(' ')
    .flatMap((stem) => endings.split(' ').map((ending) => stem + (ending === '-' ? '' : ending)))
    .join(' ')

const money = '- 收入 资金 拨款 拨款收入 拨款资金 拨款支出 财政拨款 财政拨款收入 财政拨款资金 财政拨款支出 支出 预算财政拨款'

/** Sources of money: heads of columns and labels of rows. */
export const fundWords: ReadonlyMap<string, Meaning> = new Map([
  ...each(joined('一般公共预算 公共财政预算 公共预算', money), { fund: 'general' }),
  ...each(joined('政府性基金 政府性基金预算', money), { fund: 'government_fund' }),
  ...each(joined('国有资本经营 国有资本经营预算 国有资本预算', money), { fund: 'state_capital' }),
  ...each('财政拨款 财政拨款收入 财政拨款资金 财政拨款支出 财政拨款收支 财政性资金', { fund: 'appropriation' }),
  ...each(joined('财政专户 财政专户管理 财政专户管理资金 财政专户核拨', '- 收入 资金 拨款 资金收入'), {
    fund: 'special_account',
  }),
  ...each(joined('事业收入 事业预算收入', '- 资金'), { fund: 'business' }),
  ...each(joined('上级补助收入 上级补助', '- 资金'), { fund: 'superior' }),
  ...each(joined('附属单位上缴收入 附属单位上缴', '- 资金'), { fund: 'affiliated' }),
  ...each(joined('事业单位经营收入 经营收入 事业单位经营', '- 资金'), { fund: 'operating' }),
  ...each('其他收入 其他收入资金 其他资金', { fund: 'other' }),
  ...each(
    '上年结转 上年结余 上年结转结余 上年结转和结余 上年结转资金 上年结转收入 上年结转和结余资金 上年结转结余资金 年初结转和结余 年初结转结余 结转资金',
    {
      fund: 'carried_over',
    },
  ),
])

/** Heads of columns. A path of several words says all that its words say. */
export const columnWords: ReadonlyMap<string, Meaning> = new Map([
  ...fundWords,
  ...each('科目编码 科目代码 功能分类科目编码 经济分类科目编码 支出功能分类科目编码 支出经济分类科目编码 编码 代码', {
    role: 'code',
  }),
  ...each(
    '功能科目编码 功能科目代码 经济科目编码 经济科目代码 经济分类科目编码 部门预算经济分类科目编码 项目编号 科目编号 支出科目编码',
    { role: 'code' },
  ),
  ...each('类 类款', { role: 'class' }),
  ...each('款', { role: 'section' }),
  ...each('项', { role: 'entry' }),
  ...each(
    '科目名称 名称 项目 项目名称 专项名称 经费项目 使用项目 采购项目 采购项目名称 采购内容 采购品目 采购品目名称 采购品目大类 采购物品名称 采购目录 品目名称 资产名称 资产类别 功能分类科目名称 经济分类科目名称 科目 功能科目名称',
    { role: 'name' },
  ),
  ...each(
    '支出功能分类科目名称 支出经济分类科目名称 经济科目名称 部门预算经济分类科目名称 部门经济分类科目名称 部门支出经济分类科目名称 项目(按功能分类) 项目(按来源)',
    {
      role: 'name',
    },
  ),
  ...each('收入项目 收入科目', { role: 'name', flow: 'income' }),
  ...each('支出项目 支出科目', { role: 'name', flow: 'expenditure' }),
  ...each('行次 序号 项目编码 项目代码 采购目录编码 采购组织形式 采购方式', { role: 'number' }),
  ...each(
    '功能分类科目 经济分类科目 支出功能分类科目 支出经济分类科目 功能分类 经济分类 支出功能分类 支出经济分类 部门预算经济分类 部门预算支出经济分类科目 预算科目 经济科目 功能科目',
    {
      role: 'name',
    },
  ),
  ...each('单位名称 部门名称 单位 部门 单位代码 单位编码 项目单位 实施单位', { role: 'body' }),
  ...each('合计 总计 小计 总额', { total: true }),
  ...each('收入', { flow: 'income' }),
  ...each('支出', { flow: 'expenditure' }),
  ...each('基本支出 基本支出预算', { nature: 'basic' }),
  ...each('项目支出 项目支出预算', { nature: 'project' }),
  ...each('一般公共预算基本支出 一般公共预算财政拨款基本支出', { fund: 'general', nature: 'basic' }),
  ...each('财政拨款基本支出', { fund: 'appropriation', nature: 'basic' }),
  ...each('人员经费 人员支出', { nature: 'personnel' }),
  ...each('公用经费 日常公用经费 公用支出 日常公用支出', { nature: 'public' }),
  ...each('预算数 预算 预算金额 预算支出 支出预算 收入预算 部门预算', { stage: 'plan' }),
  ...each('本年预算数 本年预算 当年预算 当年预算数 年初预算数 年初预算', { stage: 'initial' }),
  ...each('全年预算数 全年预算 调整预算数 调整后预算数 调整预算', { stage: 'adjusted' }),
  ...each('执行数 预算执行数 完成数 执行', { stage: 'execution' }),
  ...each('决算数 决算 决算金额 支出决算 决算支出 支出决算数', { stage: 'final' }),
  ...each('金额 支出数 支出金额 数 支出合计 数额 预算安排 资金总额', { stage: 'own' }),
  ...each('数量 数量或人次 期末数量 数量(辆) 数量(台/套) 数量(辆/台/套) 数量(台、套) 数量(辆、台、套)', {
    stage: 'own',
    measure: 'count',
  }),
  ...each('本年收入 本年收入合计', { flow: 'income', current: true, total: true }),
  ...each('本年支出 本年支出合计', { flow: 'expenditure', current: true, total: true }),
  ...each('本年', {}),
  ...each('支出总计', { flow: 'expenditure', total: true }),
  ...each('收入总计 收入合计', { flow: 'income', total: true }),
  ...each('本年政府性基金预算财政拨款支出 本年政府性基金预算支出 本年政府性基金支出', { fund: 'government_fund' }),
  ...each('本年国有资本经营预算财政拨款支出 本年国有资本经营预算支出', { fund: 'state_capital' }),
  ...each('本年一般公共预算财政拨款支出 本年一般公共预算支出', { fund: 'general' }),
  ...each('支出用途', { flow: 'expenditure' }),
  ...each('单位预留机动经费 预留机动经费', { item: 'reserve' }),
  ...each('购置费 购置', { item: 'sangong.vehicle.purchase', within: 'sangong.vehicle' }),
  ...each('运行费 运行维护费 运行', { item: 'sangong.vehicle.operation', within: 'sangong.vehicle' }),
  ...each('会议费', { item: 'meeting' }),
  ...each('培训费', { item: 'training' }),
  ...each('机关运行经费 机关运行经费支出 机关运行经费预算 机关运行经费预算数', { item: 'operating' }),
])

type Pattern = readonly [pattern: RegExp, meaning: Meaning]

const outlay = '(?:费|费用|经费|支出|费支出|经费支出)?'

/** Labels of the 三公 forms: heads of columns and of rows alike. */
export const sangongWords: readonly Pattern[] = [
  [
    /^(?:财政拨款|一般公共预算)?三公经费(?:支出|预算|决算|预算数|决算数|合计|支出合计|预算合计|决算合计|支出总额|总额|预算支出|财政拨款支出|财政拨款预算)?$/,
    { item: 'sangong' },
  ],
  [new RegExp(`^因公出国(?:\\(境\\)|出境|境)?${outlay}$`), { item: 'sangong.abroad' }],
  [new RegExp(`^公务接待${outlay}$`), { item: 'sangong.reception' }],
  [
    new RegExp(`^公务用车购置(?:及|和|与)(?:运行(?:及?维护)?|运维)${outlay}$|^公务用车(?:费|费用|经费)$`),
    { item: 'sangong.vehicle' },
  ],
  [new RegExp(`^公务用车购置${outlay}$`), { item: 'sangong.vehicle.purchase' }],
  [new RegExp(`^公务用车(?:运行|运行(?:及|和)?维护|运维|维护)${outlay}$`), { item: 'sangong.vehicle.operation' }],
]

const count = (item: ItemCode, unit: string): Meaning => ({ item, unit, measure: 'count', fund: 'all', flow: 'none' })

/** Labels of the counts that stand beside the 三公 forms. */
export const countWords: readonly Pattern[] = [
  [/^因公出国(?:\(境\)|境)?团组数?(?:\(个\))?$/, count('abroad.groups', '个')],
  [/^因公出国(?:\(境\)|境)?(?:人次|人数|人次数)(?:\((?:人|人次)\))?$/, count('abroad.people', '人次')],
  [/^公务用车购置数量?(?:\(辆\))?$/, count('vehicle.purchase', '辆')],
  [/^公务用车保有量(?:\(辆\))?$/, count('vehicle', '辆')],
  [/^(?:国内)?公务接待批次(?:\((?:批|个|批次)\))?$/, count('reception.batches', '批次')],
  [/^(?:国内)?公务接待(?:人次|人数|人次数)(?:\((?:人|人次)\))?$/, count('reception.people', '人次')],
  [/^国\(境\)外公务接待批次(?:\((?:批|个)\))?$/, count('reception.foreign.batches', '批次')],
  [/^国\(境\)外公务接待人次(?:\((?:人|人次)\))?$/, count('reception.foreign.people', '人次')],
  [/^会议(?:个数|次数|批次)(?:\(个\))?$/, count('meeting.batches', '个')],
  [/^(?:参加)?会议人[数次](?:\((?:人|人次)\))?$/, count('meeting.people', '人次')],
  [/^(?:组织)?培训(?:个数|班数|次数|批次)(?:\(个\))?$/, count('training.batches', '个')],
  [/^(?:参加)?培训人[数次](?:\((?:人|人次)\))?$/, count('training.people', '人次')],
]

/** Kinds of procurement: their letters and names. */
export const procurementWords: readonly Pattern[] = [
  [/^(?:政府采购)?货物(?:类|采购|预算)*A?$/, { item: 'procurement.goods' }],
  [/^(?:政府采购)?工程(?:类|采购|预算)*B?$/, { item: 'procurement.works' }],
  [/^(?:政府采购)?服务(?:类|采购|预算)*C?$/, { item: 'procurement.services' }],
]

/** Rows that sum up their form. `current`: the year's own part of it. */
export const totalWords: ReadonlyMap<string, Meaning> = new Map([
  ...each('合计 总计 收入合计 收入总计 支出合计 支出总计 收支合计 收支总计 收入预算合计 支出预算合计 总合计', { total: true }),
  ...each(
    '本年收入 本年支出 本年收入合计 本年支出合计 当年收入小计 当年支出小计 当年收入合计 当年支出合计 本年收入小计 本年支出小计',
    {
      total: true,
      current: true,
    },
  ),
  ...each('本年财政拨款收入 本年财政拨款 本年拨款收入', { total: true, current: true, fund: 'appropriation' }),
  ...each('人员经费合计 人员经费', { total: true, nature: 'personnel' }),
  ...each('公用经费合计 日常公用经费合计 公用经费 日常公用经费', { total: true, nature: 'public' }),
])

/** Rows that part expenditure by what it is for. */
export const natureWords: ReadonlyMap<string, Meaning> = new Map([
  ...each('基本支出', { nature: 'basic' }),
  ...each('项目支出', { nature: 'project' }),
  ...each('单位预留机动经费 预留机动经费', { item: 'reserve' }),
])

export function matchPattern(patterns: readonly Pattern[], word: string): Meaning | undefined {
  return patterns.find(([pattern]) => pattern.test(word))?.[1]
}
