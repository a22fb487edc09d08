// What is covered near by: for a no answer, for coverage questions, and for the next questions that an answer suggests.
import type { Catalog, CatalogOrganization } from '../database/catalog.ts'
import type { Database } from '../database/open.ts'
import { statement } from '../database/statement.ts'
import type { Plan } from '../plan/plan.ts'
import type { Covered, Near } from './rows.ts'
import type { Wanted } from './wanted.ts'

/** Of so many it is said what is covered; the others are there by name. */
const listedOrganizations = 50
const tried = 6

export function nearOf(plan: Plan, wanted: Wanted, { db, catalog }: { readonly db: Database; readonly catalog: Catalog }): Near {
  return {
    organizations: wanted.organizations.map((organization, index) => ({
      organization,
      disclosures: index < listedOrganizations ? catalog.disclosures(organization.id) : [],
    })),
    organizationCount: catalog.organizationCount(),
    years: catalog.years(),
    names: Object.fromEntries(
      [...plan.items, ...(plan.whole === undefined ? [] : [plan.whole])].map(({ item }) => [
        item,
        catalog.item(item)?.name ?? item,
      ]),
    ),
    items: plan.ask === 'coverage' ? itemsOf(plan, wanted, catalog) : [],
    elsewhere: elsewhere(plan, wanted, { db, catalog }),
  }
}

/** What is covered of these organizations; codes that nothing is covered of are left out. */
export function coveredOf(codes: readonly string[], catalog: Catalog): readonly Covered[] {
  const known = codes.map((code) => catalog.organization(code)).filter((found) => found !== undefined)
  return known.map((organization) => covered(organization, catalog))
}

function covered(organization: CatalogOrganization, catalog: Catalog): Covered {
  return { organization, disclosures: catalog.disclosures(organization.id) }
}

function itemsOf(plan: Plan, wanted: Wanted, catalog: Catalog): Near['items'] {
  const organization = wanted.organizations[0]
  if (organization === undefined || plan.organizations.length !== 1) return []
  return catalog.itemsOf(organization.id, plan.years[0])
}

/** Up to two others that state the first asked item in money, those of the same division first. */
function elsewhere(
  plan: Plan,
  wanted: Wanted,
  { db, catalog }: { readonly db: Database; readonly catalog: Catalog },
): Near['elsewhere'] {
  const item = plan.items[0]?.item
  const asked = wanted.organizations[0]
  if (item === undefined || asked === undefined || plan.organizations.length !== 1) return []
  const neighbours = [...catalog.organizationsIn(asked.division, tried), ...catalog.organizations(tried)]
  const others = [...new Map(neighbours.map((other) => [other.code, other])).values()].filter(({ code }) => code !== asked.code)
  return others
    .slice(0, tried)
    .flatMap((organization) => stated(organization, item, db))
    .slice(0, 2)
}

const statedSql = `select max(d.fiscal_year) as year from t_document d where d.organization = ? and exists
  (select 1 from t_fact f where f.organization = d.organization and f.item = (select id from t_item where code = ?)
   and f.fiscal_year = d.fiscal_year and f.stage = d.stage and f.measure in ('amount', 'count'))`

function stated(organization: CatalogOrganization, item: string, db: Database): Near['elsewhere'] {
  const found = statement<[number, string], { year: number | null }>(db, statedSql).get(organization.id, item)
  return found === undefined || found.year === null ? [] : [{ organization, year: found.year }]
}
