// Items: those that everybody shares stand in memory by name and synonym; those that organizations own are asked by index where they are many.
import type { Catalog, CatalogItem, NameMatch } from '../catalog.ts'
import type { Database } from '../open.ts'
import { append } from './append.ts'

export type Items = Pick<Catalog, 'itemsNamed' | 'item' | 'itemNames' | 'longestName'>

/** Up to so many owned items their names are held in memory, too. */
const heldOwned = 100_000
/** And so many of their names are worth a fuzzy comparison. */
const listedOwned = 20_000

const shared = `kind in ('item', 'functional', 'economic')`
/** Synonyms of funds, natures and flows stand in the same table; some of their codes are items', too. */
const aboutItems = `kind not in ('fund', 'nature', 'flow')`
const columns = 'select id, code, name, kind from t_item'

export function loadItems(db: Database): Items {
  const named = new Map<string, NameMatch<CatalogItem>[]>()
  const byCode = new Map<string, CatalogItem>()
  for (const item of db.sqlite.prepare<[], CatalogItem>(`${columns} where ${shared} order by id`).all()) {
    byCode.set(item.code, item)
    append(named, item.name, { value: item, word: item.name, kind: 'name' })
  }
  addSynonyms(db, byCode, named)
  const owned = loadOwned(db)
  return {
    itemsNamed: (word) => [...(named.get(word) ?? []), ...owned.named(word)],
    item: (code) => byCode.get(code) ?? owned.item(code),
    itemNames: () => [...named.keys(), ...owned.names()],
    longestName: [...named.keys()].reduce((length, name) => Math.max(length, name.length), owned.longest),
  }
}

function addSynonyms(db: Database, byCode: ReadonlyMap<string, CatalogItem>, named: Map<string, NameMatch<CatalogItem>[]>): void {
  type Synonym = { readonly word: string; readonly item: string; readonly kind: string }
  for (const { word, item, kind } of db.sqlite
    .prepare<[], Synonym>(`select word, item, kind from t_synonym where ${aboutItems}`)
    .all()) {
    const value = byCode.get(item)
    if (value === undefined) continue
    const known = named.get(word)?.some((match) => match.value.code === item) ?? false
    if (!known) append(named, word, { value, word, kind })
  }
}

type Owned = {
  named(word: string): readonly NameMatch<CatalogItem>[]
  item(code: string): CatalogItem | undefined
  names(): readonly string[]
  readonly longest: number
}

function loadOwned(db: Database): Owned {
  const first = db.sqlite.prepare<[number], CatalogItem>(`${columns} where not ${shared} order by id limit ?`).all(heldOwned + 1)
  const match = (value: CatalogItem): NameMatch<CatalogItem> => ({ value, word: value.name, kind: 'name' })
  const byName = new Map<string, NameMatch<CatalogItem>[]>()
  for (const item of first) append(byName, item.name, match(item))
  const complete = first.length <= heldOwned
  const ask = db.sqlite.prepare<[string], CatalogItem>(`${columns} where name = ? and not ${shared}`)
  const askCode = db.sqlite.prepare<[string], CatalogItem>(`${columns} where code = ?`)
  return {
    named: complete ? (word) => byName.get(word) ?? [] : (word) => ask.all(word).map(match),
    item: (code) => askCode.get(code),
    names: () => [...byName.keys()].slice(0, listedOwned),
    longest: [...byName.keys()].reduce((length, name) => Math.max(length, name.length), 0),
  }
}
