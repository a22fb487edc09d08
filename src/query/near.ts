// What is covered near by: for a no answer, for coverage questions, and for the next questions that an answer suggests.
import type { Catalog, CatalogOrganization } from '../database/catalog.ts'
import type { Database } from '../database/open.ts'
import { statement } from '../database/statement.ts'
import type { Plan } from '../plan/plan.ts'
import type { Covered, Elsewhere, Near } from './rows.ts'
import type { Wanted } from './wanted.ts'

/** Of so many it is said what is covered; the others are there by name. */
const listedOrganizations = 50
const tried = 6

type Cellar = { readonly db: Database; readonly catalog: Catalog }

export function nearOf(plan: Plan, wanted: Wanted, { db, catalog }: Cellar): Near {
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

/** Readings in which others state the first asked item, in their latest year of it; those of the same division come first. */
function elsewhere(plan: Plan, wanted: Wanted, { db, catalog }: Cellar): Near['elsewhere'] {
  const item = plan.items[0]?.item
  const asked = wanted.organizations[0]
  if (item === undefined || asked === undefined || plan.organizations.length !== 1) return []
  const neighbours = [...catalog.organizationsIn(asked.division, tried), ...catalog.organizations(tried)]
  const others = [...new Map(neighbours.map((other) => [other.code, other])).values()].filter(({ code }) => code !== asked.code)
  return others.slice(0, tried).flatMap((organization) => stated(organization, item, db))
}

const statedSql = `select distinct f.fiscal_year as year, f.flow as flow, f.fund as fund, f.nature as nature from t_fact f
  where f.organization = ? and f.item = (select id from t_item where code = ?) and f.measure in ('amount', 'count')
  and f.statement <> 'not_applicable' and f.origin = 'stated' and exists
  (select 1 from t_document d where d.organization = f.organization and d.fiscal_year = f.fiscal_year and d.stage = f.stage)
  order by f.fiscal_year desc limit 40`

function stated(organization: CatalogOrganization, item: string, db: Database): Near['elsewhere'] {
  const readings = statement<[number, string], Omit<Elsewhere, 'organization'>>(db, statedSql).all(organization.id, item)
  return readings.filter(({ year }) => year === readings[0]?.year).map((reading) => ({ organization, ...reading }))
}
