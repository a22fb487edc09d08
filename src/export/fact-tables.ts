// Facts, findings and documents as the tables that people export: one row a fact, with its first place.
import type { DocumentRecord } from '../budget/document.ts'
import type { Evidence, Fact, Finding } from '../budget/fact.ts'
import { placeCell } from './place-cell.ts'
import type { ExportCell, ExportTable } from './table.ts'

export type Exported = {
  readonly organization: { readonly name: string; readonly division: string }
  readonly documents: readonly DocumentRecord[]
  readonly facts: readonly Fact[]
  readonly findings: readonly Finding[]
}

export function factTables(all: readonly Exported[]): readonly ExportTable[] {
  return [
    { name: 'facts', columns: factColumns, rows: all.flatMap((one) => one.facts.map((fact) => factCells(fact, one))) },
    {
      name: 'findings',
      columns: findingColumns,
      rows: all.flatMap((one) => one.findings.flatMap((finding) => findingRows(finding, one))),
    },
    {
      name: 'documents',
      columns: documentColumns,
      rows: all.flatMap((one) => one.documents.map((document) => documentCells(document, one))),
    },
  ]
}

const placeColumns = ['document', 'file', 'section', 'place', 'row', 'column', 'quote']
const factColumns = [
  ...['organization', 'scope', 'division', 'year', 'stage', 'flow', 'item', 'item_name', 'fund', 'nature', 'measure'],
  ...['value', 'unit', 'yuan', 'statement', 'origin', 'base_year', 'base_stage', 'as_of', 'printed_year', 'comparator', 'words'],
  ...['reason', 'purpose', 'places', ...placeColumns],
]
const findingColumns = ['organization', 'year', 'code', 'printed', 'expected', ...placeColumns]
const documentColumns = ['organization', 'scope', 'year', 'stage', 'title', 'file', 'format', 'facts', 'findings']

function factCells(fact: Fact, { organization, documents }: Exported): readonly ExportCell[] {
  const scope = fact.organization.slice(fact.organization.lastIndexOf('@') + 1)
  return [
    ...[organization.name, scope, organization.division, fact.year, fact.stage, fact.flow, fact.item, fact.itemName, fact.fund],
    ...[
      fact.nature,
      fact.measure,
      fact.number,
      fact.unit,
      fact.amount === null ? null : fact.amount / 100,
      fact.statement,
      fact.origin,
    ],
    ...[fact.base?.year ?? null, fact.base?.stage ?? null, fact.asOf, fact.printedYear, fact.comparator, fact.words],
    ...[fact.reason?.text ?? null, fact.purpose?.text ?? null, fact.evidence.length, ...placeCells(fact.evidence[0], documents)],
  ]
}

/** One row for each place, so that both sides of a contradiction can be read. */
function findingRows(
  { year, code, printed, expected, evidence }: Finding,
  { organization, documents }: Exported,
): readonly (readonly ExportCell[])[] {
  return evidence.map((one) => [organization.name, year, code, printed, expected, ...placeCells(one, documents)])
}

function documentCells(document: DocumentRecord, { organization, facts, findings }: Exported): readonly ExportCell[] {
  const stands = ({ evidence }: Pick<Fact, 'evidence'>): boolean => evidence.some((one) => one.document === document.id)
  const { scope, year, stage, title, file, format } = document
  return [organization.name, scope, year, stage, title, file, format, facts.filter(stands).length, findings.filter(stands).length]
}

function placeCells(evidence: Evidence | undefined, documents: readonly DocumentRecord[]): readonly ExportCell[] {
  if (evidence === undefined) return placeColumns.map(() => null)
  const document = documents.find(({ id }) => id === evidence.document)
  const { section, locator, row, column, quote } = evidence
  return [document?.title ?? null, document?.file ?? null, section, placeCell(locator), row, column, quote]
}
