// The row of an item: found by its code, made where it is new. What kind it is and what stands above it follow from the code.
import { accountKind, ownedKinds, parentItem } from '../budget/item.ts'
import type { Database } from './open.ts'
import { statement } from './statement.ts'

/** The id of an item; a new one is written with `name`. */
export function itemId(db: Database, code: string, name: string): number {
  const known = statement<[string], { id: number }>(db, 'select id from t_item where code = ?').get(code)
  if (known !== undefined) return known.id
  const insert = statement(db, 'insert into t_item (code, name, kind, parent) values (?, ?, ?, ?)')
  return Number(insert.run(code, name, itemKind(code), parentItem(code) ?? null).lastInsertRowid)
}

/** functional, economic, the kind of an owned item, or `item`. */
export function itemKind(code: string): string {
  const colon = code.indexOf(':')
  const owned = colon < 0 ? undefined : ownedKinds.find((kind) => kind === code.slice(0, colon))
  return owned ?? accountKind(code) ?? 'item'
}
