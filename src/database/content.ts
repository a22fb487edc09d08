// Everything that documents brought, as values: what the data package holds and a database is filled with.
import type { DocumentRecord } from '../budget/document.ts'
import type { Fact, Finding } from '../budget/fact.ts'
import { factKey } from '../budget/key.ts'
import { compareText } from '../budget/locator.ts'
import type { Organization, OrganizationName } from '../budget/organization.ts'
import type { Database } from './open.ts'
import { readDocuments } from './read-documents.ts'
import { readFacts } from './read-facts.ts'
import { readFindings } from './read-findings.ts'
import { removeFacts } from './remove.ts'
import { statement } from './statement.ts'
import { writeDocument } from './write-document.ts'
import { writeFacts } from './write-fact.ts'
import { factIds, writeFindings } from './write-finding.ts'
import { writeOrganization } from './write-organization.ts'

export type OrganizationContent = {
  readonly organization: Organization
  readonly documents: readonly DocumentRecord[]
  readonly facts: readonly Fact[]
  readonly findings: readonly Finding[]
}

/** One organization's part of the database. */
export function readContent(db: Database, organization: number): OrganizationContent {
  const facts = readFacts(db, { organization })
  const keys = new Map(facts.map((fact) => [fact.id, factKey(fact)]))
  const findings = readFindings(db, { organization }).map(({ id: _, ...finding }) => ({
    ...finding,
    facts: [...new Set(finding.facts.flatMap((fact) => keys.get(fact) ?? []))],
  }))
  const documents = readDocuments(db, organization).map(({ number: _, packaged: __, ...document }) => document)
  return { organization: readOrganization(db, organization), documents, facts: facts.map(({ id: _, ...fact }) => fact), findings }
}

/** All organizations' ids, by code. */
export function organizationIds(db: Database): readonly number[] {
  const rows = db.sqlite.prepare<[], { id: number; code: string }>('select id, code from t_organization').all()
  return rows.toSorted((a, b) => compareText(a.code, b.code)).map(({ id }) => id)
}

/** Writes the facts and findings of an organization anew; its documents must be there already. */
export function writeContent(db: Database, { organization, facts, findings }: OrganizationContent): void {
  const id = writeOrganization(db, organization)
  removeFacts(db, id)
  const ids = writeFacts(db, id, facts)
  writeFindings(db, { organization: id, findings, facts: factIds(facts, ids) })
}

/** Writes a whole organization of the data package, documents and all. */
export function writePackaged(db: Database, content: OrganizationContent): void {
  const organizationId = writeOrganization(db, content.organization)
  for (const document of content.documents) writeDocument(db, { document, organizationId, packaged: true })
  writeContent(db, content)
}

function readOrganization(db: Database, id: number): Organization {
  type Row = Omit<Organization, 'names'>
  const row = statement<[number], Row>(db, 'select code, name, scope, division from t_organization where id = ?').get(id)
  if (row === undefined) throw new Error(`no organization ${id}`)
  const names = statement<[number], OrganizationName>(
    db,
    'select name, kind, valid_from as "from", valid_to as "to" from t_name where organization = ? order by name',
  ).all(id)
  return { ...row, names: names.toSorted((a, b) => compareText(a.name, b.name)) }
}
