// `--item ITEM` of facts: a code, or any name or synonym that an item is known by.
import type { Catalog } from '../database/catalog.ts'

/** The codes that the word may mean: the one it is, else those it names; none where no item is called so. */
export function itemCodesOf(catalog: Catalog, word: string): ReadonlySet<string> {
  if (catalog.item(word) !== undefined) return new Set([word])
  return new Set(catalog.itemsNamed(word).map(({ value }) => value.code))
}
