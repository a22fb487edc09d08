// What to ask instead of a figure that is not stated: a coarser one, other readings, other years, other organizations that state it.
import type { Measure } from '../budget/fact.ts'
import { measureOf } from '../budget/measure.ts'
import type { Row } from '../query/rows.ts'
import type { Missing } from './absent.ts'
import { figureOf } from './figure.ts'
import type { Choice } from './outcome.ts'
import { asked } from './suggest.ts'
import type { Table } from './table.ts'
import { unitOf } from './unit.ts'

/** At most three questions whose answers are there; what is covered at all, where there is none. `label` is that of what was asked. */
export function choicesInstead(missing: Missing, label: string, table: Table): readonly Choice[] {
  const { coverage } = table.words.questions
  const choices = [
    ...(missing.coarser === undefined ? [] : [offer(missing, missing.coarser, table)]),
    ...readingChoices(missing, table),
    ...yearChoices(missing, label, table),
    ...elsewhereChoices(missing, label, table),
  ]
  return choices.length === 0 ? [choiceOf(coverage)] : choices.slice(0, most)
}

const most = 3
const mostReadings = 2

function choiceOf(question: string): Choice {
  return { label: question, question }
}

function offer({ slot }: Missing, row: Row, table: Table): Choice {
  const { words } = table
  const figure = figureOf(row, table, { role: 'asked', unit: unitOf(table.plan, [row]) })
  const question = words.questions.figure({
    organization: slot.organization.name,
    year: slot.year,
    label: words.label(row),
    measure: row.measure,
  })
  return { label: `${figure.label} ${figure.shown}`, question, figure }
}

/** Other readings of the same year, as questions of their own; figures of 0 are nothing to offer. */
function readingChoices({ otherwise, printed, slot }: Missing, table: Table): readonly Choice[] {
  const { flow } = slot.selection
  if (printed !== undefined) return []
  const worth = otherwise.filter((row) => row.amount !== 0 && (flow === undefined || row.flow === flow))
  const questions = worth.map((row) => table.words.questions.figure(asked(row, table)))
  return [...new Set(questions)].slice(0, mostReadings).map(choiceOf)
}

function yearChoices({ slot, years }: Missing, label: string, table: Table): readonly Choice[] {
  const measure = measureIn(table, slot)
  return years
    .filter((year) => year !== slot.year)
    .slice(-mostYears)
    .map((year) => choiceOf(table.words.questions.figure({ organization: slot.organization.name, year, label, measure })))
}

const mostYears = 2

/** Others that state it, in their latest year of it: a total in the same reading, any other item however they state it. */
function elsewhereChoices({ slot, reason }: Missing, label: string, table: Table): readonly Choice[] {
  if (reason !== 'not_stated' && reason !== 'not_applicable') return []
  const { item, flow = 'expenditure', fund = 'all', nature = 'all' } = slot.selection
  const measure = measureIn(table, slot)
  const like = table.rows.near.elsewhere.filter(
    (other) => item !== 'total' || (other.flow === flow && other.fund === fund && other.nature === nature),
  )
  const places = new Map(like.map(({ organization, year }) => [organization.name, year]))
  return [...places].map(([organization, year]) => choiceOf(table.words.questions.figure({ organization, year, label, measure })))
}

function measureIn({ plan }: Table, { selection }: Missing['slot']): Measure {
  return plan.measure ?? measureOf(selection.item)
}
