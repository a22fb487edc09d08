// Side by side: the members in the question's order.
import { absent, missingWarnings, partsWarnings } from '../absences.ts'
import { doubtWarnings } from '../doubts.ts'
import { answered, type Draft } from '../draft.ts'
import { takenFigure } from '../figure.ts'
import { withParts } from '../from-parts.ts'
import { memberLines } from '../members.ts'
import type { Settled } from '../settle.ts'
import type { Table } from '../table.ts'
import { unitOf } from '../unit.ts'
import { mixtureWarnings, type Warning } from '../warn.ts'

/** What is stated, each with its name; what is not stated is named in a warning. `warnings` come before the others. */
export function sideBySide(settled: Settled, table: Table, warnings: readonly Warning[] = []): Draft {
  const { plan } = table
  const { found, missing } = withParts(settled, table)
  const split = settled.missing.filter((each) => !missing.includes(each))
  if (found.length === 0) return absent(missing, table)
  const rows = found.map(({ taken }) => taken.row)
  const unit = unitOf(plan, rows)
  const figures = found.map(({ taken }) => takenFigure(taken, table, { role: 'member', unit }))
  return answered({
    figures,
    lines: memberLines(figures, table),
    assumptions: found.flatMap(({ taken }) => taken.assumptions),
    warnings: [
      ...warnings,
      ...doubtWarnings(found, { table, unit }),
      ...mixtureWarnings(rows, table),
      ...partsWarnings(split, table),
      ...missingWarnings(missing, table),
    ],
    touched: found.flatMap(({ taken }) => [taken.row, ...taken.same, ...taken.contradicting]),
  })
}
