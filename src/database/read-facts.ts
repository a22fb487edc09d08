// Facts as they were written, back from the database with their evidence and inputs: for reconciling, listing and exporting.
import type { Base, Clause, Evidence, Fact, FactKey, Statement } from '../budget/fact.ts'
import { factKey } from '../budget/key.ts'
import { type FactFilter, where } from './fact-filter.ts'
import type { Database } from './open.ts'
import { statement } from './statement.ts'

/** A fact with its id in this database. */
export type StoredFact = Fact & { readonly id: number }

/** All facts of an organization, a year or both (none: all), in the order they were written in. */
export function readFacts(db: Database, filter: FactFilter = {}): readonly StoredFact[] {
  const rows = statement<[FactFilter], FactRow>(db, `${selectFacts} ${where('f', filter)} order by f.id`).all(filter)
  const evidence = evidenceByFact(db, filter)
  const inputs = inputsByFact(db, filter)
  const keys = new Map(rows.map((row) => [row.id, factKey(toFact(row, [], []))]))
  return rows.map((row) => {
    const from = (inputs.get(row.id) ?? []).map((id) => keys.get(id) ?? keyOf(db, id))
    return { ...toFact(row, evidence.get(row.id) ?? [], from), id: row.id }
  })
}

const selectFacts = `select f.id, o.code as organization, f.fiscal_year as year, f.stage, f.flow, i.code as item, f.fund, f.nature, f.measure,
  f.amount, f.number, f.unit, f.decimals, f.statement, f.origin, f.base, f.as_of, f.printed_year, f.comparator, f.core, f.words,
  f.reason, f.purpose, f.item_name
  from t_fact f join t_organization o on o.id = f.organization join t_item i on i.id = f.item`

type FactRow = FactKey &
  Pick<Fact, 'amount' | 'number' | 'unit' | 'decimals' | 'origin' | 'comparator' | 'words'> & {
    readonly id: number
    readonly statement: Statement
    readonly base: string | null
    readonly as_of: string | null
    readonly printed_year: number | null
    readonly core: number | null
    readonly reason: string | null
    readonly purpose: string | null
    readonly item_name: string
  }

function toFact(row: FactRow, evidence: readonly Evidence[], inputs: readonly string[]): Fact {
  const { id: _, base, as_of, printed_year, core, reason, purpose, item_name, ...same } = row
  return {
    ...same,
    itemName: item_name,
    base: parsed<Base>(base),
    asOf: as_of,
    printedYear: printed_year,
    core: core === null ? null : core === 1,
    reason: parsed<Clause>(reason),
    purpose: parsed<Clause>(purpose),
    evidence,
    inputs,
  }
}

/** JSON of a column that this program wrote. */
function parsed<T>(text: string | null): T | null {
  return text === null ? null : (JSON.parse(text) as T)
}

type EvidenceRow = Omit<Evidence, 'locator'> & { readonly fact: number; readonly locator: string }

function evidenceByFact(db: Database, filter: FactFilter): Map<number, Evidence[]> {
  const sql = `select e.fact, d.digest as document, e.section, e.locator, e.row, e.column, e.quote from t_fact f
    join t_evidence e on e.fact = f.id join t_document d on d.id = e.document ${where('f', filter)} order by e.fact, e.number`
  const byFact = new Map<number, Evidence[]>()
  for (const { fact, locator, ...row } of statement<[FactFilter], EvidenceRow>(db, sql).all(filter)) {
    const list = byFact.get(fact) ?? []
    list.push({ ...row, locator: JSON.parse(locator) as Evidence['locator'] })
    byFact.set(fact, list)
  }
  return byFact
}

function inputsByFact(db: Database, filter: FactFilter): Map<number, number[]> {
  const sql = `select n.fact, n.input from t_fact f join t_input n on n.fact = f.id ${where('f', filter)} order by n.fact, n.number`
  const byFact = new Map<number, number[]>()
  for (const row of statement<[FactFilter], { fact: number; input: number }>(db, sql).all(filter))
    byFact.set(row.fact, [...(byFact.get(row.fact) ?? []), row.input])
  return byFact
}

/** The key of one fact, for an input that lies outside the filter (another year). */
function keyOf(db: Database, id: number): string {
  const row = statement<[number], FactRow>(db, `${selectFacts} where f.id = ?`).get(id)
  if (row === undefined) throw new Error(`fact ${id} is an input and is not there`)
  return factKey(toFact(row, [], []))
}
