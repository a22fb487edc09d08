// Picks among the stated readings of one slot: the widest where the plan leaves a dimension open, and says what was taken.
// Readings of the same value are kept beside it; other values under the same key, too; tied readings of different values are not decided.
import type { Stage } from '../budget/fact.ts'
import { measureOf } from '../budget/measure.ts'
import { isRounding } from '../budget/rounding.ts'
import type { Assumption, Selection } from '../plan/plan.ts'
import type { Row } from '../query/rows.ts'
import type { Slot, Table } from './table.ts'

export type Taken = {
  readonly row: Row
  /** Other readings (fund, flow) that state the same value. */
  readonly same: readonly Row[]
  /** Different values printed under the very same key. */
  readonly contradicting: readonly Row[]
  /** Readings of equal width and different value: which one is meant must be asked. */
  readonly tied: readonly Row[]
  readonly assumptions: readonly Assumption[]
}

/** undefined where nothing with a value is stated under the slot. `measure` is the plan's or the item's own. */
export function take(
  slot: Slot,
  table: Table,
  measure = table.plan.measure ?? measureOf(slot.selection.item),
): Taken | undefined {
  const stated = candidates(slot, table).filter((row) => row.measure === measure && row.statement !== 'not_applicable')
  const staged = ofStage(stated, slot.stage)
  const widest = [...staged].sort(byWidth)
  const row = widest[0]
  if (row === undefined) return undefined
  const rest = widest.filter((other) => other !== row && hasValue(other))
  const contradicting = rest.filter((other) => sameKey(other, row) && !sameValue(other, row) && !isRounding(other, row))
  const same = rest.filter((other) => other.nature === row.nature && sameValue(other, row))
  const tied = rest.filter((other) => isTied(other, row) && !sameKey(other, row) && !sameValue(other, row))
  return { row, same, contradicting, tied, assumptions: assumptions({ slot, row, rest, stated }) }
}

/** Every row that the slot may mean: its organization, year and item, and the dimensions that the plan fixes. */
export function candidates({ organization, year, selection }: Slot, { rows }: Pick<Table, 'rows'>): readonly Row[] {
  return rows.rows.filter((row) => row.organization.code === organization.code && row.year === year && isMeant(row, selection))
}

/** Whether a row is of the selection's item and of every dimension that it fixes. */
export function isMeant(row: Row, { item, fund, nature, flow }: Selection): boolean {
  return (
    row.item === item &&
    (fund === undefined || row.fund === fund) &&
    (nature === undefined || row.nature === nature) &&
    (flow === undefined || row.flow === flow || hasOneFlow(item))
  )
}

/** Only totals and accounts are both received and spent; “拨款” in a question about 政府采购 asks for no income. */
function hasOneFlow(item: string): boolean {
  return item !== 'total' && !/^\d/.test(item)
}

export const stageOrder: readonly Stage[] = ['budget', 'final', 'adjusted', 'execution']

function ofStage(rows: readonly Row[], stage: Stage | undefined): readonly Row[] {
  const taken = stage ?? stageOrder.find((candidate) => rows.some((row) => row.stage === candidate))
  return rows.filter((row) => row.stage === taken)
}

const natureWidth: Record<Row['nature'], number> = { all: 0, basic: 1, project: 1, personnel: 2, public: 2, operating: 3 }
const fundWidth: Readonly<Record<string, number>> = { all: 0, appropriation: 1, general: 2 }
/** Funds that are no reading of the whole: nobody means 政府性基金 who names no fund. */
const narrowFund = 3
const flowWidth: Record<Row['flow'], number> = { expenditure: 0, none: 0, income: 1 }

/** Nature first, then fund, then flow: the smaller the wider. */
function width(row: Row): number {
  return natureWidth[row.nature] * 100 + fundOf(row) * 10 + flowWidth[row.flow]
}

/** Equally wide in another nature, or within the nature in another fund: nothing in the plan or the rules tells them apart. */
function isTied(other: Row, row: Row): boolean {
  if (other.nature !== row.nature) return natureWidth[other.nature] === natureWidth[row.nature]
  return other.flow === row.flow && other.fund !== row.fund && fundOf(other) === fundOf(row)
}

function fundOf({ fund }: Row): number {
  return fundWidth[fund] ?? narrowFund
}

function byWidth(left: Row, right: Row): number {
  return width(left) - width(right) || preference(left) - preference(right) || left.fact - right.fact
}

/** Under one key: a printed number before one that words imply, a table's before the text's, a stated one before a derived one. */
function preference(row: Row): number {
  const first = row.evidence[0]
  const inTable = first !== undefined && (first.row !== null || first.column !== null)
  return (row.origin === 'derived' ? 4 : 0) + (row.statement === 'none' ? 2 : 0) + (inTable ? 0 : 1)
}

function hasValue(row: Row): boolean {
  return row.amount !== null || row.number !== null || row.words !== null
}

export function sameValue(left: Row, right: Row): boolean {
  if (left.amount !== null || right.amount !== null) return left.amount === right.amount
  return left.number === right.number && left.unit === right.unit && left.words === right.words
}

export function sameKey(left: Row, right: Row): boolean {
  return (
    left.stage === right.stage &&
    left.flow === right.flow &&
    left.fund === right.fund &&
    left.nature === right.nature &&
    left.measure === right.measure &&
    JSON.stringify(left.base) === JSON.stringify(right.base) &&
    (left.unit === '%') === (right.unit === '%')
  )
}

type Choice = { readonly slot: Slot; readonly row: Row; readonly rest: readonly Row[]; readonly stated: readonly Row[] }

/** What was taken is said where the document states another value in the open dimension, or where less than everything is taken. */
function assumptions({ slot: { selection, stage }, row, rest, stated }: Choice): readonly Assumption[] {
  const differs = (dimension: 'fund' | 'flow') =>
    rest.some(
      (other) =>
        other[dimension] !== row[dimension] &&
        other.nature === row.nature &&
        fundOf(other) < narrowFund &&
        !sameValue(other, row),
    )
  const said: Assumption[] = []
  if (stage === undefined && stated.some((other) => other.stage !== row.stage))
    said.push({ code: row.stage === 'budget' ? 'stage_budget' : 'stage_final', from: '', to: row.stage })
  if (selection.flow === undefined && differs('flow')) said.push({ code: 'flow_taken', from: '', to: row.flow })
  if (selection.fund === undefined && (differs('fund') || isPartOfTotal(row)))
    said.push({ code: 'fund_taken', from: '', to: row.fund })
  if (selection.nature === undefined && row.nature !== 'all' && !isProject(row))
    said.push({ code: 'nature_taken', from: '', to: row.nature })
  return said
}

/** A total of which only one fund is stated is not all of it. */
function isPartOfTotal({ item, nature, fund, measure }: Row): boolean {
  return item === 'total' && nature === 'all' && measure === 'amount' && fund !== 'all'
}

/** A project is project expenditure: there is nothing to take. */
function isProject({ item }: Row): boolean {
  return item.startsWith('project:') || item.startsWith('performance')
}
