// Why a slot has no figure, and what is there instead. Missing is never 0.
import { counterpart } from '../budget/counterpart.ts'
import { accountKind, parentItem } from '../budget/item.ts'
import { measureOf } from '../budget/measure.ts'
import type { Row } from '../query/rows.ts'
import type { NoAnswerReason } from './outcome.ts'
import type { Slot, Table } from './table.ts'
import { candidates, isMeant, take } from './take.ts'

export type Missing = {
  readonly slot: Slot
  readonly reason: NoAnswerReason
  /** The document says that the item does not apply. */
  readonly notApplicable?: Row
  /** Printed beside the asked year, in a document of another year. */
  readonly printed?: Row
  /** A coarser item that is stated, offered as such. */
  readonly coarser?: Row
  /** Other readings (fund, nature, stage) that are stated in the same year. */
  readonly otherwise: readonly Row[]
  /** Years in which the item is stated, ascending. */
  readonly years: readonly number[]
}

/** For a slot that `take` finds nothing under. */
export function missing(slot: Slot, table: Table): Missing {
  const notApplicable = candidates(slot, table).find((row) => row.statement === 'not_applicable')
  const printed = printedBeside(slot, table)
  const around = { slot, otherwise: otherwise(slot, table), years: yearsStated(slot, table) }
  if (notApplicable !== undefined) return { ...around, reason: 'not_applicable', notApplicable }
  if (printed !== undefined) return { ...around, reason: 'not_stated', printed }
  const uncovered = uncoveredReason(slot, table)
  if (uncovered !== undefined) return { ...around, reason: uncovered }
  const coarser = coarserRow(slot, table)
  return { ...around, reason: 'not_stated', ...(coarser === undefined ? {} : { coarser }) }
}

/** The figure that a document of another year prints beside the asked year, where nothing is stated for that year itself. */
export function printedBeside(slot: Slot, { rows }: Pick<Table, 'rows'>): Row | undefined {
  const { organization, year, selection } = slot
  const measure = measureOf(selection.item)
  return [...rows.rows, ...rows.others].find(
    (row) =>
      row.organization.code === organization.code &&
      row.item === selection.item &&
      row.measure === measure &&
      row.printedYear === year &&
      row.year !== year,
  )
}

function uncoveredReason({ organization, year, stage }: Slot, { rows }: Table): NoAnswerReason | undefined {
  const disclosures = rows.near.organizations.find((near) => near.organization.code === organization.code)?.disclosures ?? []
  const ofYear = disclosures.filter((disclosure) => disclosure.year === year)
  if (ofYear.length === 0) return 'year_not_covered'
  return stage !== undefined && !ofYear.some((disclosure) => disclosure.stage === stage) ? 'stage_not_covered' : undefined
}

function coarserRow(slot: Slot, table: Table): Row | undefined {
  const parent = parentItem(slot.selection.item)
  if (parent === undefined || isAccount(parent)) return undefined
  const taken = take({ ...slot, selection: { ...slot.selection, item: parent } }, table)
  return taken?.row ?? coarserRow({ ...slot, selection: { ...slot.selection, item: parent } }, table)
}

function otherwise({ selection, ...slot }: Slot, table: Table): readonly Row[] {
  const { item } = selection
  const measure = table.plan.measure ?? measureOf(item)
  const items = [item, counterpart(item)].filter((each) => each !== undefined)
  return items.flatMap((each) =>
    candidates({ ...slot, selection: { item: each } }, table).filter(
      (row) => row.measure === measure && row.statement !== 'not_applicable',
    ),
  )
}

function yearsStated({ organization, selection }: Slot, { rows, plan }: Table): readonly number[] {
  const measure = plan.measure ?? measureOf(selection.item)
  const stated = [...rows.rows, ...rows.others].filter(
    (row) =>
      row.organization.code === organization.code &&
      row.measure === measure &&
      row.printedYear === null &&
      row.statement !== 'not_applicable' &&
      isMeant(row, selection),
  )
  return [...new Set(stated.map(({ year }) => year))].sort((left, right) => left - right)
}

/** A class of accounts holds so much else that its figure says nothing of one account. */
function isAccount(code: string): boolean {
  return accountKind(code) !== undefined
}
