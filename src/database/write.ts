// What one document says, written in one transaction: its organization, itself, its facts with evidence, and its findings.
import type { DocumentRecord, Unread } from '../budget/document.ts'
import type { Fact, Finding } from '../budget/fact.ts'
import type { Organization } from '../budget/organization.ts'
import type { Database } from './open.ts'
import { moveVersion } from './version.ts'
import { writeDocument } from './write-document.ts'
import { writeFacts } from './write-fact.ts'
import { factIds, writeFindings } from './write-finding.ts'
import { writeOrganization } from './write-organization.ts'

export type DisclosureRecord = {
  readonly document: DocumentRecord
  readonly organization: Organization
  readonly facts: readonly Fact[]
  readonly findings: readonly Finding[]
  readonly unread?: readonly Unread[]
  /** Blocks of the document as JSON, one text each; kept to show a quote in its surroundings. */
  readonly blocks?: readonly string[]
  /** It comes with the data package (and goes with it), instead of having been ingested here. */
  readonly packaged: boolean
}

/** Writes all of it or nothing, and moves the data version. Findings and inputs name facts by `factKey`. */
export function writeDisclosure(db: Database, disclosure: DisclosureRecord): void {
  db.sqlite.transaction(() => {
    const organization = writeOrganization(db, disclosure.organization)
    writeDocument(db, { ...disclosure, organizationId: organization })
    const ids = writeFacts(db, organization, disclosure.facts)
    writeFindings(db, { organization, findings: disclosure.findings, facts: factIds(disclosure.facts, ids) })
    moveVersion(db)
  })()
}
