// A traced SELECT → outcome. Nothing that was written in the statement is shown but the expression behind a computed figure:
// labels, organizations and years are those of the facts behind each cell.
import { isMoneyUnit, type MoneyUnit } from '../budget/amount.ts'
import type { TracedCell, TracedColumn } from '../query/lineage/traced.ts'
import type { Row } from '../query/rows.ts'
import { startCitations } from './cite.ts'
import type { Composing } from './compose.ts'
import { derivedWarnings, organizationsOf } from './derived.ts'
import { answered, type Draft } from './draft.ts'
import { figureOf, inputsOf } from './figure.ts'
import { finish } from './finish.ts'
import { headingOf, memberNames } from './members.ts'
import type { Figure, Outcome } from './outcome.ts'
import { headline, line, listedFigures, rowOf } from './passage.ts'
import { quantityIn } from './quantity.ts'
import { formulaOf } from './recompute.ts'
import type { Table } from './table.ts'
import { marks } from './text.ts'
import { findingWarnings, mixtureWarnings, type Warning, warning } from './warn.ts'
import type { Words } from './words.ts'

export type Traced = {
  /** The columns that hold figures; cells of `rows` stand under them. */
  readonly columns: readonly TracedColumn[]
  readonly rows: readonly (readonly TracedCell[])[]
  /** The unit that money is shown in, for each column. */
  readonly units: readonly (MoneyUnit | undefined)[]
  /** Every fact that a cell names. */
  readonly facts: ReadonlyMap<number, Row>
  readonly sql: string
}

const citedFacts = 8

/** The outcome of a statement whose every figure has its facts. A cell without a value is left out. */
export function composeTraced(traced: Traced, composing: Composing): Outcome {
  const { words } = composing
  const touched = [...traced.facts.values()]
  const table = tableOf(touched, words)
  const figures = traced.rows.flatMap((cells) =>
    cells.flatMap((cell, index) => {
      const column = traced.columns[index]
      return column === undefined || cell.value === null
        ? []
        : [figureOfCell({ cell, column, unit: traced.units[index] }, traced, table)]
    }),
  )
  const draft = answered({
    figures,
    lines: linesOf(figures, table),
    assumptions: [{ code: 'read_by_model', from: '', to: '' }],
    warnings: [
      ...mixtureWarnings(touched.filter(isMember), table),
      ...derivedBehind(touched, table),
      ...partWarnings(traced, words),
      ...findingWarnings(touched, table),
    ],
    touched,
  })
  const outcome = finish(draft, {
    ...composing,
    plan: null,
    sql: { text: traced.sql, parameters: [] },
    citations: table.citations.list(),
  })
  return { ...outcome, understood: understoodOf(figures, touched.filter(isMember), words) }
}

/** Nothing is planned: the members are told apart by what they differ in. */
function tableOf(rows: readonly Row[], words: Words): Table {
  const near = { organizations: [], organizationCount: 0, years: [], names: {}, items: [], elsewhere: [] }
  return {
    plan: { ask: 'list', organizations: [], years: [], stages: [], items: [], assumptions: [] },
    rows: { rows, others: [], truncated: false, sql: { text: '', parameters: [] }, near },
    words,
    citations: startCitations(),
  }
}

type Placed = { readonly cell: TracedCell; readonly column: TracedColumn; readonly unit: MoneyUnit | undefined }

/** A cell that is one fact as it is printed shows it as printed; any other is computed from its facts. */
function figureOfCell(placed: Placed, { facts }: Traced, table: Table): Figure {
  const behind = placed.cell.facts.flatMap((id) => facts.get(id) ?? [])
  const [first] = behind
  if (first === undefined) throw new RangeError('a traced figure has facts')
  const unit = placed.unit ?? (isMoneyUnit(first.unit) ? first.unit : '万元')
  const stated = figureOf(first, table, { role: 'member', unit })
  if (placed.column.operation === 'stated' && placed.cell.count === 1) return stated
  const shown = quantityIn(Number(placed.cell.value), placed.column.quantity, { money: unit, own: first.unit })
  const formula =
    placed.cell.count === behind.length
      ? formulaOf(behind, { value: shown.value, unit, operation: placed.column.operation })
      : undefined
  return {
    ...stated,
    label: labelOf(behind, placed, table.words),
    organization: namesOf(
      behind.map(({ organization }) => organization.name),
      table.words,
    ),
    ...shown,
    origin: 'computed',
    formula: formula ?? placed.column.expression,
    facts: [...new Set([...placed.cell.facts, ...behind.flatMap(({ inputs }) => inputs)])],
    citations: [...new Set(behind.slice(0, citedFacts).flatMap((row) => placesOf(row, table)))],
  }
}

