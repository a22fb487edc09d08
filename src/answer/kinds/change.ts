// change: the stated one, else computed from this year and last; then the two figures it is about.
import type { Row } from '../../query/rows.ts'
import { changeOf } from '../changes.ts'
import { difference } from '../compute.ts'
import { changeLines, premiseWarnings } from '../direction.ts'
import { answered, type Draft, unanswered } from '../draft.ts'
import { computedFigure, figureOf } from '../figure.ts'
import { joined } from '../joined.ts'
import { memberLines } from '../members.ts'
import { asAmounts, settleMoved } from '../moved.ts'
import { headline } from '../passage.ts'
import type { Found } from '../settle.ts'
import { suggest } from '../suggest.ts'
import type { Table } from '../table.ts'
import type { Taken } from '../take.ts'
import { unitOf } from '../unit.ts'
import { mixtureWarnings } from '../warn.ts'
import { bothYears, yearBefore } from '../year-before.ts'

export function change(asked: Table): Draft {
  const table = asAmounts(asked)
  const { found, missing } = settleMoved(table)
  return joined(
    found.map((each) => changed(each, table)),
    missing,
    table,
  )
}

function changed(found: Found, table: Table): Draft {
  const { taken } = found
  const stated = changeOf(taken, table)
  const before = yearBefore(found, table)
  if (taken.row.measure === 'change') return onlyChange(stated, table)
  if (stated.length === 0) return computedChange(found, before, table)
  const { rows, unit, figures: inputs } = bothYears(taken, before, table)
  const figures = stated.map((row) => figureOf(row, table, { role: 'asked', unit }))
  return answered({
    figures: [...figures, ...inputs],
    lines: [
      changeLines({ label: table.words.label(taken.row), changes: stated, figures }, { table, unit }),
      ...memberLines(inputs, table),
    ],
    assumptions: taken.assumptions,
    warnings: premiseWarnings(taken.row, stated[0], { table, unit }),
    touched: [...stated, ...rows],
    suggestions: suggest(found, table),
  })
}

/** The document states how much it moved, but not what it is. */
export function onlyChange(stated: readonly Row[], table: Table): Draft {
  const [first] = stated
  if (first === undefined) return unanswered('not_stated', {})
  const unit = unitOf(table.plan, stated)
  const figures = stated.map((row) => figureOf(row, table, { role: 'asked', unit }))
  const label = table.words.label({ ...first, measure: 'amount' })
  return answered({
    figures,
    lines: [
      changeLines({ label, changes: stated, figures }, { table, unit }),
      table.words.say.subject({ ...first, organization: first.organization.name }),
    ],
    warnings: premiseWarnings(first, first, { table, unit }),
    touched: stated,
  })
}

function computedChange(found: Found, before: Taken | undefined, table: Table): Draft {
  const { row, assumptions } = found.taken
  const { words } = table
  if (before === undefined) return unanswered('not_stated', { lines: [words.say.noChange(words.label(row))], touched: [row] })
  const { rows, unit, figures: inputs } = bothYears(found.taken, before, table)
  const result = difference([row, before.row], unit)
  const label = words.label({ ...row, measure: 'change' })
  const figure = { ...computedFigure({ label, result, inputs }), measure: 'change' as const }
  return answered({
    figures: [figure, ...inputs],
    lines: [headline(figure, table), words.say.formula(result.formula), ...memberLines(inputs, table)],
    assumptions,
    warnings: mixtureWarnings(rows, table),
    touched: rows,
  })
}
