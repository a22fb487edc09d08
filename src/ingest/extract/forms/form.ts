// The published forms (预算公开表) as data: how each is called, what its rows are, and what it says of every figure in it.
import type { Flow, Fund, Nature } from '../../../budget/fact.ts'
import type { ItemCode } from '../../../budget/item.ts'

/** What a row's label may name, in the order in which it is tried. */
export type RowKind =
  | 'total'
  | 'functional'
  | 'economic'
  | 'source'
  | 'nature'
  | 'sangong'
  | 'count'
  | 'procurement'
  | 'purchase'
  | 'account'
  | 'project'
  | 'asset'

export type Form = {
  readonly name: string
  /** Tried on the normalized lines over the table. */
  readonly caption: RegExp
  readonly not?: RegExp
  readonly rows: readonly RowKind[]
  readonly flow?: Flow
  readonly fund: Fund
  readonly nature: Nature
  /** What the form's total is; `total` unless said. */
  readonly item?: ItemCode
  /** The nature of that total where it is not the nature of the rows. */
  readonly totalNature?: Nature
  /** A word that stands in some cell of every such form. */
  readonly cells?: RegExp
  /** A word that some row begins with: it tells this layout from another of the same caption. */
  readonly when?: RegExp
  /** Two-sided forms: what rows of the income side may be. */
  readonly incomeRows?: readonly RowKind[]
}

const accounts: readonly RowKind[] = ['total', 'functional', 'economic']
const table = { fund: 'all', nature: 'all' } as const

/** The first form whose caption fits is taken, so the special ones come first. */
export const forms: readonly Form[] = [
  { ...table, name: 'sangong', caption: /三公/, not: /收支|明细/, cells: /因公出国|公务接待|公务用车/, rows: ['sangong', 'count', 'total'], flow: 'expenditure', fund: 'general', item: 'sangong' },
  { ...table, name: 'operating', caption: /机关运行经费.*表/, rows: accounts, flow: 'expenditure', fund: 'general', nature: 'operating', totalNature: 'all', item: 'operating' },
  { ...table, name: 'procurement', caption: /政府采购.*表/, rows: ['total', 'procurement', 'purchase'], flow: 'expenditure', item: 'procurement' },
  { ...table, name: 'assets', caption: /资产.*(?:占[有用]|使用|情况).*表/, not: /负债|收支|新增|购置|配置|处置/, cells: /数量|辆/, rows: ['asset'], flow: 'none' },
  { ...table, name: 'general projects', caption: /一般公共预算.*项目支出.*表/, not: /基本支出|绩效|政府性基金/, cells: /^项目名称$/, rows: ['total', 'project'], flow: 'expenditure', fund: 'general', nature: 'project' },
  { ...table, name: 'projects', caption: /项目支出.*表/, not: /基本支出|绩效|财政拨款|一般公共|基金|国有资本/, cells: /^项目名称$/, rows: ['total', 'project'], flow: 'expenditure', nature: 'project' },
  { ...table, name: 'government fund balance', caption: /政府性基金.*(?:收支|收入(?:及|和)?支出).*表/, not: /一般公共预算|国有资本/, rows: accounts, fund: 'government_fund' },
  { ...table, name: 'state capital balance', caption: /国有资本经营.*(?:收支|收入(?:及|和)?支出).*表/, not: /一般公共预算|政府性基金/, rows: accounts, fund: 'state_capital' },
  { ...table, name: 'appropriation', caption: /财政拨款收(?:支|入支出).*表/, not: /政府性基金|一般公共预算财政拨款收/, rows: ['total', 'functional', 'nature', 'account'], incomeRows: ['total', 'source'], fund: 'appropriation' },
  { ...table, name: 'balance', caption: /收(?:支|入支出).*总表/, not: /财政拨款|一般公共|基金/, rows: ['total', 'functional', 'nature', 'account'], incomeRows: ['total', 'source'] },
  { ...table, name: 'income by source', caption: /收入(?:预算|决算)?(?:总|明细)?表/, not: /财政拨款|一般公共|基金|支出/, when: /^(?:一般公共预算资金|财政专户管理资金|公共财政拨款)/, rows: ['total', 'source'], flow: 'income' },
  { ...table, name: 'income', caption: /(?:部门|单位)?收入(?:预算|决算)?(?:总|明细)?表/, not: /财政拨款|一般公共|基金|支出/, rows: accounts, flow: 'income' },
  { ...table, name: 'basic', caption: /一般公共预算.*基本支出.*表/, not: /政府性基金|非/, rows: accounts, flow: 'expenditure', fund: 'general', nature: 'basic' },
  { ...table, name: 'appropriation basic', caption: /财政拨款基本支出.*表/, rows: accounts, flow: 'expenditure', fund: 'appropriation', nature: 'basic' },
  { ...table, name: 'government fund', caption: /政府性基金.*支出.*表/, not: /收入|收支|一般公共预算/, rows: accounts, flow: 'expenditure', fund: 'government_fund' },
  { ...table, name: 'state capital', caption: /国有资本经营.*支出.*表/, not: /收入|收支/, rows: accounts, flow: 'expenditure', fund: 'state_capital' },
  { ...table, name: 'general', caption: /一般公共预算.*支出.*表/, not: /收入|收支|政府性基金|国有资本|项目支出/, rows: accounts, flow: 'expenditure', fund: 'general' },
  { ...table, name: 'appropriation expenditure', caption: /财政拨款支出(?:预算|决算)?(?:总|明细)?表/, not: /一般公共|基金/, rows: accounts, flow: 'expenditure', fund: 'appropriation' },
  { ...table, name: 'expenditure', caption: /支出(?:功能分类)?(?:预算|决算)?(?:总|明细)?表/, not: /财政拨款|一般公共|基金|国有资本|项目支出|收入|收支/, rows: accounts, flow: 'expenditure' },
] // biome-ignore format: one form a line

export type NamedForm = { readonly form: Form; readonly caption: string }

/** The form that the nearest line over a table names, by the words that its rows begin with where two are called alike; lines that could be a caption of none are passed over. */
export function formOf(captions: readonly string[], rows: readonly string[] = []): NamedForm | undefined {
  for (const line of captions) {
    const caption = line.replaceAll(/\s/g, '')
    const form = forms.find(
      ({ caption: called, not, when }) =>
        called.test(caption) && not?.test(caption) !== true && (when === undefined || rows.some((row) => when.test(row))),
    )
    if (form !== undefined) return { form, caption }
    if (/表$|表\(.*\)$/.test(caption) && !/^(?:公开|预公开|附)?表?[\d-]+表?$/.test(caption)) return undefined
  }
  return undefined
}
