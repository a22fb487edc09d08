// One answer as tables that people take along: its figures, the places they are printed at, and what was asked and assumed.
import type { Citation, Figure, Outcome } from '../answer/outcome.ts'
import { placeCell } from './place-cell.ts'
import type { ExportCell, ExportTable } from './table.ts'

/** `answer` has a row for each figure in the order shown, with its first place; `sources` all places; `about` what they answer. */
export function answerTables(outcome: Outcome, { question }: { readonly question: string }): readonly ExportTable[] {
  const { citations, understood, data, assumptions, warnings } = outcome
  const said = (all: readonly { readonly text: string }[]): string => all.map(({ text }) => text).join('\n')
  return [
    { name: 'answer', columns: figureColumns, rows: figuresOf(outcome).map((figure) => figureCells(figure, outcome)) },
    { name: 'sources', columns: sourceColumns, rows: citations.map(sourceCells) },
    { name: 'about', columns: aboutColumns, rows: [[question, understood, data, said(assumptions), said(warnings)]] },
  ]
}

const figureColumns = [
  ...['rank', 'label', 'organization', 'scope', 'year', 'stage', 'flow', 'item', 'fund', 'nature', 'measure', 'role'],
  ...['value', 'unit', 'shown', 'origin', 'formula', 'citations', 'document', 'section', 'place', 'quote'],
]
const sourceColumns = ['number', 'document', 'file', 'section', 'place', 'row', 'column', 'quote']
const aboutColumns = ['question', 'understood', 'data', 'assumptions', 'warnings']

/** A clarification shows the figure of each reading. */
function figuresOf({ figures, choices }: Outcome): readonly Figure[] {
  return [...figures, ...choices.flatMap(({ figure }) => figure ?? [])]
}

function figureCells(figure: Figure, outcome: Outcome): readonly ExportCell[] {
  const { label, organization, scope, year, stage, flow, item, fund, nature, measure, role } = figure
  const { value, unit, shown, origin, formula } = figure
  const first = outcome.citations.find(({ number }) => number === figure.citations[0])
  return [
    ...[rankOf(figure, outcome), label, organization, scope, year, stage, flow, item, fund, nature, measure, role],
    ...[value, unit, shown, origin, formula, figure.citations.map((number) => `[${number}]`).join('')],
    ...(first === undefined ? [null, null, null, null] : [first.document, first.section, placeCell(first.locator), first.quote]),
  ]
}

/** An outcome may have been kept as JSON in between, so figures are the same where they say the same. */
function rankOf(figure: Figure, { passages = [] }: Outcome): number | null {
  const rows = passages.flatMap((passage) => (passage.kind === 'figures' ? passage.rows : []))
  const text = JSON.stringify(figure)
  return rows.find((row) => row.place !== null && JSON.stringify(row.figure) === text)?.place ?? null
}

function sourceCells({ number, document, file, section, locator, row, column, quote }: Citation): readonly ExportCell[] {
  return [number, document, file, section, placeCell(locator), row, column, quote]
}
