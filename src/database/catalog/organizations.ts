// Organizations: by every name they bear, by division, by abbreviation. All of it in memory: 50,000 take some 50 MB.
import type { Catalog, CatalogOrganization, NameMatch } from '../catalog.ts'
import type { Database } from '../open.ts'
import { abbreviations } from './abbreviations.ts'
import { append } from './append.ts'
import type { Divisions } from './divisions.ts'

export type Organizations = Pick<
  Catalog,
  | 'organizationsNamed'
  | 'organizationsLike'
  | 'organization'
  | 'organizationsIn'
  | 'organizationCount'
  | 'organizations'
  | 'longestName'
>

type NameRow = { readonly name: string; readonly organization: number; readonly kind: string }

export function loadOrganizations(db: Database, divisions: Divisions): Organizations {
  const all = db.sqlite
    .prepare<[], CatalogOrganization>('select id, code, name, scope, division from t_organization order by id')
    .all()
  const named = byName(db, new Map(all.map((organization) => [organization.id, organization])))
  const byCode = new Map(all.map((organization) => [organization.code, organization]))
  const byDivision = new Map<string, CatalogOrganization[]>()
  for (const organization of all) append(byDivision, organization.division, organization)
  let like: ReturnType<typeof abbreviations> | undefined
  return {
    organizationsNamed: (word) => named.get(word) ?? [],
    organizationsLike: (word, limit) => {
      like ??= abbreviations(all)
      return like(word, limit)
    },
    organization: (code) => byCode.get(code),
    organizationsIn: (division, limit) => firstOf(divisions.divisionAndBelow(division), byDivision, limit),
    organizationCount: () => all.length,
    organizations: (limit) => all.slice(0, limit),
    longestName: longest(named.keys()),
  }
}

function byName(db: Database, byId: ReadonlyMap<number, CatalogOrganization>): Map<string, NameMatch<CatalogOrganization>[]> {
  const rows = db.sqlite.prepare<[], NameRow>('select name, organization, kind from t_name').iterate()
  const named = new Map<string, NameMatch<CatalogOrganization>[]>()
  for (const row of rows) {
    const value = byId.get(row.organization)
    if (value !== undefined) append(named, row.name, { value, word: row.name, kind: row.kind })
  }
  return named
}

function firstOf(
  divisions: readonly string[],
  byDivision: ReadonlyMap<string, readonly CatalogOrganization[]>,
  limit: number,
): readonly CatalogOrganization[] {
  const found: CatalogOrganization[] = []
  for (const division of divisions) {
    if (found.length >= limit) break
    found.push(...(byDivision.get(division) ?? []).slice(0, limit - found.length))
  }
  return found
}

function longest(names: Iterable<string>): number {
  let length = 0
  for (const name of names) length = Math.max(length, name.length)
  return length
}
