// The words for funds, natures, flows, stages and years.
import type { Flow, Fund, Nature, Stage } from '../../../../budget/fact.ts'

export const fundWords: readonly (readonly [Fund, string])[] = [
  [
    'general',
    '一般公共预算{当年|本年|}{财政|}{拨款|}{资金|}{安排|}{中|} 一般公共预算{财政|} 公共财政预算{拨款|}{资金|} 一般公共财政拨款',
  ],
  ['appropriation', '{财政|财政预算|本级财政}拨款{资金|}'],
  ['government_fund', '政府性基金{预算|}{当年|本年|}{财政|}{拨款|}{资金|}'],
  ['state_capital', '国有资本经营{预算|}{当年|本年|}{财政|}{拨款|}{资金|}'],
  ['special_account', '财政专户{管理|}{的|}{资金|核拨|}{拨款|}'],
  ['carried_over', '{上年|上年度|年初}{结余|结转|结转结余|结转和结余|结转及结余|结余结转|结转、结余}{资金|}'],
]

/** Sources: a fund that is an income by its name. */
export const sourceWords: readonly (readonly [Fund, string])[] = [
  ['business', '事业{预算|}收入{资金|}'],
  ['superior', '上级补助{收入|}{资金|}'],
  ['affiliated', '附属单位上缴{收入|}{资金|}'],
  ['operating', '{事业单位|}经营收入{资金|} 事业单位经营{资金|}'],
  ['other', '其他收入{资金|} 其他资金{收入|}'],
  ['carried_over', '{上年|上年度|年初}{结余|结转|结转结余}收入'],
]

export const natureWords: readonly (readonly [Nature, string])[] = [
  ['basic', '基本支出'],
  ['project', '项目支出'],
]

/** Natures that do not say whether money comes or goes. */
export const inputWords: readonly (readonly [Nature, string])[] = [
  ['personnel', '人员{经费|支出}'],
  ['public', '{日常|}公用{经费|支出}'],
  ['project', '项目{经费|}拨款'],
]

export const flowWords: readonly (readonly [Exclude<Flow, 'none'> | 'both', string])[] = [
  ['income', '收入'],
  ['expenditure', '支出'],
  ['both', '收支 收、支 收入{支出|、支出|和支出|及支出}'],
]
/** Flows that say that all of it is meant. */
export const totalWords: readonly (readonly [Exclude<Flow, 'none'> | 'both', string])[] = [
  ['income', '总收入 收入总'],
  ['expenditure', '总支出 支出总'],
  ['both', '{总收支|收支总|收、支总} 收入{支出|、支出|和支出|及支出}总'],
]

const figure = '{数|总数|总额|额|安排数|资金|资金总额|}'

export const stageWords: readonly (readonly [Stage, string])[] = [
  ['budget', `{年初|当年|当年年初|}预算${figure} 预算{安排|总金额|金额|总计|合计|数字|汇总数} 年初预算{安排|数字|}`],
  ['final', `决算${figure} 决算{数字|汇总数|合计|总计|金额}`],
  ['adjusted', '{全年|调整|调整后|调整后的}预算{数|}'],
  ['execution', '{当年|}{预算|}执行数'],
]

export const yearWords: readonly (readonly [number, string])[] = [
  [-1, '{上|去}年{度|同期|度同期|同期数|同期预算数|} 上一{年|年度} 前一{年|年度} 去年{同期|}数 上年数'],
  [0, '{本|今}年{度|} 本年数'],
  [-2, '前年'],
]
