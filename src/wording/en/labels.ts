// English: names of items, funds, natures, stages and scopes.

import type { Labelled, Narrowed } from '../../answer/words.ts'
import type { Flow, Measure, Nature, Scope, Stage } from '../../budget/fact.ts'
import { isItemCode, itemNames } from '../../budget/item-names.ts'
import { hasFixedFund, type KnownFund, sourceName } from '../fund.ts'
import { name as chineseName } from '../zh/labels.ts'
import { accountName } from './accounts.ts'

export const stages: Record<Stage, string> = {
  budget: 'budget',
  adjusted: 'adjusted budget',
  execution: 'execution',
  final: 'final accounts',
}
export const scopes: Record<Scope, string> = { unit: 'a unit alone', department: 'a department', summary: 'a whole place' }
export const flows: Record<Flow, string> = { income: 'income', expenditure: 'expenditure', none: '' }
export const natures: Record<Nature, string> = {
  all: 'all',
  basic: 'basic expenditure',
  project: 'project expenditure',
  personnel: 'personnel expenses',
  public: 'public expenses',
  operating: 'operating expenses of the agency',
}

const funds: Record<KnownFund, string> = {
  all: 'all funds',
  appropriation: 'fiscal appropriation',
  general: 'general public budget',
  government_fund: 'government funds',
  state_capital: 'state capital operations',
  special_account: 'special fiscal accounts',
  business: 'business income',
  superior: 'subsidies from superior bodies',
  affiliated: 'payments from affiliated bodies',
  operating: 'operating income',
  other: 'other income',
  carried_over: 'carried over from last year',
}

export function fund(code: string): string {
  return sourceName(code) ?? (code in funds ? funds[code as KnownFund] : code)
}

/** “official receptions”, “project expenditure, general public budget”, “official receptions, change”. */
export function label(figure: Labelled): string {
  return `${name(figure)}${narrowing(remarks(figure))}${measured[figure.measure]}`
}

/** With the Chinese name in brackets, to be found in the document: “official receptions (公务接待费)”. */
export function figureLabel(figure: Labelled): string {
  const [english, chinese] = [name(figure), chineseName(figure)]
  const both = english.includes(chinese) ? english : `${english} (${chinese})`
  return `${both}${narrowing(remarks(figure))}${measured[figure.measure]}`
}

const measured: Record<Measure, string> = {
  amount: '',
  change: ', change',
  share: ', share',
  count: '',
  target: ', target',
  weight: ', weight',
}

function total({ flow, fund: code, nature }: Labelled): string {
  const of = code === 'all' ? '' : `, ${fund(code)}`
  if (nature !== 'all') return `${natures[nature]}${of}${flow === 'income' ? ', income' : ''}`
  return `total ${flows[flow]}${of}`
}

function name(figure: Labelled): string {
  if (figure.item === 'total') return total(figure)
  return isItemCode(figure.item) ? itemNames[figure.item].en : accountName(figure.itemName)
}

/** “, basic expenditure, general public budget”: how remarks stand behind a name. */
export function narrowing(of: readonly string[]): string {
  return of.map((remark) => `, ${remark}`).join('')
}

/** What narrows an item: nature, fund, flow, where they are not the item's own. */
export function remarks(figure: Narrowed): readonly string[] {
  if (figure.item === 'total') return []
  return [
    figure.nature === 'all' || figure.item === 'operating' || isProject(figure) ? '' : natures[figure.nature],
    figure.fund === 'all' || hasFixedFund(figure) ? '' : fund(figure.fund),
    figure.flow === 'income' ? 'income' : '',
  ].filter((remark) => remark !== '')
}

function isProject({ item: code, nature }: Narrowed): boolean {
  return nature === 'project' && (code.startsWith('project:') || code.startsWith('performance'))
}
