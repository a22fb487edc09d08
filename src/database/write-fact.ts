// Facts of one organization with their evidence, then what derived facts were computed from.
import type { Evidence, Fact } from '../budget/fact.ts'
import { factKey } from '../budget/key.ts'
import type { Database } from './open.ts'
import { statement } from './statement.ts'
import { documentId } from './write-document.ts'
import { itemId } from './write-item.ts'

/** The database's ids of the facts, in their order. Documents of the evidence must be there already; inputs must be among `facts`. */
export function writeFacts(db: Database, organization: number, facts: readonly Fact[]): readonly number[] {
  const ids = facts.map((fact) => writeFact(db, organization, fact))
  const byKey = new Map<string, number>()
  for (const [index, fact] of facts.entries()) {
    const key = factKey(fact)
    const id = ids[index]
    if (id !== undefined && !byKey.has(key)) byKey.set(key, id)
  }
  for (const [index, fact] of facts.entries())
    writeInputs(
      db,
      ids[index] ?? 0,
      fact.inputs.map((key) => byKey.get(key)),
    )
  return ids
}

const insertFact = `insert into t_fact (organization, fiscal_year, stage, flow, item, fund, nature, measure, amount, number, unit, decimals,
  statement, origin, base, as_of, printed_year, comparator, core, words, reason, purpose, item_name, document)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

function writeFact(db: Database, organization: number, fact: Fact): number {
  const first = fact.evidence[0]
  const written = statement(db, insertFact).run(
    organization,
    fact.year,
    fact.stage,
    fact.flow,
    itemId(db, fact.item, fact.itemName),
    fact.fund,
    fact.nature,
    fact.measure,
    fact.amount,
    fact.number,
    fact.unit,
    fact.decimals,
    fact.statement,
    fact.origin,
    json(fact.base),
    fact.asOf,
    fact.printedYear,
    fact.comparator,
    fact.core === null ? null : Number(fact.core),
    fact.words,
    json(fact.reason),
    json(fact.purpose),
    fact.itemName,
    first === undefined ? null : knownDocument(db, first.document),
  )
  const id = Number(written.lastInsertRowid)
  for (const [index, evidence] of fact.evidence.entries()) writeEvidence(db, evidence, { fact: id, number: index + 1 })
  return id
}

function writeEvidence(db: Database, evidence: Evidence, { fact, number }: { fact: number; number: number }): void {
  statement(
    db,
    'insert into t_evidence (fact, number, document, section, locator, row, column, quote) values (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(
    fact,
    number,
    knownDocument(db, evidence.document),
    evidence.section,
    JSON.stringify(evidence.locator),
    evidence.row,
    evidence.column,
    evidence.quote,
  )
}

function writeInputs(db: Database, fact: number, inputs: readonly (number | undefined)[]): void {
  const insert = statement(db, 'insert into t_input (fact, number, input) values (?, ?, ?)')
  for (const [index, input] of inputs.entries()) {
    if (input === undefined) throw new Error(`fact ${fact} is derived from a fact that is not written with it`)
    insert.run(fact, index + 1, input)
  }
}

function knownDocument(db: Database, digest: string): number {
  const id = documentId(db, digest)
  if (id === undefined) throw new Error(`no document ${digest} in the database`)
  return id
}

function json(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value)
}