/** A derived fact has none of its own: those of what it was derived from. */
function placesOf(row: Row, table: Table): readonly number[] {
  return [row, ...inputsOf(row, table)].flatMap((each) => table.citations.of(each))
}

/** “公务接待费合计（2021—2023年）”: whose items, and what was done with them. */
function labelOf(behind: readonly Row[], { column }: Placed, words: Words): string {
  const items = namesOf(
    behind.map((row) => words.figureLabel(row)),
    words,
  )
  const years = [...new Set(behind.map(({ year }) => year))].toSorted((left, right) => left - right)
  const span = years.length < 2 ? '' : words.say.span({ from: years[0] ?? 0, to: years.at(-1) ?? 0 })
  return `${items}${words.operations[column.operation]}${span}`
}

const named = 3

function namesOf(all: readonly string[], { say }: Words): string {
  const names = [...new Set(all)]
  const shown = names.slice(0, named).join(say.comma)
  return names.length > named ? `${shown}${say.andMore(names.length)}` : shown
}

function linesOf(figures: readonly Figure[], table: Table): Draft['lines'] {
  const { say } = table.words
  const [only, ...more] = figures
  const formulas = [
    ...new Set(figures.flatMap(({ formula, origin }) => (formula === null || origin !== 'computed' ? [] : [formula]))),
  ]
  const told = formulas.map((formula) => line(say.formula(formula)))
  if (only !== undefined && more.length === 0)
    return [
      headline(
        only,
        table,
        say.headline({ label: `${whose(only, table)}${only.label}`, shown: only.shown, marks: marks(only.citations) }),
      ),
      ...told,
    ]
  const names = memberNames(figures, table)
  return [
    listedFigures(
      headingOf(figures, table),
      figures.map((figure, index) => rowOf(figure, names[index])),
      table,
    ),
    ...told,
  ]
}

/** One figure alone says whose it is and of which year, where its label does not. */
function whose({ organization, year, label }: Figure, { words: { say } }: Table): string {
  return say.common({ organization, ...(label.includes(String(year)) ? {} : { year }) })
}

/** Of what a figure is computed from, too. */
function derivedBehind(touched: readonly Row[], table: Table): readonly Warning[] {
  const derived = touched.filter((row) => isMember(row) && row.origin === 'derived')
  const figures = derived.map((row) => figureOf(row, table, { role: 'base', unit: isMoneyUnit(row.unit) ? row.unit : '万元' }))
  return derivedWarnings(figures, organizationsOf(figures).size > 1, table.words)
}

function partWarnings({ rows }: Traced, words: Words): readonly Warning[] {
  const most = Math.max(0, ...rows.flat().map(({ count }) => count))
  return most <= citedFacts ? [] : [warning('traced_part', words.warnings.traced_part([String(citedFacts), String(most)]))]
}

/** Beside facts that others were derived from. */
function isMember({ role }: Row): boolean {
  return role === 'member'
}

/** Of whom, of which years and stages the facts are, and what the figures are. */
function understoodOf(figures: readonly Figure[], rows: readonly Row[], words: Words): string {
  const list = (pick: (row: Row) => string): string => namesOf(rows.map(pick), words)
  const years = [...new Set(rows.map(({ year }) => year))].toSorted((left, right) => left - right)
  return words.say.understood([
    list(({ organization }) => organization.name),
    namesOf(years.map(words.say.year), words),
    list(({ stage }) => words.stages[stage]),
    namesOf(
      figures.map(({ label }) => label),
      words,
    ),
    '',
  ])
}
