// The next questions: self-contained, and only such whose answers are there.

import type { Row } from '../query/rows.ts'
import { changeOf, signOf } from './changes.ts'
import type { Choice } from './outcome.ts'
import { brokenDown } from './parts.ts'
import type { Found } from './settle.ts'
import type { Table } from './table.ts'
import { take } from './take.ts'

const most = 3

export function suggest(found: Found, table: Table): readonly Choice[] {
  return [...lastYear(found, table), ...why(found, table), ...parts(found, table), ...elsewhere(found, table)].slice(0, most)
}

type Suggestion = (found: Found, table: Table) => readonly Choice[]

const lastYear: Suggestion = ({ slot, taken }, table) => {
  const { item, fund, nature, flow } = taken.row
  const before = take({ ...slot, year: slot.year - 1, selection: { item, fund, nature, flow } }, table)
  return before === undefined ? [] : [ask('figure', slot.year - 1, { taken, table })]
}

const why: Suggestion = ({ taken }, table) => {
  const change = changeOf(taken, table).find((row) => row.reason !== null)
  if (change === undefined || table.plan.ask === 'reason') return []
  const { organization, year } = taken.row
  const label = shortName(taken.row, table.words)
  const question = table.words.questions.reason({ organization: organization.name, year, label, direction: signOf(change) })
  return [{ label: question, question }]
}

const parts: Suggestion = ({ slot, taken }, table) => {
  if (table.plan.ask === 'breakdown' || brokenDown(slot, taken, table).length === 0) return []
  return [ask('parts', slot.year, { taken, table })]
}

const elsewhere: Suggestion = ({ taken }, { rows, words }) =>
  rows.near.elsewhere.map(({ organization, year }) => {
    const question = words.questions.figure({ organization: organization.name, year, label: shortName(taken.row, words) })
    return { label: question, question }
  })

function ask(kind: 'figure' | 'parts', year: number, { taken, table }: Pick<Found, 'taken'> & { readonly table: Table }): Choice {
  const { words } = table
  const question = words.questions[kind]({ organization: taken.row.organization.name, year, label: shortName(taken.row, words) })
  return { label: question, question }
}

/** Without what the answer took by itself: the next question is answered by the same rule. */
function shortName(row: Row, words: Table['words']): string {
  const [label, narrowing] = [words.label(row), words.narrowing(words.remarks(row))]
  return narrowing !== '' && label.endsWith(narrowing) ? label.slice(0, -narrowing.length) : label
}
