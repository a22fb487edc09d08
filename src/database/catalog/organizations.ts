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
  const named = rowsByName(db)
  const byId = new Map(all.map((organization) => [organization.id, organization]))
  const byCode = new Map(all.map((organization) => [organization.code, organization]))
  const byDivision = new Map<string, CatalogOrganization[]>()
  for (const organization of all) append(byDivision, organization.division, organization)
  let like: ReturnType<typeof abbreviations> | undefined
  return {
    organizationsNamed: (word) => matches(named.get(word), byId),
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

/** One row, or several in an array: most names are borne by one organization, and a row each is all that 150,000 names need. */
type Rows = NameRow | NameRow[]

function rowsByName(db: Database): Map<string, Rows> {
  const rows = db.sqlite.prepare<[], NameRow>('select name, organization, kind from t_name').iterate()
  const named = new Map<string, Rows>()
  for (const row of rows) {
    const known = named.get(row.name)
    if (known === undefined) named.set(row.name, row)
    else if (Array.isArray(known)) known.push(row)
    else named.set(row.name, [known, row])
  }
  return named
}

function matches(
  rows: Rows | undefined,
  byId: ReadonlyMap<number, CatalogOrganization>,
): readonly NameMatch<CatalogOrganization>[] {
  const list = rows === undefined ? [] : Array.isArray(rows) ? rows : [rows]
  return list.flatMap(({ name, organization, kind }) => {
    const value = byId.get(organization)
    return value === undefined ? [] : [{ value, word: name, kind }]
  })
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
