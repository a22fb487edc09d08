// Taking out: an organization's facts before they are written anew, a document that another one replaces, an organization without any.
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

/** An organization with its names; it may have no document and no fact any more. */
export function removeOrganization(db: Database, organization: number): void {
  statement(db, 'delete from t_name where organization = ?').run(organization)
  statement(db, 'delete from t_organization where id = ?').run(organization)
}
