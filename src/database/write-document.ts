// A document's own row, its blocks and its unread figures.
import type { DocumentRecord, Unread } from '../budget/document.ts'
import type { Database } from './open.ts'
import { statement } from './statement.ts'

export type DocumentToWrite = {
  readonly document: DocumentRecord
  readonly organizationId: number
  readonly unread?: readonly Unread[]
  readonly blocks?: readonly string[]
  readonly packaged: boolean
}

/** The id of the new row. */
export function writeDocument(db: Database, { document, organizationId, ...more }: DocumentToWrite): number {
  const id = Number(
    statement(
      db,
      `insert into t_document (digest, file, title, title_composed, organization, scope, fiscal_year, stage, format, has_contact,
       packaged, ingested_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      document.id,
      document.file,
      document.title,
      Number(document.titleComposed),
      organizationId,
      document.scope,
      document.year,
      document.stage,
      document.format,
      Number(document.hasContact),
      Number(more.packaged),
      more.packaged ? null : new Date().toISOString(),
    ).lastInsertRowid,
  )
  writeBlocks(db, id, more.blocks ?? [])
  writeUnread(db, id, more.unread ?? [])
  return id
}

/** The database's id of a document's digest. */
export function documentId(db: Database, digest: string): number | undefined {
  return statement<[string], { id: number }>(db, 'select id from t_document where digest = ?').get(digest)?.id
}

function writeBlocks(db: Database, document: number, blocks: readonly string[]): void {
  const insert = statement(db, 'insert into t_block (document, number, content) values (?, ?, ?)')
  for (const [index, block] of blocks.entries()) insert.run(document, index + 1, block)
}

function writeUnread(db: Database, document: number, unread: readonly Unread[]): void {
  const insert = statement(db, 'insert into t_unread (document, number, locator, text, why) values (?, ?, ?, ?, ?)')
  for (const [index, { locator, text, why }] of unread.entries())
    insert.run(document, index + 1, JSON.stringify(locator), text, why)
}
