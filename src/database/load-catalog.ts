// The catalog over one connection: names and divisions in memory, coverage asked of the database by index. It reads no fact to be built.

import { loadCoverage } from './catalog/coverage.ts'
import { loadDivisions } from './catalog/divisions.ts'
import { loadItems } from './catalog/items.ts'
import { loadOrganizations } from './catalog/organizations.ts'
import type { Catalog } from './catalog.ts'
import type { Database } from './open.ts'
import { dataVersion } from './version.ts'

/** What the database covers now. Built in about a second for 50,000 organizations; it does not follow later ingests (`catalogOf` does). */
export function loadCatalog(db: Database): Catalog {
  const divisions = loadDivisions(db)
  const organizations = loadOrganizations(db, divisions)
  const items = loadItems(db)
  const { longestName: longestDivision, ...divisionsNamed } = divisions
  return {
    version: dataVersion(db),
    ...divisionsNamed,
    ...organizations,
    ...items,
    ...loadCoverage(db),
    longestName: Math.max(longestDivision, organizations.longestName, items.longestName),
  }
}

const held = new WeakMap<Database, Catalog>()

/** The catalog of the data as it is at this moment: the one held, or a new one where the data version has moved. */
export function catalogOf(db: Database): Catalog {
  const known = held.get(db)
  if (known !== undefined && known.version === dataVersion(db)) return known
  const catalog = loadCatalog(db)
  held.set(db, catalog)
  return catalog
}
