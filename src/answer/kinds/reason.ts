// reason: the change, and the document's own reason for it; the reasons of parts as the parts' own, never as the whole's.
import type { MoneyUnit } from '../../budget/amount.ts'
import type { Row } from '../../query/rows.ts'
import { changeOf, signOf } from '../changes.ts'
import { firstOfEach, quoted } from '../clause.ts'
import { changeLine, changeLines, premiseWarnings } from '../direction.ts'
import { answered, type Draft, unanswered } from '../draft.ts'
import { figureOf, takenFigure } from '../figure.ts'
import { joined } from '../joined.ts'
import { memberLines } from '../members.ts'
import { asAmounts, settleMoved } from '../moved.ts'
import type { Figure } from '../outcome.ts'
import type { Found } from '../settle.ts'
import type { Table } from '../table.ts'
import type { Taken } from '../take.ts'
import { unitOf } from '../unit.ts'
import { warning } from '../warn.ts'
import { isPartOf } from '../within.ts'

export function reason(asked: Table): Draft {
  const table = asAmounts(asked)
  const { found, missing } = settleMoved(table)
  return joined(
    found.map((each) => explained(each, table)),
    missing,
    table,
  )
}

/** The change that is to be explained, in words and figures. */
type Moved = {
  readonly label: string
  readonly changes: readonly Row[]
  readonly figures: readonly Figure[]
  readonly lines: readonly string[]
  readonly unit: MoneyUnit
}

function explained({ taken }: Found, table: Table): Draft {
  const moved = movedOf(taken, table)
  const own = ownReason(taken, moved.changes, table)
  const told = own === undefined ? ofParts(taken, moved, table) : ofItself(own, moved, table)
  return {
    ...told,
    assumptions: taken.assumptions,
    warnings: [...premiseWarnings(taken.row, moved.changes[0], { table, unit: moved.unit }), ...told.warnings],
    touched: [taken.row, ...moved.changes, ...told.touched],
  }
}

function movedOf(taken: Taken, table: Table): Moved {
  const changes = changeOf(taken, table)
  const label = table.words.label({ ...taken.row, measure: 'amount' })
  const unit = unitOf(table.plan, [taken.row])
  const subject = table.words.say.subject({ ...taken.row, organization: taken.row.organization.name })
  if (changes.length === 0)
    return { label, changes, unit, lines: [subject], figures: [takenFigure(taken, table, { role: 'asked', unit })] }
  const figures = changes.map((row) => figureOf(row, table, { role: 'asked', unit }))
  return { label, changes, unit, figures, lines: [changeLines({ label, changes, figures }, { table, unit }), subject] }
}

/** A reason printed with the change, with the figure, or with a reading that states the same. */
function ownReason({ row, same }: Taken, changes: readonly Row[], table: Table): Row | undefined {
  const readings = [row, ...same]
  const others = readings.flatMap((reading) => changeOf({ row: reading, same: [] }, table))
  return [...changes, ...others, ...readings].find(({ reason: stated }) => stated !== null)
}

/** Why is what was asked: the reason comes first, then what it explains. */
function ofItself(own: Row, { label, changes, figures, lines }: Moved, table: Table): Draft {
  return answered({ figures, lines: [reasonLine(own, { label, change: changes[0], table }), ...lines] })
}

function ofParts({ row }: Taken, { label, changes, figures, lines, unit }: Moved, table: Table): Draft {
  const { say, warnings } = table.words
  const hasMoved = changes.some((change) => signOf(change) !== 'none')
  const parts = firstOfEach(partsWithReason(row, hasMoved, table), 'reason')
  const stays = changes.length === 0 ? memberLines(figures, table) : lines
  if (parts.length === 0) return unanswered('not_stated', { lines: [say.noReason(label), ...stays] })
  return answered({
    figures: [...figures, ...parts.map((part) => figureOf(part, table, { role: 'part', unit }))],
    lines: [...lines, say.noReason(label), say.reasonsOfParts(parts.map((part) => partLine(part, table, unit)))],
    warnings: [warning('reason_of_parts', warnings.reason_of_parts([label]))],
    touched: parts,
  })
}

/** Parts that moved explain a whole that moved; parts that stayed explain nothing of it. */
function partsWithReason(whole: Row, hasMoved: boolean, { rows }: Table): readonly Row[] {
  const reasoned = rows.rows.filter((row) => row.reason !== null && isPartOf(row, whole))
  return hasMoved ? reasoned.filter((row) => row.measure !== 'change' || signOf(row) !== 'none') : reasoned
}

function partLine(part: Row, table: Table, unit: MoneyUnit): string {
  const { say, label } = table.words
  const name = label({ ...part, measure: 'amount' })
  const change = part.measure === 'change' ? part : undefined
  const moved = change === undefined ? name : `${name}${say.comma}${changeLine(change, { table, unit })}`
  return `${moved}${say.stop}${reasonLine(part, { label: name, change, table })}`
}

type Reasoned = { readonly label: string; readonly change: Row | undefined; readonly table: Table }

function reasonLine(row: Row, { label, change, table }: Reasoned): string {
  const direction = change === undefined ? undefined : signOf(change)
  return row.reason === null ? '' : table.words.say.reason({ label, direction, ...quoted(row, row.reason, table) })
}
