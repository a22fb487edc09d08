// One answer as tables that people take along: its figures, the places they are printed at, and what was asked and assumed.
import type { Citation, Figure, Outcome } from '../answer/outcome.ts'
import type { Locator } from '../budget/fact.ts'
import { placeCell } from './place-cell.ts'
import type { ExportCell, ExportTable } from './table.ts'

/** What stands in cells instead of codes, and where a figure is printed. */
export type CellWords = {
  readonly code: (column: 'scope' | 'stage' | 'flow' | 'fund' | 'nature' | 'measure' | 'role' | 'origin', code: string) => string
  readonly place: (locator: Locator) => string
}
type About = { readonly question: string; readonly words?: CellWords }

const asCodes: CellWords = { code: (_, code) => code, place: placeCell }

/**
 * `answer` has a row for each figure in the order shown, with its first place; `sources` all places; `about` what they answer.
 * Ranks, formulas and heads of cells are left out where there are none.
 */
export function answerTables(outcome: Outcome, { question, words = asCodes }: About): readonly ExportTable[] {
  const { citations, understood, data, assumptions, warnings } = outcome
  const said = (all: readonly { readonly text: string }[]): string => all.map(({ text }) => text).join('\n')
  return [
    filled({
      name: 'answer',
      columns: figureColumns,
      rows: figuresOf(outcome).map((figure) => figureCells(figure, { outcome, words })),
    }),
    filled({ name: 'sources', columns: sourceColumns, rows: citations.map((citation) => sourceCells(citation, words)) }),
    { name: 'about', columns: aboutColumns, rows: [[question, understood, data, said(assumptions), said(warnings)]] },
  ]
}

const figureColumns = [
  ...['rank', 'label', 'organization', 'scope', 'year', 'stage', 'flow', 'item', 'fund', 'nature', 'measure', 'role'],
  ...['value', 'unit', 'shown', 'origin', 'formula', 'citations', 'document', 'section', 'place', 'quote'],
]
const sourceColumns = ['number', 'document', 'file', 'section', 'place', 'row', 'column', 'quote']
const aboutColumns = ['question', 'understood', 'data', 'assumptions', 'warnings']

const optional = ['rank', 'formula', 'row', 'column']

function filled({ name, columns, rows }: ExportTable): ExportTable {
  const kept = columns.map((column, at) => !optional.includes(column) || rows.some((row) => (row[at] ?? '') !== ''))
  const only = <T>(all: readonly T[]): readonly T[] => all.filter((_, at) => kept[at])
  return { name, columns: only(columns), rows: rows.map(only) }
}

/** A clarification shows the figure of each reading. */
function figuresOf({ figures, choices }: Outcome): readonly Figure[] {
  return [...figures, ...choices.flatMap(({ figure }) => figure ?? [])]
}

type Cells = { readonly outcome: Outcome; readonly words: CellWords }

function figureCells(figure: Figure, { outcome, words }: Cells): readonly ExportCell[] {
  const { label, organization, scope, year, stage, flow, item, fund, nature, measure, role } = figure
  const { value, unit, shown, origin, formula } = figure
  const first = outcome.citations.find(({ number }) => number === figure.citations[0])
  return [
    ...[rankOf(figure, outcome), label, organization, words.code('scope', scope), year, words.code('stage', stage)],
    ...[words.code('flow', flow), item, words.code('fund', fund), words.code('nature', nature)],
    ...[
      words.code('measure', measure),
      words.code('role', role),
      value,
      unit,
      shown,
      words.code('origin', origin),
      formula,
      figure.citations.map((number) => `[${number}]`).join(''),
    ],
    ...(first === undefined
      ? [null, null, null, null]
      : [first.document, first.section, words.place(first.locator), first.quote]),
  ]
}

/** An outcome may have been kept as JSON in between, so figures are the same where they say the same. */
function rankOf(figure: Figure, { passages = [] }: Outcome): number | null {
  const rows = passages.flatMap((passage) => (passage.kind === 'figures' ? passage.rows : []))
  const text = JSON.stringify(figure)
  return rows.find((row) => row.place !== null && JSON.stringify(row.figure) === text)?.place ?? null
}

function sourceCells(
  { number, document, file, section, locator, row, column, quote }: Citation,
  words: CellWords,
): readonly ExportCell[] {
  return [number, document, file, section, words.place(locator), row, column, quote]
}
