// purpose: what the document says that the money is for; the purposes of parts as the parts' own.
import type { Row } from '../../query/rows.ts'
import { firstOfEach, quoted } from '../clause.ts'
import { answered, type Draft, unanswered } from '../draft.ts'
import { figureOf, takenFigure } from '../figure.ts'
import { joined } from '../joined.ts'
import { asAmounts } from '../moved.ts'
import { listedFigures, rowOf } from '../passage.ts'
import { type Found, settle } from '../settle.ts'
import { slotsOf, type Table } from '../table.ts'
import { unitOf } from '../unit.ts'
import { warning } from '../warn.ts'
import { isPartOf } from '../within.ts'

export function purpose(asked: Table): Draft {
  const table = asAmounts(asked)
  const { found, missing } = settle(slotsOf(table), table)
  return joined(
    found.map((each) => purposed(each, table)),
    missing,
    table,
  )
}

function purposed({ taken }: Found, table: Table): Draft {
  const { say, label } = table.words
  const own = [taken.row, ...taken.same].find((row) => row.purpose !== null)
  if (own === undefined) return ofParts({ taken }, table)
  const unit = unitOf(table.plan, [taken.row])
  const said = purposeLine(own, label(taken.row), table)
  const figure = takenFigure(taken, table, { role: 'asked', unit })
  const { organization, year, stage } = figure
  return answered({
    figures: [figure],
    lines: [said, listedFigures(say.common({ organization, year, stage }), [rowOf(figure)], table)],
    assumptions: taken.assumptions,
    touched: [taken.row],
  })
}

function ofParts({ taken }: Pick<Found, 'taken'>, table: Table): Draft {
  const { say, label, warnings } = table.words
  const whole = label(taken.row)
  const parts = firstOfEach(
    table.rows.rows.filter((row) => row.purpose !== null && isPartOf(row, taken.row)),
    'purpose',
  )
  if (parts.length === 0) return unanswered('not_stated', { lines: [say.noPurpose(whole)], touched: [taken.row] })
  const unit = unitOf(table.plan, [taken.row, ...parts])
  return answered({
    figures: [
      takenFigure(taken, table, { role: 'asked', unit }),
      ...parts.map((row) => figureOf(row, table, { role: 'part', unit })),
    ],
    lines: [say.noPurpose(whole), ...parts.map((row) => purposeLine(row, label(row), table))],
    assumptions: taken.assumptions,
    warnings: [warning('purpose_of_parts', warnings.purpose_of_parts([whole]))],
    touched: [taken.row, ...parts],
  })
}

function purposeLine(row: Row, label: string, table: Table): string {
  return row.purpose === null ? '' : table.words.say.purpose({ label, ...quoted(row, row.purpose, table) })
}
