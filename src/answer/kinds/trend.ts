// trend: by year, what is derived marked as such.
import { absent } from '../absences.ts'
import { doubtWarnings } from '../doubts.ts'
import { answered, type Draft } from '../draft.ts'
import { takenFigure } from '../figure.ts'
import { memberLines } from '../members.ts'
import { settle } from '../settle.ts'
import { slotsOf, type Table } from '../table.ts'
import { unitOf } from '../unit.ts'
import { mixtureWarnings, warning } from '../warn.ts'

export function trend(table: Table): Draft {
  const { found, missing } = settle(slotsOf(table), table)
  if (found.length === 0) return absent(missing, table)
  const byYear = found.toSorted((left, right) => left.slot.year - right.slot.year)
  const rows = byYear.map(({ taken }) => taken.row)
  const unit = unitOf(table.plan, rows)
  const figures = byYear.map(({ taken }) => takenFigure(taken, table, { role: 'member', unit }))
  const gaps = [...new Set(missing.map(({ slot }) => String(slot.year)))]
  return answered({
    figures,
    lines: memberLines(figures, table),
    assumptions: byYear.flatMap(({ taken }) => taken.assumptions),
    warnings: [
      ...doubtWarnings(byYear, { table, unit }),
      ...mixtureWarnings(rows, table),
      ...(gaps.length === 0
        ? []
        : [warning('members_missing', table.words.warnings.members_missing([table.words.say.gaps(gaps)]))]),
    ],
    touched: rows,
  })
}
