// Facts by their ids with everything that an answer shows of them: evidence, findings, inputs.
import type { Base, Clause, Locator } from '../budget/fact.ts'
import type { Database } from '../database/open.ts'
import { statement } from '../database/statement.ts'
import type { Row, RowEvidence, RowFinding } from './rows.ts'

export type Detailed = Omit<Row, 'role'>

/** The facts in the order of `ids`; ids that do not exist are left out. */
export function readDetails(db: Database, ids: readonly number[]): readonly Detailed[] {
  if (ids.length === 0) return []
  const list = JSON.stringify(ids)
  const evidence = evidenceOf(db, list)
  const findings = findingsOf(db, list)
  const inputs = inputsOf(db, list)
  const facts = new Map(
    statement<[string], FactRow>(db, factSql)
      .all(list)
      .map((fact) => [fact.fact, fact]),
  )
  return ids
    .map((id) => facts.get(id))
    .filter((fact) => fact !== undefined)
    .map((fact) => toDetailed(fact, { evidence, findings, inputs }))
}

type FactRow = Omit<Detailed, 'organization' | 'base' | 'core' | 'reason' | 'purpose' | 'evidence' | 'findings' | 'inputs'> & {
  readonly organizationId: number
  readonly organizationCode: string
  readonly organizationName: string
  readonly scope: Row['organization']['scope']
  readonly division: string
  readonly base: string | null
  readonly core: number | null
  readonly reason: string | null
  readonly purpose: string | null
}

const factSql = `select f.id as fact, o.id as organizationId, o.code as organizationCode, o.name as organizationName, o.scope as scope,
  o.division as division, f.fiscal_year as year, f.stage as stage, f.flow as flow, i.code as item, f.item_name as itemName, f.fund as fund,
  f.nature as nature, f.measure as measure, f.amount as amount, f.number as number, f.unit as unit, f.decimals as decimals,
  f.statement as statement, f.origin as origin, f.base as base, f.as_of as asOf, f.printed_year as printedYear, f.comparator as comparator,
  f.core as core, f.words as words, f.reason as reason, f.purpose as purpose
  from json_each(?) w join t_fact f on f.id = w.value join t_organization o on o.id = f.organization join t_item i on i.id = f.item`

type Around = {
  readonly evidence: ReadonlyMap<number, readonly RowEvidence[]>
  readonly findings: ReadonlyMap<number, readonly RowFinding[]>
  readonly inputs: ReadonlyMap<number, readonly number[]>
}

function toDetailed(fact: FactRow, around: Around): Detailed {
  const { organizationId, organizationCode, organizationName, scope, division, base, core, reason, purpose, ...rest } = fact
  return {
    ...rest,
    organization: { id: organizationId, code: organizationCode, name: organizationName, scope, division },
    base: parse<Base>(base),
    core: core === null ? null : core === 1,
    reason: parse<Clause>(reason),
    purpose: parse<Clause>(purpose),
    evidence: around.evidence.get(fact.fact) ?? [],
    findings: around.findings.get(fact.fact) ?? [],
    inputs: around.inputs.get(fact.fact) ?? [],
  }
}

function parse<T>(json: string | null): T | null {
  return json === null ? null : (JSON.parse(json) as T)
}

type EvidenceRow = Omit<RowEvidence, 'locator'> & { readonly fact: number; readonly locator: string }

const evidenceSql = `select e.fact as fact, d.id as document, d.title as title, d.file as file, e.section as section, e.locator as locator,
  e.row as row, e.column as column, e.quote as quote
  from json_each(?) w join t_evidence e on e.fact = w.value join t_document d on d.id = e.document order by e.fact, e.number`

function evidenceOf(db: Database, list: string): Around['evidence'] {
  const rows = statement<[string], EvidenceRow>(db, evidenceSql).all(list)
  const read = ({ fact, locator, ...evidence }: EvidenceRow) => ({
    fact,
    evidence: { ...evidence, locator: JSON.parse(locator) as Locator },
  })
  return grouped(rows.map(read), ({ evidence }) => evidence)
}

type FindingRow = Omit<RowFinding, 'facts' | 'about'> & RowFinding['about'] & { readonly fact: number; readonly facts: string }

const findingSql = `select gf.fact as fact, g.id as id, g.code as code, g.printed as printed, g.expected as expected,
  i.code as item, f.item_name as itemName, f.flow as flow, f.fund as fund, f.nature as nature, f.fiscal_year as year,
  f.printed_year as printedYear,
  (select json_group_array(other.fact) from t_finding_fact other where other.finding = g.id) as facts
  from json_each(?) w join t_finding_fact gf on gf.fact = w.value join t_finding g on g.id = gf.finding
  join t_finding_fact first on first.finding = g.id and first.number = 1 join t_fact f on f.id = first.fact join t_item i on i.id = f.item
  order by gf.fact, g.id`

function findingsOf(db: Database, list: string): Around['findings'] {
  const rows = statement<[string], FindingRow>(db, findingSql).all(list)
  const read = ({ fact, id, code, printed, expected, facts, ...about }: FindingRow) => ({
    fact,
    finding: { id, code, printed, expected, facts: JSON.parse(facts) as readonly number[], about },
  })
  return grouped(rows.map(read), ({ finding }) => finding)
}

type InputRow = { readonly fact: number; readonly input: number }

const inputSql =
  'select t.fact as fact, t.input as input from json_each(?) w join t_input t on t.fact = w.value order by t.fact, t.number'

function inputsOf(db: Database, list: string): Around['inputs'] {
  return grouped(statement<[string], InputRow>(db, inputSql).all(list), ({ input }) => input)
}

function grouped<R extends { readonly fact: number }, T>(
  rows: readonly R[],
  pick: (row: R) => T,
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>()
  for (const row of rows) {
    const group = groups.get(row.fact)
    if (group === undefined) groups.set(row.fact, [pick(row)])
    else group.push(pick(row))
  }
  return groups
}
