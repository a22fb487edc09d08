// What a question that the rules left can mean, for a language model to choose from: a handful of names, however many are covered.
import { type ItemCode, itemCodes, parentItem } from '../budget/item.ts'
import type { Catalog, CatalogItem, CatalogOrganization } from '../database/catalog.ts'
import { characterPairs, sharedPairs } from '../language/character-pairs.ts'
import type { Plan } from '../plan/plan.ts'
import { isUnknown } from './link/lattice.ts'
import { link } from './link/link.ts'
import type { Meaning, Token } from './link/meaning.ts'
import type { Candidates } from './port.ts'
import { written } from './understand.ts'

export type Choosing = { readonly catalog: Catalog; readonly today: string; readonly previous: Plan | undefined }

const mostOrganizations = 8
const mostItems = 16
const mostYears = 8

/** Organizations that are named, resembled or spoken of; what is named, what belongs to it, what resembles it and what is commonly asked; their years. */
export function candidatesOf(question: string, choosing: Choosing): Candidates {
  const { text, asWritten } = written(question)
  const tokens = link(text, { ...choosing, asWritten })
  const { catalog } = choosing
  const meant = organizationsOf(tokens, choosing)
  const organizations = meant.slice(0, mostOrganizations)
  const items = itemsOf({ tokens, text, organizations }, choosing)
  return {
    organizations: organizations.map((organization) => ({
      code: organization.code,
      name: organization.name,
      years: yearsOf(organization, catalog),
    })),
    organizationCount: meant.length === 0 ? catalog.organizationCount() : meant.length,
    items: items.map(({ code, name }) => ({ code, name })),
    years: allYears(tokens, organizations, catalog),
  }
}

function organizationsOf(tokens: readonly Token[], { catalog, previous }: Choosing): readonly CatalogOrganization[] {
  const named = tokens.flatMap(({ meanings }) => meanings.flatMap((meaning) => bearersOf(meaning, catalog)))
  if (named.length > 0) return distinct(named)
  const like = tokens.filter(isUnknown).flatMap(({ text }) => (text.length < 2 ? [] : catalog.organizationsLike(text, 3)))
  if (like.length > 0) return distinct(like)
  const before = (previous?.organizations ?? []).flatMap((code) => catalog.organization(code) ?? [])
  if (before.length > 0) return distinct(before)
  return catalog.organizationCount() > mostOrganizations ? [] : catalog.organizations(mostOrganizations)
}

function bearersOf(meaning: Meaning, catalog: Catalog): readonly CatalogOrganization[] {
  if (meaning.kind === 'organizations') return meaning.codes.flatMap((code) => catalog.organization(code) ?? [])
  if (meaning.kind === 'body') return meaning.like.flatMap((code) => catalog.organization(code) ?? [])
  return meaning.kind === 'divisions' ? meaning.codes.flatMap((code) => catalog.organizationsIn(code, mostOrganizations + 1)) : []
}

type Naming = {
  readonly tokens: readonly Token[]
  readonly text: string
  readonly organizations: readonly CatalogOrganization[]
}

function itemsOf({ tokens, text, organizations }: Naming, { catalog, previous }: Choosing): readonly CatalogItem[] {
  const named = tokens.flatMap(({ meanings }) => meanings.flatMap((meaning) => (meaning.kind === 'items' ? meaning.codes : [])))
  const around = named.flatMap((code) =>
    [parentItem(code) ?? [], ...itemCodes.filter((child) => parentItem(child) === code)].flat(),
  )
  const before = previous?.items.map(({ item }) => item) ?? []
  const codes = [...named, ...before, ...around]
  const similar = similarTo(text, organizations, catalog)
  const known = [...codes, ...common].flatMap((code) => catalog.item(code) ?? [])
  const [first, rest] = [known.slice(0, codes.length), known.slice(codes.length)]
  return distinct([...first, ...similar, ...rest]).slice(0, mostItems)
}

/** What people ask for in words of their own. */
const common: readonly ItemCode[] = [
  ...(['total', 'sangong', 'sangong.reception', 'sangong.vehicle', 'sangong.vehicle.operation'] as const),
  ...(['sangong.vehicle.purchase', 'sangong.abroad', 'operating', 'meeting', 'training', 'procurement'] as const),
  ...(['vehicle', 'staff', 'performance'] as const),
]

const mostSimilar = 6

/** Of what these organizations state, the names that share most pairs of characters with the question. */
function similarTo(text: string, organizations: readonly CatalogOrganization[], catalog: Catalog): readonly CatalogItem[] {
  const pairs = characterPairs(text)
  const stated = distinct(organizations.flatMap(({ id }) => catalog.itemsOf(id)))
  const scored = stated.map((item) => ({ item, shared: sharedPairs(item.name, pairs) }))
  return scored
    .filter(({ shared }) => shared > 0)
    .toSorted((left, right) => right.shared - left.shared)
    .slice(0, mostSimilar)
    .map(({ item }) => item)
}

function yearsOf({ id }: CatalogOrganization, catalog: Catalog): readonly number[] {
  return [...new Set(catalog.disclosures(id).map(({ year }) => year))].toSorted((left, right) => left - right).slice(-mostYears)
}

/** Those that are named, and the latest that are covered. */
function allYears(tokens: readonly Token[], organizations: readonly CatalogOrganization[], catalog: Catalog): readonly number[] {
  const named = tokens.flatMap(({ meanings }) => meanings.flatMap((meaning) => (meaning.kind === 'year' ? [meaning.year] : [])))
  const covered = organizations.length > 0 ? organizations.flatMap((each) => yearsOf(each, catalog)) : catalog.years()
  const latest = [...new Set(covered)].toSorted((left, right) => left - right).slice(-mostYears)
  return [...new Set([...named, ...latest])].toSorted((left, right) => left - right)
}

function distinct<T extends { readonly code: string }>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((one) => [one.code, one])).values()]
}
