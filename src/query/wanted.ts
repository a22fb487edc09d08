// What a plan needs to be answered: organizations, years and items to read, wider than what is asked by parts, wholes and last year.
import { counterpart } from '../budget/counterpart.ts'
import { parentItem } from '../budget/item.ts'
import type { Catalog, CatalogItem, CatalogOrganization } from '../database/catalog.ts'
import { isListed, memberPrefix } from '../plan/listed.ts'
import type { Ask, Plan } from '../plan/plan.ts'

export type Wanted = {
  readonly organizations: readonly CatalogOrganization[]
  readonly years: readonly number[]
  /** Item codes that the plan names (a listed kind is expanded to its members). */
  readonly asked: readonly string[]
  /** Their parts, their wholes and what a computation is measured against. */
  readonly around: readonly string[]
}

/** So many organizations at most are read fact by fact; more are ranked by the database. */
export const readableOrganizations = 200
/** And so many are listed where it is asked what is covered. */
const listedOrganizations = 50
/** Parts are read for so many organizations at most. */
const detailedOrganizations = 5

const needsYearBefore: ReadonlySet<Ask> = new Set<Ask>(['lookup', 'change', 'growth', 'reason'])

export function wantedOf(plan: Plan, catalog: Catalog): Wanted {
  if (plan.ask === 'definition') return { organizations: [], years: [], asked: [], around: [] }
  const organizations = organizationsOf(plan, catalog)
  const years = yearsOf(plan, catalog, organizations)
  const items = statedItems(organizations, years, catalog)
  const asked = unique(plan.items.flatMap(({ item }) => (isListed(item) ? listed(item, items) : [item])))
  const around = unique([...asked.flatMap(ancestors), ...asked.flatMap(counterparts), ...wholes(plan), ...parts(asked, items)])
  return { organizations, years: withYearBefore(plan, years), asked, around: around.filter((code) => !asked.includes(code)) }
}

function organizationsOf(plan: Plan, catalog: Catalog): readonly CatalogOrganization[] {
  const limit = plan.ask === 'coverage' ? listedOrganizations : readableOrganizations
  if (plan.organizations.length === 0) return catalog.organizations(limit)
  return plan.organizations.map((code) => catalog.organization(code)).filter((found) => found !== undefined)
}

function yearsOf(plan: Plan, catalog: Catalog, organizations: readonly CatalogOrganization[]): readonly number[] {
  if (plan.years.length > 0) return plan.years
  const every = plan.ask === 'trend' || plan.among === 'years'
  const published = organizations.map(({ id }) => catalog.disclosures(id).map(({ year }) => year))
  return unique(every ? published.flatMap((years) => years.flatMap((year) => [year - 1, year])) : published.flatMap(latest))
}

function latest(years: readonly number[]): readonly number[] {
  return years.length === 0 ? [] : [Math.max(...years)]
}

function statedItems(
  organizations: readonly CatalogOrganization[],
  years: readonly number[],
  catalog: Catalog,
): readonly CatalogItem[] {
  if (organizations.length > detailedOrganizations) return []
  return organizations.flatMap(({ id }) => years.flatMap((year) => catalog.itemsOf(id, year)))
}

function listed(item: string, items: readonly CatalogItem[]): readonly string[] {
  return items.filter(({ code }) => code.startsWith(memberPrefix(item))).map(({ code }) => code)
}

function ancestors(code: string): readonly string[] {
  const parent = parentItem(code)
  return parent === undefined ? [] : [parent, ...ancestors(parent)]
}

function counterparts(code: string): readonly string[] {
  const other = counterpart(code)
  return other === undefined ? [] : [other]
}

function wholes(plan: Plan): readonly string[] {
  if (plan.whole !== undefined) return [plan.whole.item]
  return plan.ask === 'share' ? ['total'] : []
}

/** Children by the item tree; of a total its highest accounts and the projects, of the operating expenses its accounts. */
function parts(asked: readonly string[], items: readonly CatalogItem[]): readonly string[] {
  return items.filter((item) => asked.some((whole) => isPart(item, whole))).map(({ code }) => code)
}

function isPart({ code, kind }: CatalogItem, whole: string): boolean {
  if (parentItem(code) === whole || parentItem(parentItem(code) ?? '') === whole) return true
  if (whole === 'total') return (/^[235]\d\d$/.test(code) && kind !== 'item') || kind === 'project'
  if (whole === 'operating') return kind === 'account' || kind === 'economic'
  return whole.startsWith('performance') && kind === 'project'
}

function withYearBefore(plan: Plan, years: readonly number[]): readonly number[] {
  return needsYearBefore.has(plan.ask) ? unique(years.flatMap((year) => [year, year - 1])) : years
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)]
}
