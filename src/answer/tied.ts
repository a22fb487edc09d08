// Readings of equal width and different value: which one is meant is asked back, with the figures.
import type { Row } from '../query/rows.ts'
import { askedBack, type Draft } from './draft.ts'
import { figureOf } from './figure.ts'
import type { Choice } from './outcome.ts'
import type { Found } from './settle.ts'
import type { Table } from './table.ts'
import { unitOf } from './unit.ts'

export function clarifyTied({ taken }: Found, table: Table): Draft {
  const readings = [taken.row, ...taken.tied]
  return askedBack({
    lines: [table.words.say.which('fund')],
    choices: readings.map((row) => choiceOf(row, table)),
    touched: readings,
  })
}

/** A reading with its figure and a question that asks for it alone. */
export function choiceOf(row: Row, table: Table): Choice {
  const { words } = table
  const figure = figureOf(row, table, { role: 'asked', unit: unitOf(table.plan, [row]) })
  const question = words.questions.figure({
    organization: figure.organization,
    year: figure.year,
    label: words.label(row),
    measure: row.measure,
  })
  return { label: `${figure.label} ${figure.shown}`, question, figure }
}
