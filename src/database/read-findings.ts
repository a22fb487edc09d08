// Findings as they were written, with the ids and the keys of their facts.
import type { Evidence, Finding } from '../budget/fact.ts'
import { type FactFilter, where } from './fact-filter.ts'
import type { Database } from './open.ts'
import { statement } from './statement.ts'

export type StoredFinding = Omit<Finding, 'facts'> & { readonly id: number; readonly facts: readonly number[] }

/** The findings of an organization, a year or both, in the order they were written in. */
export function readFindings(db: Database, filter: FactFilter = {}): readonly StoredFinding[] {
  const facts = factsByFinding(db)
  return statement<[FactFilter], FindingRow>(db, `${selectFindings} ${where('g', filter)} order by g.id`)
    .all(filter)
    .map(({ evidence, ...row }) => ({ ...row, evidence: JSON.parse(evidence) as Evidence[], facts: facts(row.id) }))
}

type FindingRow = Omit<StoredFinding, 'evidence' | 'facts'> & { readonly evidence: string }

const selectFindings = `select g.id, g.code, o.code as organization, g.fiscal_year as year, g.printed, g.expected, g.evidence
  from t_finding g join t_organization o on o.id = g.organization`

function factsByFinding(db: Database): (finding: number) => readonly number[] {
  const sql = 'select fact from t_finding_fact where finding = ? order by number'
  const facts = statement<[number], { fact: number }>(db, sql)
  return (finding) => facts.all(finding).map(({ fact }) => fact)
}
