// Figures as a table of Slack: what tells each row apart, the figure as a number where every one is, and where it is printed.
import type { DataTableBlock } from '@slack/types'
import type { Figure, Outcome, Passage, PassageRow } from '../../../answer/outcome.ts'
import { isMoneyUnit } from '../../../budget/amount.ts'
import { printableLine } from '../../../language/printable.ts'
import { slackAnswerWords } from '../../../wording/slack-answer.ts'
import { wordsOf } from '../../../wording/words.ts'
import { fitting, limits, shorten, shortenMiddle } from '../limits.ts'

export type FiguresPassage = Extract<Passage, { kind: 'figures' }>
export type Tabled = {
  readonly block: DataTableBlock
  /** The rows that fit, and how many do not. */
  readonly rows: readonly PassageRow[]
  readonly left: number
}

type Language = Outcome['language']
type Cell = DataTableBlock['rows'][number][number]
type Column = { readonly head: string; readonly cell: (row: PassageRow) => Cell }

export function dataTable({ title, rows }: FiguresPassage, language: Language): Tabled {
  const columns = columnsOf(rows, language)
  const heads = columns.map(({ head }) => raw(head))
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)))
  const { kept, left } = fitting(cells.slice(0, limits.tableRows), limits.tableCharacters - sizeOf(heads), sizeOf)
  const block: DataTableBlock = {
    type: 'data_table',
    caption: shorten(captionOf(title), limits.caption) || slackAnswerWords[language].figures,
    rows: [heads, ...kept.map((row) => [...row])],
    page_size: Math.min(Math.max(kept.length, 1), rowsOfPage),
    row_header_column_index: rows.some(({ place }) => place !== null) ? 1 : 0,
  }
  return { block, rows: rows.slice(0, kept.length), left: left + Math.max(0, rows.length - limits.tableRows) }
}

const rowsOfPage = 20

/** A title without the colon that leads over to its rows. */
export function captionOf(title: string): string {
  return printableLine(title).replace(/[：:]$/, '')
}

function columnsOf(rows: readonly PassageRow[], language: Language): readonly Column[] {
  const { columns } = slackAnswerWords[language]
  return [
    ...(rows.some(({ place }) => place !== null) ? [placeColumn(rows, columns.place)] : []),
    ...nameColumns(rows, language),
    figureColumn(rows, language),
    { head: columns.sources, cell: ({ figure }) => raw(figure.citations.map((number) => `[${number}]`).join('')) },
  ]
}

function placeColumn(rows: readonly PassageRow[], head: string): Column {
  const isWhole = rows.every(({ place }) => place !== null)
  return { head, cell: ({ place }) => (isWhole && place !== null ? number(place, String(place)) : raw(String(place ?? ''))) }
}

const dimensions = ['organization', 'year', 'stage', 'label'] as const
type Dimension = (typeof dimensions)[number]

/** A column for each thing that tells rows apart, where the names are made of nothing else; else the names as they are. */
function nameColumns(rows: readonly PassageRow[], language: Language): readonly Column[] {
  const { columns } = slackAnswerWords[language]
  const told = dimensions.filter((dimension) => new Set(rows.map(({ figure }) => figure[dimension])).size > 1)
  const nameOf = (figure: Figure): string => told.map((dimension) => worded(figure, dimension, language)).join(' ')
  if (told.length === 0 || rows.some(({ name, figure }) => name !== nameOf(figure)))
    return [{ head: columns.label, cell: ({ name }) => raw(name) }]
  return told.map((dimension) => ({
    head: columns[dimension],
    cell: ({ figure }) => raw(worded(figure, dimension, language)),
  }))
}

function worded(figure: Figure, dimension: Dimension, language: Language): string {
  const { say, stages } = wordsOf(language)
  if (dimension === 'year') return say.year(figure.year)
  return dimension === 'stage' ? stages[figure.stage] : figure[dimension]
}

function figureColumn(rows: readonly PassageRow[], language: Language): Column {
  const { columns, inUnit } = slackAnswerWords[language]
  const head = rows.every(({ figure }) => isMoneyUnit(figure.unit)) ? columns.amount : columns.number
  const unit = sharedUnit(rows)
  if (unit === undefined) return { head, cell: ({ figure }) => raw(figure.shown) }
  return {
    head: inUnit(head, unit),
    cell: ({ figure }) =>
      figure.value === null ? raw(figure.shown) : number(figure.value, digitsOf(figure.shown)?.digits ?? ''),
  }
}

/** What stands behind the digits of every figure alike; undefined where one is no plain number, or units differ. */
export function sharedUnit(rows: readonly PassageRow[]): string | undefined {
  const printed = rows.map(({ figure }) => (figure.value === null ? undefined : digitsOf(figure.shown)))
  const units = new Set(printed.map((each) => each?.unit))
  const [unit] = units
  return units.size === 1 ? unit : undefined
}

function digitsOf(shown: string): { readonly digits: string; readonly unit: string } | undefined {
  const [, digits, unit] = /^([+\-−]?\d[\d.,]*) ?(\D*)$/.exec(shown) ?? []
  return digits === undefined || unit === undefined ? undefined : { digits, unit }
}

function number(value: number, text: string): Cell {
  return { type: 'raw_number', value, text }
}

/** Slack refuses a whole message for one empty cell. */
function raw(text: string): Cell {
  return { type: 'raw_text', text: shortenMiddle(printableLine(text), limits.cell) || '–' }
}

function sizeOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + ('text' in cell ? cell.text.length : 0), 0)
}
