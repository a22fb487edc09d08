// The stated parts of a figure: children by the item tree, 基本 and 项目支出 of a total, accounts, sources of an income, projects.
import type { Nature } from '../budget/fact.ts'
import { parentItem } from '../budget/item.ts'
import type { Selection } from '../plan/plan.ts'
import type { Row } from '../query/rows.ts'
import { byPlace } from './place.ts'
import type { Slot, Table } from './table.ts'
import { type Taken, take } from './take.ts'

/** Parts to show below a figure: of a total 基本 and 项目支出 or its sources; else its children. In the document's order. */
export function shownParts(slot: Slot, taken: Taken, table: Table): readonly Row[] {
  const whole = { slot, taken, table }
  return first([() => children(whole), () => natures(whole, ['basic', 'project']), () => sources(whole)])
}

/** Parts of a breakdown: the accounts of a total before its natures. In the document's order. */
export function brokenDown(slot: Slot, taken: Taken, table: Table): readonly Row[] {
  const whole = { slot, taken, table }
  return first([
    () => children(whole),
    () => sources(whole),
    () => projects(whole),
    () => accounts(whole),
    () => natures(whole, ['basic', 'project']),
    () => natures(whole, ['personnel', 'public']),
  ])
}

type Whole = { readonly slot: Slot; readonly taken: Taken; readonly table: Table }

function first(kinds: readonly (() => readonly Row[])[]): readonly Row[] {
  for (const kind of kinds) {
    const rows = kind()
    if (rows.length > 0) return [...rows].sort(byPlace)
  }
  return []
}

/** A child that is not stated itself gives way to its own children. */
function children(whole: Whole, parent = whole.taken.row.item): readonly Row[] {
  const items = codes(whole).filter((code) => parentItem(code) === parent && !isAnotherThing(code))
  const hidden = codes(whole)
    .map((code) => parentItem(code) ?? '')
    .filter((code) => parentItem(code) === parent && !items.includes(code) && !isAnotherThing(code))
  const stated = items.flatMap((item) => part(whole, { item }))
  return [...stated, ...[...new Set(hidden)].flatMap((item) => children(whole, item))]
}

/** Vehicles to be bought are no part of the vehicles there are. */
function isAnotherThing(code: string): boolean {
  return code === 'vehicle.purchase'
}

function natures(whole: Whole, of: readonly Nature[]): readonly Row[] {
  const { row } = whole.taken
  const expected: Nature = of.includes('basic') ? 'all' : 'basic'
  const isAccount = row.item !== 'total' && expected === 'basic'
  if (row.nature !== expected || row.flow === 'none' || isAccount) return []
  const parts = of.flatMap((nature) => part(whole, { item: row.item, nature }))
  return parts.length === 1 && parts[0]?.amount === row.amount ? [] : parts
}

function sources(whole: Whole): readonly Row[] {
  const { row } = whole.taken
  if (row.flow !== 'income' || row.item !== 'total' || row.fund !== 'all') return []
  const all = siblings(whole).filter((other) => other.item === 'total' && other.flow === 'income' && other.nature === 'all')
  const funds = [...new Set(all.map(({ fund }) => fund))].filter((fund) => fund !== 'all')
  return funds.filter((fund) => !isCoarser(fund, funds)).flatMap((fund) => part(whole, { item: 'total', flow: 'income', fund }))
}

/** 财政拨款 stands above 一般公共预算 and 政府性基金: where these are stated, it would be counted twice. */
function isCoarser(fund: string, funds: readonly string[]): boolean {
  return fund === 'appropriation' && (funds.includes('general') || funds.includes('government_fund'))
}

function projects(whole: Whole): readonly Row[] {
  const { row } = whole.taken
  const ofProjects = row.nature === 'project' && (row.item === 'total' || row.item === 'performance')
  return ofProjects ? owned(whole, 'project:') : []
}

function owned(whole: Whole, prefix: string): readonly Row[] {
  return codes(whole)
    .filter((code) => code.startsWith(prefix))
    .flatMap((item) => part(whole, { item }, { anyFund: true }))
}

/** Highest functional accounts of a total, economic ones of a basic expenditure, all accounts inside 机关运行经费. */
function accounts(whole: Whole): readonly Row[] {
  const { row } = whole.taken
  if (row.item === 'operating')
    return codes(whole)
      .filter((code) => /^(account:|[35]\d{4})/.test(code))
      .flatMap((item) => part(whole, { item, nature: 'operating' }, { anyFund: true }))
  if (row.item !== 'total') return []
  const functional = codes(whole).filter((code) => /^2\d\d$/.test(code))
  const economic = codes(whole).filter((code) => /^[35]\d\d$/.test(code))
  const ofKind = row.nature === 'basic' ? economic : functional
  return ofKind.flatMap((item) => part(whole, { item }))
}

function codes(whole: Whole): readonly string[] {
  return [...new Set(siblings(whole).map(({ item }) => item))]
}

function siblings({ slot, taken, table }: Whole): readonly Row[] {
  const { organization, year } = slot
  return table.rows.rows.filter(
    (row) =>
      row.organization.code === organization.code &&
      row.year === year &&
      row.stage === taken.row.stage &&
      row.measure === taken.row.measure &&
      row.statement !== 'not_applicable',
  )
}

/** One part in the reading of the whole, or in a reading that states the same value of the whole. */
function part(whole: Whole, selection: Selection, { anyFund = false } = {}): readonly Row[] {
  const { slot, taken, table } = whole
  const readings = anyFund ? [{}] : [taken.row, ...taken.same].map(({ fund, flow }) => ({ fund, flow }))
  for (const reading of readings) {
    const narrowed = { nature: taken.row.nature, ...reading, ...selection }
    const found = take({ ...slot, stage: taken.row.stage, selection: narrowed }, table, taken.row.measure)
    if (found !== undefined) return [found.row]
  }
  return []
}
