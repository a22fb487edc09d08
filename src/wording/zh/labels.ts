// 中文: names of items, funds, natures, stages and scopes.

import type { Labelled, Narrowed } from '../../answer/words.ts'
import type { Flow, Measure, Nature, Scope, Stage } from '../../budget/fact.ts'
import { isItemCode, itemNames } from '../../budget/item-names.ts'
import { hasFixedFund, type KnownFund, sourceName } from '../fund.ts'

export const stages: Record<Stage, string> = { budget: '预算', adjusted: '调整预算', execution: '执行数', final: '决算' }
export const scopes: Record<Scope, string> = { unit: '单位（本级）', department: '部门', summary: '汇总' }
export const flows: Record<Flow, string> = { income: '收入', expenditure: '支出', none: '' }
export const natures: Record<Nature, string> = {
  all: '全部',
  basic: '基本支出',
  project: '项目支出',
  personnel: '人员经费',
  public: '公用经费',
  operating: '机关运行经费',
}

const funds: Record<KnownFund, string> = {
  all: '全部资金',
  appropriation: '财政拨款',
  general: '一般公共预算',
  government_fund: '政府性基金预算',
  state_capital: '国有资本经营预算',
  special_account: '财政专户管理资金',
  business: '事业收入',
  superior: '上级补助收入',
  affiliated: '附属单位上缴收入',
  operating: '事业单位经营收入',
  other: '其他收入',
  carried_over: '上年结转结余',
}

export function fund(code: string): string {
  return sourceName(code) ?? (code in funds ? funds[code as KnownFund] : code)
}

/** “公务接待费”, “一般公共预算项目支出”, “公务接待费增减”. */
export function label(figure: Labelled): string {
  return `${name(figure)}${narrowing(remarks(figure))}${measured[figure.measure]}`
}

const measured: Record<Measure, string> = { amount: '', change: '增减', share: '占比', count: '', target: '', weight: '权重' }

function total({ flow, fund: code, nature }: Labelled): string {
  const known = sourceName(code)
  if (nature !== 'all') return `${prefix(code)}${natures[nature]}${flow === 'income' ? '拨款' : ''}`
  if (flow === 'income' && (known !== undefined || ownSources.has(code))) return known ?? fund(code)
  if (code === 'all') return `${flows[flow]}合计`
  return `${prefix(code)}${code === 'general' ? '财政拨款' : ''}${flows[flow]}`
}

/** Funds whose very name says that they are income. */
const ownSources: ReadonlySet<string> = new Set([
  'business',
  'superior',
  'affiliated',
  'operating',
  'other',
  'special_account',
  'carried_over',
])

function prefix(code: string): string {
  return code === 'all' ? '' : fund(code)
}

/** The name alone, as documents print it. */
export function name(figure: Labelled): string {
  if (figure.item === 'total') return total(figure)
  return isItemCode(figure.item) ? itemNames[figure.item].zh : figure.itemName
}

/** “（基本支出，一般公共预算）”: how remarks stand behind a name. */
export function narrowing(of: readonly string[]): string {
  return of.length === 0 ? '' : `（${of.join('，')}）`
}

/** What narrows an item: nature, fund, flow, where they are not the item's own. */
export function remarks(figure: Narrowed): readonly string[] {
  if (figure.item === 'total') return []
  return [
    figure.nature === 'all' || figure.item === 'operating' || isProject(figure) ? '' : natures[figure.nature],
    figure.fund === 'all' || hasFixedFund(figure) ? '' : fund(figure.fund),
    figure.flow === 'income' ? '收入' : '',
  ].filter((remark) => remark !== '')
}

/** Projects and the funds under performance management are project expenditure by what they are. */
function isProject({ item: code, nature }: Narrowed): boolean {
  return nature === 'project' && (code.startsWith('project:') || code.startsWith('performance'))
}
