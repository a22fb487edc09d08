// The rows of the package's tables back to organizations' content.
import type { DocumentRecord } from '../../budget/document.ts'
import type { Evidence, Finding, Scope } from '../../budget/fact.ts'
import { factKey } from '../../budget/key.ts'
import type { Organization, OrganizationName } from '../../budget/organization.ts'
import type { OrganizationContent } from '../content.ts'
import { cellsOf } from './cells.ts'
import type { CsvRow } from './csv.ts'
import { parseFact } from './parse-fact.ts'
import type { TableName } from './rows.ts'

export type Rows = Readonly<Record<TableName, readonly CsvRow[]>>

/** One content for each organization, in the order of organizations.csv. */
export function parseRows(rows: Rows): readonly OrganizationContent[] {
  const facts = parseFacts(rows)
  const findings = parseFindings(rows, new Map([...facts].map(([id, fact]) => [id, factKey(fact)])))
  const factsOf = Map.groupBy(facts.values(), (fact) => fact.organization)
  const findingsOf = Map.groupBy(findings, (finding) => finding.organization)
  const documentsOf = Map.groupBy(rows.documents, (row) => row.organization ?? '')
  return parseOrganizations(rows).map((organization) => ({
    organization,
    documents: (documentsOf.get(organization.code) ?? []).map((row) => parseDocument(row, organization.scope)),
    facts: factsOf.get(organization.code) ?? [],
    findings: findingsOf.get(organization.code) ?? [],
  }))
}

function parseOrganizations({ organizations, names }: Rows): readonly Organization[] {
  const namesOf = Map.groupBy(names, (row) => row.organization ?? '')
  return organizations.map(cellsOf).map(({ text, word }) => ({
    code: text('code'),
    name: text('name'),
    scope: word('scope'),
    division: text('division'),
    names: (namesOf.get(text('code')) ?? []).map(parseName),
  }))
}

function parseName(row: CsvRow): OrganizationName {
  const { text, word, numberOrNull } = cellsOf(row)
  return { name: text('name'), kind: word('kind'), from: numberOrNull('from'), to: numberOrNull('to') }
}

function parseDocument(row: CsvRow, scope: Scope): DocumentRecord {
  const { text, word, number, flag } = cellsOf(row)
  return {
    id: text('id'),
    file: text('file'),
    title: text('title'),
    titleComposed: flag('title_composed'),
    organization: text('organization'),
    scope,
    year: number('year'),
    stage: word('stage'),
    format: text('format'),
    hasContact: flag('has_contact'),
  }
}

function parseFacts({ facts, evidence, inputs }: Rows): ReadonlyMap<string, ReturnType<typeof parseFact>> {
  const evidenceOf = Map.groupBy(evidence, (row) => row.fact ?? '')
  const inputsOf = Map.groupBy(inputs, (row) => row.fact ?? '')
  const bare = new Map(facts.map((row) => [row.id ?? '', parseFact(row)]))
  const keyOf = (id = ''): readonly string[] => [bare.get(id)].flatMap((fact) => (fact === undefined ? [] : [factKey(fact)]))
  return new Map(
    [...bare].map(([id, fact]) => [
      id,
      {
        ...fact,
        evidence: (evidenceOf.get(id) ?? []).map(parseEvidence),
        inputs: (inputsOf.get(id) ?? []).flatMap(({ input }) => keyOf(input)),
      },
    ]),
  )
}

function parseEvidence(row: CsvRow): Evidence {
  const { text, textOrNull, json } = cellsOf(row)
  return {
    document: text('document'),
    section: text('section'),
    locator: json('locator'),
    row: textOrNull('row'),
    column: textOrNull('column'),
    quote: text('quote'),
  }
}

function parseFindings(rows: Rows, keys: ReadonlyMap<string, string>): readonly Finding[] {
  const factsOf = Map.groupBy(rows.finding_facts, (row) => row.finding ?? '')
  const evidenceOf = Map.groupBy(rows.finding_evidence, (row) => row.finding ?? '')
  return rows.findings.map(cellsOf).map(({ text, word, number }) => ({
    code: word('code'),
    organization: text('organization'),
    year: number('year'),
    facts: [...new Set((factsOf.get(text('id')) ?? []).flatMap(({ fact = '' }) => keys.get(fact) ?? []))],
    evidence: (evidenceOf.get(text('id')) ?? []).map(parseEvidence),
    printed: text('printed'),
    expected: text('expected'),
  }))
}
