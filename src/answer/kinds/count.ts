// count: the stated number, else the listed members counted.
import { absent, labelOf } from '../absences.ts'
import { answered, type Draft } from '../draft.ts'
import { computedFigure, takenFigure } from '../figure.ts'
import { isKind, listSlots } from '../listing.ts'
import { memberLines } from '../members.ts'
import type { Figure } from '../outcome.ts'
import { headline } from '../passage.ts'
import { type Found, settle } from '../settle.ts'
import { slotsOf, type Table } from '../table.ts'
import { passes } from '../threshold.ts'
import { unitOf } from '../unit.ts'
import { lookup } from './lookup.ts'

/** Kinds whose number documents state under an item of its own. */
const statedAs: Readonly<Record<string, string>> = { project: 'performance.projects' }

export function count(table: Table): Draft {
  const [selection] = table.plan.items
  if (selection === undefined || !isKind(selection.item)) return lookup(withCount(table))
  const stated = withItem(table, statedAs[selection.item] ?? selection.item)
  const narrowed = table.plan.threshold !== undefined
  const settled = settle(slotsOf(stated), stated)
  if (!narrowed && settled.found.length > 0) return lookup(stated)
  return counted(table, selection.item)
}

function withCount(table: Table): Table {
  return table.plan.measure === 'amount' ? { ...table, plan: { ...table.plan, measure: 'count' } } : table
}

function withItem(table: Table, item: string): Table {
  return { ...table, plan: { ...table.plan, items: [{ item }], measure: 'count' } }
}

function counted(table: Table, kind: string): Draft {
  const { measure: _, ...plan } = table.plan
  const { found } = settle(listSlots(table, kind), { ...table, plan })
  const { threshold } = table.plan
  const members = found.filter(({ taken }) => threshold === undefined || passes(taken.row, threshold))
  const [first] = found
  if (first === undefined) return absent(settle(slotsOf(table), table).missing, table)
  const unit = unitOf(
    table.plan,
    members.map(({ taken }) => taken.row),
  )
  const inputs = members.map(({ taken }) => takenFigure(taken, table, { role: 'base', unit }))
  const figure = counting({ inputs, first, kind, table })
  return answered({
    figures: [figure, ...inputs],
    lines: [headline(figure, table), table.words.say.formula(figure.formula ?? ''), ...memberLines(inputs, table)],
    touched: members.map(({ taken }) => taken.row),
  })
}

type Counting = { readonly inputs: readonly Figure[]; readonly first: Found; readonly kind: string; readonly table: Table }

function counting({ inputs, first, kind, table }: Counting): Figure {
  const value = inputs.length
  const result = { value, unit: '个', shown: `${value} 个`, formula: table.words.say.countedFrom(value) }
  const about = inputs.length > 0 ? inputs : [takenFigure(first.taken, table, { role: 'base', unit: '万元' })]
  const figure = computedFigure({
    label: table.words.say.number(labelOf({ selection: { item: kind } }, table)),
    result,
    inputs: about,
  })
  return { ...figure, item: kind, measure: 'count' }
}
