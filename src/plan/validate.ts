// Whether a plan can be answered from what is covered: every value exists, years and stages are published, the form fits the ask.
import { accountKind } from '../budget/item.ts'
import type { Catalog, CatalogOrganization } from '../database/catalog.ts'
import { type Ask, type Plan, planSchema } from './plan.ts'

export type Validation =
  | { readonly ok: true; readonly plan: Plan }
  /** `organization`, `item`: no such value. `year`, `stage`: not published (`near`: the organizations concerned). `form`: too many or too few parties. */
  | { readonly ok: false; readonly what: 'schema' | 'form' | 'item'; readonly word: string }
  | {
      readonly ok: false
      readonly what: 'organization' | 'year' | 'stage'
      readonly word: string
      readonly near: readonly string[]
    }

/** The plan itself where it holds; else the first thing that does not, with its value. */
export function validate(plan: Plan, catalog: Catalog): Validation {
  const parsed = planSchema.safeParse(plan)
  if (!parsed.success) return { ok: false, what: 'schema', word: parsed.error.issues[0]?.message ?? '' }
  for (const check of checks) {
    const fault = check(plan, catalog)
    if (fault !== undefined) return { ok: false, ...fault }
  }
  return { ok: true, plan }
}

type Fault =
  | { readonly what: 'form' | 'item'; readonly word: string }
  | { readonly what: 'organization' | 'year' | 'stage'; readonly word: string; readonly near: readonly string[] }
type Check = (plan: Plan, catalog: Catalog) => Fault | undefined

const checks: readonly Check[] = [checkOrganizations, checkItems, checkForm, checkYears, checkStages]

function checkOrganizations({ organizations }: Plan, catalog: Catalog): Fault | undefined {
  const unknown = organizations.find((code) => catalog.organization(code) === undefined)
  return unknown === undefined ? undefined : { what: 'organization', word: unknown, near: [] }
}

/** An account that no catalog lists may be stated all the same: it is asked for, and found or not. */
function checkItems({ items, whole }: Plan, catalog: Catalog): Fault | undefined {
  const codes = [...items, ...(whole === undefined ? [] : [whole])].map(({ item }) => item)
  const unknown = codes.find(
    (code) => !isListed(code) && accountKind(code) === undefined && catalog.item(code) === undefined && !isCommon(code),
  )
  return unknown === undefined ? undefined : { what: 'item', word: unknown }
}

function isListed(code: string): boolean {
  return ['project', 'indicator', 'account'].includes(code) || /^indicator:.*\/$/.test(code)
}

/** Codes of the item tree exist even where no document states one yet. */
function isCommon(code: string): boolean {
  return !code.includes(':')
}

/** How many members each ask wants, counted over organizations, years, items and stages together. */
const wanted: Partial<Record<Ask, { readonly least: number; readonly most: number }>> = {
  difference: { least: 2, most: 2 },
  ratio: { least: 2, most: 2 },
}

function checkForm(plan: Plan): Fault | undefined {
  const needsItem = plan.ask !== 'coverage'
  if (needsItem && plan.items.length === 0) return { what: 'form', word: plan.ask }
  if (plan.pairwise === true && plan.years.length !== plan.organizations.length) return { what: 'form', word: plan.ask }
  const bounds = wanted[plan.ask]
  const members = countMembers(plan)
  return bounds !== undefined && (members < bounds.least || members > bounds.most) ? { what: 'form', word: plan.ask } : undefined
}

/** Sides of the plan: pairwise years belong to their organizations. */
export function countMembers({ organizations, years, items, stages, pairwise }: Plan): number {
  const counts = [organizations.length, pairwise === true ? 1 : years.length, items.length, stages.length]
  return counts.reduce((product, count) => product * Math.max(1, count), 1)
}

/** A year is covered where a document is of that year, or states figures of it. One of several years or organizations is enough to show something. */
function checkYears(plan: Plan, catalog: Catalog): Fault | undefined {
  const pairs = pairsOf(plan, catalog)
  if (pairs.length === 0) return undefined
  const missing = pairs.filter(({ organization, year }) => !states(organization, year, catalog))
  const computed = ['difference', 'ratio', 'sum', 'share', 'completion', 'change', 'growth', 'reason'].includes(plan.ask)
  if (missing.length === 0 || (!computed && missing.length < pairs.length)) return undefined
  const near = [...new Set(missing.map(({ organization }) => organization.code))]
  return { what: 'year', word: String(missing[0]?.year), near }
}

type Pair = { readonly organization: CatalogOrganization; readonly year: number }

function pairsOf(plan: Plan, catalog: Catalog): readonly Pair[] {
  const organizations = plan.organizations.flatMap((code) => catalog.organization(code) ?? [])
  if (plan.pairwise === true) return organizations.map((organization, index) => ({ organization, year: plan.years[index] ?? 0 }))
  return organizations.flatMap((organization) => plan.years.map((year) => ({ organization, year })))
}

function states(organization: CatalogOrganization, year: number, catalog: Catalog): boolean {
  if (catalog.disclosures(organization.id).some((disclosure) => disclosure.year === year)) return true
  return catalog.itemsOf(organization.id, year).length > 0
}

/** 决算 needs final accounts of the year, or of a later document that compares with them; 执行数 and 调整预算 stand inside of those. */
function checkStages(plan: Plan, catalog: Catalog): Fault | undefined {
  const stage = plan.ask === 'completion' ? 'final' : plan.stages.find((each) => each !== 'budget')
  if (stage === undefined) return undefined
  const pairs = pairsOf(plan, catalog)
  const missing = pairs.filter(({ organization, year }) => !publishes(organization, year, catalog))
  if (pairs.length === 0 || missing.length < pairs.length) return undefined
  return { what: 'stage', word: stage, near: [...new Set(missing.map(({ organization }) => organization.code))] }
}

function publishes(organization: CatalogOrganization, year: number, catalog: Catalog): boolean {
  const disclosures = catalog.disclosures(organization.id)
  return disclosures.some(
    (disclosure) => (disclosure.year === year && disclosure.stage === 'final') || disclosure.year === year + 1,
  )
}
