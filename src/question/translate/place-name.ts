// A place by its own name, however the question spells it (nanan, a wrong character, English).
import type { Catalog, CatalogOrganization } from '../../database/catalog.ts'

/** The question's word where the organizations bear it, else the smallest division that holds them all. */
export function placeName(word: string, codes: readonly string[], catalog: Catalog): string {
  const organizations = codes.map((code) => catalog.organization(code)).filter((found) => found !== undefined)
  if (organizations.some(({ name }) => name.includes(word))) return word
  const [first, ...others] = organizations.map((organization) => divisionsAbove(organization, catalog))
  const shared = first?.find((code) => others.every((chain) => chain.includes(code)))
  return (shared === undefined ? undefined : catalog.division(shared)?.name) ?? word
}

/** Its own division first, then the wider ones. */
function divisionsAbove({ division }: CatalogOrganization, catalog: Catalog): readonly string[] {
  const chain: string[] = []
  for (let code = division; code !== '' && !chain.includes(code); code = catalog.division(code)?.parent ?? '') chain.push(code)
  return chain
}
