// A question that names no organization: whose figures could be meant? Never one of many in silence.
import type { Catalog } from '../../database/catalog.ts'
import type { Ask, Assumption } from '../../plan/plan.ts'
import type { Parsed } from './parsed.ts'
import type { Place } from './places.ts'
import { isOwned, listedOf } from './shape.ts'
import { statesYear } from './years.ts'

/** So many organizations are looked through for the one that states what is asked. */
const lookedThrough = 50
const offered = 200

/** The parsed question with every organization that may be meant as one ambiguous name, where it needs one and names none. */
export function fillOrganizations(parsed: Parsed, ask: Ask, catalog: Catalog): Parsed {
  if (!parsed.places.ok || parsed.places.places.length > 0 || !needsOne(parsed, ask)) return parsed
  const codes = candidates(parsed, catalog)
  const total = catalog.organizationCount() > lookedThrough ? catalog.organizationCount() : codes.length
  const place: Place = { word: '', codes, by: 'name', tier: 'exact', at: -1, total }
  if (codes.length === 0) return parsed
  return {
    ...parsed,
    unnamed: !isOneOwner(parsed, codes),
    places: { ...parsed.places, places: [place], assumptions: owner(codes) },
  }
}

/** Only who owns an item can be meant by it; any other item may be asked of whoever states it later. */
function isOneOwner({ drafts }: Parsed, codes: readonly string[]): boolean {
  const named = drafts.flatMap((draft) => draft.codes)
  return codes.length === 1 && named.length > 0 && named.every(isOwned)
}

function owner([only, other]: readonly string[]): readonly Assumption[] {
  return only === undefined || other !== undefined ? [] : [{ code: 'only_organization_with_year', from: '', to: only }]
}

function needsOne(parsed: Parsed, ask: Ask): boolean {
  if (ask === 'coverage' || ask === 'definition') return false
  if (parsed.question.all('collective').length > 0) return false
  return ask !== 'rank' || listedOf(parsed).length > 0 || parsed.drafts.length === 0
}

/** An owned item belongs to whoever states it; anything else may be asked of all that state it in the years. */
function candidates({ drafts, years }: Parsed, catalog: Catalog): readonly string[] {
  const all = catalog.organizations(offered)
  if (catalog.organizationCount() > lookedThrough) return all.map(({ code }) => code)
  const covering = all.filter(
    ({ code }) => years.base !== undefined || years.years.every((year) => statesYear(code, year, catalog)),
  )
  const wanted = drafts.flatMap(({ codes }) => codes).filter((code) => code !== 'total')
  if (wanted.length === 0) return codesOf(covering, all)
  const owned = wanted.some(isOwned)
  const stating = (owned ? all : covering).filter(({ id }) => catalog.itemsOf(id).some(({ code }) => wanted.includes(code)))
  return codesOf(stating.length > 0 ? stating : covering, all)
}

function codesOf(chosen: readonly { readonly code: string }[], all: readonly { readonly code: string }[]): readonly string[] {
  return (chosen.length > 0 ? chosen : all).map(({ code }) => code)
}
