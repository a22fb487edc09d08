// A whole that is not stated itself, while all of its parts are: their sum, marked as computed.
import type { Missing } from './absent.ts'
import { sum } from './compute.ts'
import { answered, type Draft } from './draft.ts'
import { computedFigure, takenFigure } from './figure.ts'
import { memberLines } from './members.ts'
import { headline } from './passage.ts'
import { byPlace } from './place.ts'
import type { Table } from './table.ts'
import { type Taken, take } from './take.ts'
import { unitOf } from './unit.ts'
import { mixtureWarnings } from './warn.ts'

/** What each whole consists of, by definition; nothing is left over. */
const partitions: Readonly<Record<string, readonly string[]>> = {
  sangong: ['sangong.abroad', 'sangong.vehicle', 'sangong.reception'],
  'sangong.vehicle': ['sangong.vehicle.purchase', 'sangong.vehicle.operation'],
  procurement: ['procurement.goods', 'procurement.works', 'procurement.services'],
}

/** undefined where a part is missing, or the item is no whole of known parts. */
export function fromParts({ slot, reason }: Missing, table: Table): Draft | undefined {
  const parts = reason === 'not_stated' ? partsOf(slot, slot.selection.item, table) : undefined
  if (parts === undefined) return undefined
  parts.sort((left, right) => byPlace(left.row, right.row))
  const rows = parts.map(({ row }) => row)
  const unit = unitOf(table.plan, rows)
  const inputs = parts.map((part) => takenFigure(part, table, { role: 'base', unit }))
  const result = sum(rows, unit)
  const { item } = slot.selection
  const label = table.words.label({
    ...slot.selection,
    item,
    itemName: item,
    flow: 'expenditure',
    fund: 'general',
    nature: 'all',
    measure: 'amount',
  })
  const figure = { ...computedFigure({ label, result, inputs }), item }
  return answered({
    figures: [figure, ...inputs],
    lines: [headline(figure, table), table.words.say.addedUp(result.formula), ...memberLines(inputs, table)],
    warnings: mixtureWarnings(rows, table),
    touched: rows,
  })
}

function partsOf(slot: Missing['slot'], item: string, table: Table): Taken[] | undefined {
  const parts = (partitions[item] ?? []).map((part) => {
    const taken = take({ ...slot, selection: { ...slot.selection, item: part } }, table, 'amount')
    return taken === undefined ? partsOf(slot, part, table) : taken.row.amount === null ? undefined : [taken]
  })
  return parts.length === 0 || parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? [])
}
