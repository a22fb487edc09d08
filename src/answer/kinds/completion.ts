// completion: how much of a budget was spent. The printed share where there is one, and final accounts ÷ budget of the same item; then the two.
import type { Stage } from '../../budget/fact.ts'
import type { Row } from '../../query/rows.ts'
import { absent } from '../absences.ts'
import { answered, type Draft } from '../draft.ts'
import { figureOf } from '../figure.ts'
import { joined } from '../joined.ts'
import { headline } from '../passage.ts'
import { type Found, settle } from '../settle.ts'
import { type Slot, slotsOf, type Table } from '../table.ts'
import { candidates } from '../take.ts'
import { unitOf } from '../unit.ts'
import { sharedIn } from './share.ts'

export function completion(table: Table): Draft {
  const { found, missing } = settle(slotsOf({ ...table, plan: { ...table.plan, stages: ['final'] } }), table)
  const drafts = found.map((spent) => completed(spent, table))
  return joined(drafts, missing, table)
}

/** Of the year's adjusted budget, where the question names none and the document states one. */
const bases: readonly Stage[] = ['adjusted', 'budget']

function completed(spent: Found, table: Table): Draft {
  const named = table.plan.stages
  for (const stage of named.length > 0 ? named : bases) {
    const pair = pairOf(spent.slot, stage, table)
    const told = pair?.spent ?? spent
    const printed = printedShare(told, stage, table)
    const name = table.words.say.completion(table.words.label(told.taken.row), table.words.stages[stage])
    if (pair !== undefined) return sharedIn({ part: pair.spent, whole: pair.planned, printed, name }, table)
    if (printed !== undefined) return alone(printed, name, table)
  }
  return absent(settle([{ ...spent.slot, stage: named[0] ?? 'budget' }], table).missing, table)
}

type Pair = { readonly spent: Found; readonly planned: Found }

/** What was spent and what was planned, of the same flow, fund and nature. */
function pairOf(slot: Slot, stage: Stage, table: Table): Pair | undefined {
  const [spent, planned] = settle([slot, { ...slot, stage }], table).found
  if (spent === undefined || planned === undefined) return undefined
  const [one, other] = [spent.taken.row, planned.taken.row]
  const isLike = one.flow === other.flow && one.fund === other.fund && one.nature === other.nature
  return isLike ? { spent, planned } : undefined
}

/** “完成年初预算的98.2%” */
function printedShare({ slot, taken: { row } }: Found, stage: Stage, table: Table): Row | undefined {
  return candidates(slot, table).find(
    (share) =>
      share.measure === 'share' &&
      share.stage === 'final' &&
      share.base?.stage === stage &&
      share.fund === row.fund &&
      share.nature === row.nature &&
      share.flow === row.flow,
  )
}

function alone(printed: Row, label: string, table: Table): Draft {
  const figure = figureOf(printed, table, { role: 'asked', unit: unitOf(table.plan, [printed]), label })
  return answered({ figures: [figure], lines: [headline(figure, table)], touched: [printed] })
}
