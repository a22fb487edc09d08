// Taking out: what an organization's facts are, before they are written anew, and a document that another one replaces.
import type { Database } from './open.ts'
import { statement } from './statement.ts'

/** All facts and findings of an organization, with their evidence; its documents stay. */
export function removeFacts(db: Database, organization: number): void {
  statement(db, 'delete from t_finding where organization = ?').run(organization)
  statement(db, 'delete from t_input where fact in (select id from t_fact where organization = ?)').run(organization)
  statement(db, 'delete from t_fact where organization = ?').run(organization)
}

/** A document with its blocks and unread figures; no evidence may name it any more. */
export function removeDocument(db: Database, digest: string): void {
  statement(db, 'delete from t_document where digest = ?').run(digest)
}
