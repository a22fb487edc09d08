// The next questions: self-contained, and only such whose answers are there.
import type { Row } from '../query/rows.ts'
import { changeOf, signOf } from './changes.ts'
import type { Choice } from './outcome.ts'
import { brokenDown } from './parts.ts'
import { type Found, settle } from './settle.ts'
import type { Table } from './table.ts'

const most = 3

export function suggest(found: Found, table: Table): readonly Choice[] {
  const all = [lastYear, why, parts, elsewhere].flatMap((suggestion) => suggestion(found, table))
  return all.slice(0, most).map((question) => ({ label: question, question }))
}

type Suggestion = (found: Found, table: Table) => readonly string[]

const lastYear: Suggestion = ({ slot, taken }, table) => {
  const { item, fund, nature, flow } = taken.row
  const before = settle([{ ...slot, year: slot.year - 1, selection: { item, fund, nature, flow } }], table)
  return before.found.map(({ taken: { row } }) => table.words.questions.figure(asked(row, table)))
}

const why: Suggestion = ({ taken }, table) => {
  const change = changeOf(taken, table).find((row) => row.reason !== null && signOf(row) !== 'none')
  if (change === undefined || table.plan.ask === 'reason') return []
  return [table.words.questions.reason({ ...asked(taken.row, table), direction: signOf(change) })]
}

const parts: Suggestion = ({ slot, taken }, table) => {
  const isMoney = taken.row.measure === 'amount'
  if (!isMoney || table.plan.ask === 'breakdown' || brokenDown(slot, taken, table).length === 0) return []
  return [table.words.questions.parts(asked(taken.row, table))]
}

/** The same figure of others: a total in the same reading, any other item however they state it. */
const elsewhere: Suggestion = ({ taken: { row } }, table) => {
  const { near } = table.rows
  const like = near.elsewhere.filter(
    ({ flow, fund, nature }) => row.item !== 'total' || (flow === row.flow && nature === row.nature && fund === row.fund),
  )
  const others = new Map(like.map((other) => [other.organization.code, other]))
  return [...others.values()].map(({ organization, year }) =>
    table.words.questions.figure(asked({ ...row, organization, year }, table)),
  )
}

type Asked = Parameters<Table['words']['questions']['figure']>[0]

/** Without what the answer took by itself: the next question is answered by the same rule. */
export function asked(row: Row, { words }: Pick<Table, 'words'>): Asked {
  const [label, narrowing] = [words.label(row), words.narrowing(words.remarks(row))]
  const short = narrowing !== '' && label.endsWith(narrowing) ? label.slice(0, -narrowing.length) : label
  return { organization: row.organization.name, year: row.year, label: short, measure: row.measure }
}
