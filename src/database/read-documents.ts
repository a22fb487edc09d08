// Documents as they were written: which disclosures an organization has, and whether a content is known.
import type { DocumentRecord } from '../budget/document.ts'
import { type FactFilter, where } from './fact-filter.ts'
import type { Database } from './open.ts'
import { statement } from './statement.ts'

export type StoredDocument = DocumentRecord & { readonly number: number; readonly packaged: boolean }

/** The documents of an organization (or all), by year, stage and content. */
export function readDocuments(db: Database, organization?: number): readonly StoredDocument[] {
  const filter = organization === undefined ? {} : { organization }
  const sql = `${selectDocuments} ${where('d', filter)} order by o.code, d.fiscal_year, d.stage, d.digest`
  return statement<[FactFilter], DocumentRow>(db, sql).all(filter).map(toDocument)
}

/** The document with this digest, where it is there. */
export function readDocument(db: Database, digest: string): StoredDocument | undefined {
  const row = statement<[string], DocumentRow>(db, `${selectDocuments} where d.digest = ?`).get(digest)
  return row === undefined ? undefined : toDocument(row)
}

const selectDocuments = `select d.id as number, d.digest as id, d.file, d.title, d.title_composed, o.code as organization, d.scope,
  d.fiscal_year as year, d.stage, d.format, d.has_contact, d.packaged from t_document d join t_organization o on o.id = d.organization`

type DocumentRow = Omit<StoredDocument, 'titleComposed' | 'hasContact' | 'packaged'> & {
  readonly title_composed: number
  readonly has_contact: number
  readonly packaged: number
}

function toDocument({ title_composed, has_contact, packaged, ...row }: DocumentRow): StoredDocument {
  return { ...row, titleComposed: title_composed === 1, hasContact: has_contact === 1, packaged: packaged === 1 }
}
