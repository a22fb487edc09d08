// Findings of one organization, each joined to every fact that bears one of its keys.
import type { Fact, Finding } from '../budget/fact.ts'
import { factKey } from '../budget/key.ts'
import type { Database } from './open.ts'
import { statement } from './statement.ts'

/** What findings name their facts by: `factKey` → the ids of all facts under that key, in order. */
export type FactIds = ReadonlyMap<string, readonly number[]>

export type FindingsToWrite = { readonly organization: number; readonly findings: readonly Finding[]; readonly facts: FactIds }

export function factIds(facts: readonly Fact[], ids: readonly number[]): FactIds {
  const written = facts.flatMap((fact, index) => {
    const id = ids[index]
    return id === undefined ? [] : [{ key: factKey(fact), id }]
  })
  const byKey = Map.groupBy(written, ({ key }) => key)
  return new Map([...byKey].map(([key, some]) => [key, some.map(({ id }) => id)]))
}

/** A finding about a fact that is not there is a mistake of its maker, and thrown. */
export function writeFindings(db: Database, { findings, ...about }: FindingsToWrite): void {
  for (const finding of findings) writeFinding(db, finding, about)
}

function writeFinding(db: Database, finding: Finding, { organization, facts: ids }: Omit<FindingsToWrite, 'findings'>): void {
  const written = statement(
    db,
    'insert into t_finding (code, organization, fiscal_year, printed, expected, evidence) values (?, ?, ?, ?, ?, ?)',
  ).run(finding.code, organization, finding.year, finding.printed, finding.expected, JSON.stringify(finding.evidence))
  const facts = new Set(finding.facts.flatMap((key) => ids.get(key) ?? unknownFact(finding, key)))
  for (const [index, fact] of [...facts].entries())
    statement(db, 'insert into t_finding_fact (finding, number, fact) values (?, ?, ?)').run(
      Number(written.lastInsertRowid),
      index + 1,
      fact,
    )
}

function unknownFact(finding: Finding, key: string): never {
  throw new Error(`the finding ${finding.code} names a fact that is not written with it: ${key}`)
}
