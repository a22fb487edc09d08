// Figures that nobody could read, of the documents of one organization. Those of the data package are not kept.
import type { Unread } from '../budget/document.ts'
import type { Locator } from '../budget/fact.ts'
import type { Database } from './open.ts'
import { statement } from './statement.ts'

/** An unread figure and the digest of its document. */
export type UnreadFigure = Unread & { readonly document: string }

type Row = { readonly document: string; readonly locator: string; readonly text: string; readonly why: string }

export function readUnread(db: Database, organization: number): readonly UnreadFigure[] {
  const rows = statement<[number], Row>(
    db,
    `select d.digest as document, u.locator, u.text, u.why from t_unread u join t_document d on d.id = u.document
     where d.organization = ? order by u.document, u.number`,
  ).all(organization)
  return rows.map(({ locator, ...row }) => ({ ...row, locator: locatorOf(locator) }))
}

function locatorOf(text: string): Locator {
  return JSON.parse(text)
}
