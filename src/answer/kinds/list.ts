// list: the members that a document names, with their values where they have one.
import { absent } from '../absences.ts'
import { answered, type Draft } from '../draft.ts'
import { takenFigure } from '../figure.ts'
import { listSlots } from '../listing.ts'
import { memberLines } from '../members.ts'
import type { Figure, Passage } from '../outcome.ts'
import { listedFigures, rowOf } from '../passage.ts'
import { type Found, settle } from '../settle.ts'
import { slotsOf, type Table } from '../table.ts'
import { passes } from '../threshold.ts'
import { unitOf } from '../unit.ts'
import { warning } from '../warn.ts'
import { breakdown } from './breakdown.ts'

export function list(table: Table): Draft {
  const [selection] = table.plan.items
  const slots = table.plan.items.flatMap(({ item }) => listSlots(table, item))
  const { found } = settle(slots, { ...table, plan: withoutMeasure(table.plan) })
  if (selection !== undefined && found.length === 0) return unlisted(table)
  const { threshold, limit = shownMembers } = table.plan
  const passing = found.filter(({ taken }) => threshold === undefined || passes(taken.row, threshold))
  const members = passing.slice(0, limit)
  const unit = unitOf(table.plan, rowsOf(members))
  const figures = members.map(({ taken }) => takenFigure(taken, table, { role: 'member', unit }))
  const counted = settle(countedSlots(table), table).found
  const counts = counted.map(({ taken }) => takenFigure(taken, table, { role: 'base', unit }))
  return answered({
    figures: [...figures, ...counts],
    lines: [table.words.say.listed(passing.length), ...memberLines(figures, table), ...countLines(counts, table)],
    warnings:
      passing.length > members.length
        ? [warning('truncated', table.words.warnings.truncated([String(members.length), String(passing.length)]))]
        : [],
    touched: rowsOf(members),
  })
}

const shownMembers = 60

/** How many the document itself says there are. */
function countLines(counts: readonly Figure[], table: Table): readonly Passage[] {
  return counts.map((figure) => listedFigures('', [rowOf(figure)], table))
}

/** Of bodies the document states how many there are, too. */
function countedSlots(table: Table): ReturnType<typeof slotsOf> {
  return slotsOf({ ...table, plan: { ...table.plan, items: table.plan.items.filter(({ item }) => item.startsWith('body.')) } })
}

function rowsOf(found: readonly Found[]): readonly Found['taken']['row'][] {
  return found.map(({ taken }) => taken.row)
}

function withoutMeasure({ measure, ...plan }: Table['plan']): Table['plan'] {
  return measure === undefined || measure === 'amount' ? plan : { ...plan, measure }
}

/** No member is named: parts of an item (“三公有哪几项”), else nothing is stated. */
function unlisted(table: Table): Draft {
  const parts = breakdown(table)
  return parts.outcome === 'answer' ? parts : absent(settle(slotsOf(table), table).missing, table)
}
