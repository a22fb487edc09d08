// A whole that is not stated itself, while all of its parts are: their sum, marked as computed.
import type { Missing } from './absent.ts'
import { sum } from './compute.ts'
import { answered, type Draft } from './draft.ts'
import { computedFigure, takenFigure } from './figure.ts'
import { memberLines } from './members.ts'
import { headline } from './passage.ts'
import { byPlace } from './place.ts'
import type { Found, Settled } from './settle.ts'
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

/** Wholes of people: a document names the kinds that it has, so that those it states are all. */
const kindsOfPeople: Readonly<Record<string, readonly string[]>> = {
  post: ['post.administrative', 'post.institution', 'post.worker'],
  staff: ['staff.administrative', 'staff.institution', 'staff.worker'],
}

/** undefined where a part is missing, or the item is no whole of known parts. */
export function fromParts(missing: Missing, table: Table): Draft | undefined {
  const { slot } = missing
  const parts = (partsFound(missing, table) ?? []).map(({ taken }) => taken)
  const rows = parts.map(({ row }) => row)
  const [first] = rows
  if (first === undefined) return undefined
  const unit = unitOf(table.plan, rows)
  const inputs = parts.map((part) => takenFigure(part, table, { role: 'base', unit }))
  const result = sum(rows, unit)
  const { item } = slot.selection
  const label = table.words.label({ ...first, item, itemName: item })
  const figure = { ...computedFigure({ label, result, inputs }), item }
  return answered({
    figures: [figure, ...inputs],
    lines: [headline(figure, table), table.words.say.addedUp(result.formula), ...memberLines(inputs, table)],
    warnings: mixtureWarnings(rows, table),
    touched: rows,
  })
}

/** The parts that come to what is missing, in the document's order; undefined as for `fromParts`. */
export function partsFound({ slot, reason }: Missing, table: Table): readonly Found[] | undefined {
  if (reason !== 'not_stated') return undefined
  const { item } = slot.selection
  const parts = kindsOfPeople[item] === undefined ? partsOf(slot, item, table) : people(slot, kindsOfPeople[item], table)
  return parts
    ?.toSorted((left, right) => byPlace(left.row, right.row))
    .map((taken) => ({ slot: partOf(slot, taken.row.item), taken }))
}

/** A whole that is not stated is given as its parts, where all of them are. */
export function withParts({ found, missing }: Settled, table: Table): Settled {
  const parts = missing.map((each) => partsFound(each, table))
  const lacking = missing.filter((_, index) => parts[index] === undefined)
  return { found: [...found, ...parts.flatMap((each) => each ?? [])], missing: lacking }
}

function partsOf(slot: Missing['slot'], item: string, table: Table): Taken[] | undefined {
  const parts = (partitions[item] ?? []).map((part) => {
    const taken = take(partOf(slot, part), table, 'amount')
    return taken === undefined ? partsOf(slot, part, table) : taken.row.amount === null ? undefined : [taken]
  })
  return parts.length === 0 || parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? [])
}

/** At least two kinds of one unit; one kind alone is not the whole. */
function people(slot: Missing['slot'], kinds: readonly string[], table: Table): Taken[] | undefined {
  const stated = kinds.flatMap((kind) => take(partOf(slot, kind), table, 'count') ?? [])
  const isBought = take(partOf(slot, `${slot.selection.item}.purchased`), table, 'count') !== undefined
  return stated.length < 2 || isBought || new Set(stated.map(({ row }) => row.unit)).size > 1 ? undefined : stated
}

function partOf(slot: Missing['slot'], item: string): Missing['slot'] {
  return { ...slot, selection: { ...slot.selection, item } }
}
