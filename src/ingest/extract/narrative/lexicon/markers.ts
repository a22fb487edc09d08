// The small words: fillers, comparisons, directions, denials, and what opens a reason, a purpose or a list of parts.
import type { Direction } from './meaning.ts'

/** Words that may stand between label and figure and change nothing. */
export const fillers = `
  为 是 的 共 计 有 共有 金额 数 数量 额 安排 安排了 当年 科目 编制 列支 开支 使用 支付 发生 拟 拟安排 预计 计划
  计划安排 全年 年度 累计 指标 规模 均 了 各 中 以 由 达 达到 实际 保有 现有 拥有 按规定 更新 具体 经汇总 汇总 经比较 年初 同时 另 并 而 此外
  根据实际情况 实行 实行了 纳入 情况 说明 如下 {增减|增减变化|变化}{的|}原因{等|}{情况|}说明 本{着|著}厉行节约{的|}原则`
export const sums = '总 总计 总共 总额 总数 总量 合计 总规模 共计'
/** Nouns that stand beside a label; without one they say that the label is unknown (其他费用). */
export const nouns = '费 用 经费 资金 费用 拨款 财政 部门 单位 方面 涉及 涉及资金 涉及项目 涉及财政性资金 涉及财政资金'

export const selves = `
  {本|我|我们|该}{部门|单位|局|委|办|厅|院|镇|乡|街道|市|区|县|省|馆|站|校|所|处|中心|会|社|委员会|办公室}{所属各单位|}
  全{局|厅|委|院|校|馆|站|所} 所属{各|}预算单位 {所属|各}{各|}{预算|}单位 本级`

/** All bodies of a place, as the forms of the ministry name them. */
const bodies = '{包括|}行政单位{(含参照公务员法管理的事业单位)|(含参公单位)|}、事业单位{、|和|及}其他单位{使用|}'
const towns = '各{乡镇|镇街|乡(镇)|镇(街道)|镇(街)|乡镇(街道)}'

/** Of a whole place: another body's figures, unless the document is that place's own. */
export const wideSelves: Readonly<Record<string, string>> = Object.fromEntries(
  ['省', '市', '区', '县', '镇', '乡', '街道'].map((place) => [
    place,
    `全${place} ${place}{本级|级} ${place}级{各|}{部门|单位|部门(单位)|预算单位|部门、单位|部门和单位} ${bodies} 全${place}${bodies} ${place}级${bodies}
     ${towns}、${place}本级 ${towns}{和|及}${place}本级`,
  ]),
)

export const comparisons = '比 较 与 同 和 跟 相比 相较 相较于 比较 对比'
/** A comparison with last year that names no year. */
export const impliedComparisons = '同比 同比去年 同比上年'

const ups = '{增加|增长|上升|提高|上涨|增}'
const downs = '{减少|下降|降低|压减|回落|减|降|下浮}'
const tail = '{了|额|额为|幅度为|率为|幅为|数为|为|}'

export const directions: readonly (readonly [Direction, string])[] = [
  ['up', `${ups}${tail} 多 大于 多于`],
  ['down', `${downs}${tail} 少 小于 少于`],
  ['either', `${ups}{(|/|或|或者}{减少|下降|降低}{)|}${tail} ${downs}{(|/|或|或者}{增加|增长|上升}{)|}${tail}`],
]

export const sames = `
  持平 一致 相同 相等 等于 不变 无变化 无增减 无增减变化 没有变化 没有增减 未变化 未发生变化 零增长 保持不变 保持一致 保持持平 一致无变化
  无变动 未变动 基数不变 无差异`
export const roughlySame =
  '基本持平 基本一致 大致持平 基本相同 基本不变 变化不大 略有{增加|减少|增长|下降} 有所{增加|减少|增长|下降}'

export const shares = '占 占比 占比为 所占比例为 占比重为'
export const denials = '无 没有 未 不 未安排 没有安排 无安排 未使用 无使用 没有使用 未发生 不安排'
export const outsides = `
  不在 不属于 不纳入 未纳入 不列入`
export const amongs = '其中 其中包括 包括 包含 分项为 具体为 构成为 分别是 分别为 {主要|}用于以下{|几个|几方面|各}方面'

const kinds = '{增加|增长|上升|减少|下降|降低|变化|变动|增减|增减变化|增减变动|持平|差异|相差|}'
export const reasons = `
  ${kinds}{的|}{主要|}原因{主要|都|}{是|为|:|系|在于|是因为|是由于|为:|是:} {其|}${kinds}{的|}主要原因
  主要{是因为|是由于|因为|由于|因|是因} 主要是 {其|}主要因素是 原因{主要|}{是|为} 是{因为|由于} 由于 因为`
export const purposes = `
  主要{用于|用作|是用于|用在|保障|是保障} 用于 {拟|计划|具体|资金|全部|}用于 {资金|}主要用途{是|为|:} 主要支出方向{是|为|:}`
export const suppositions = '如果 若 假如 剔除 扣除 不含 不包含 不包括 除去 不考虑 同口径 按同口径 可比口径 人均 平均'
