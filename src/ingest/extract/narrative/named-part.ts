// Parts whose printed name is all there is: economic accounts, sources of income, projects.
import { ownedItem } from '../../../budget/item.ts'
import { economicAccount } from './accounts.ts'
import type { Context, Subject } from './context.ts'
import { isEconomicList } from './economic-list.ts'

/** A part of the operating expenses, or of the basic expenditure, that is named like an economic account, or by its level (款). */
export function economicPart(label: string, context: Context, isLevelled = false): Subject | undefined {
  const { owner, topic, whole } = context
  if (!isEconomicList(context) || !/^[一-龥()]{2,16}$/.test(label) || whole?.flow === 'income') return undefined
  const account = economicAccount(owner.accounts, label, owner.year)
  const known = !account.item.startsWith('account:')
  const isOperating = whole === null ? topic.item === 'operating' : whole.item === 'operating'
  if (isOperating && whole === null && !known && !isLevelled) return undefined
  const isNamed = known || (isOperating && /(?:费|费用|支出|经费|补助|购置|交通|福利)$/.test(label))
  if (!isNamed || /运行经费|三公|采购/.test(label)) return undefined
  const fund = isOperating ? 'general' : (whole?.fund ?? topic.fund ?? 'all')
  const nature = isOperating ? 'operating' : (whole?.nature ?? topic.nature ?? 'basic')
  return { ...account, flow: 'expenditure', fund, nature }
}

/** A printed source of income that the list of funds does not know. */
export function printedSource(label: string, { whole }: Context): Subject | undefined {
  const isSource = whole?.item === 'total' && whole.flow === 'income' && whole.nature === 'all' && whole.fund === 'all'
  if (!isSource || !/^[一-龥]{2,12}(?:基金|收入|资金|补助|结余|结转|转移支付)$/.test(label)) return undefined
  return { item: 'total', name: null, flow: 'income', fund: `source:${label}`, nature: 'all' }
}

/** A project that stands under performance management. */
export function projectPart(label: string, { whole, topic }: Context, fund: string | null): Subject | undefined {
  const managed = topic.item === 'performance' || whole?.item === 'performance' || whole?.item === 'performance.projects'
  if (!managed || !/^.{3,40}(?:项目|经费|费|工程|建设|工作|系统|平台)$/.test(label)) return undefined
  return { item: ownedItem('project', label), name: label, flow: 'expenditure', fund: fund ?? 'all', nature: 'project' }
}
