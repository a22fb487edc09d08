// `--organization NAME` of facts and findings: a code, any name an organization is known by, or its characters in order.
import type { Catalog, CatalogOrganization } from '../database/catalog.ts'

const most = 50

/** The organizations that the words may mean: those that bear the name, else those that it abbreviates. */
export function organizationsOf(catalog: Catalog, words: string): readonly CatalogOrganization[] {
  const byCode = catalog.organization(words)
  if (byCode !== undefined) return [byCode]
  const named = catalog.organizationsNamed(words).map(({ value }) => value)
  return named.length > 0 ? named : catalog.organizationsLike(words, most)
}
