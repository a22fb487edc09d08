// The organizations of a plan: all ways in which the named places can be read, with what was assumed.
import type { Scope, Stage } from '../../budget/fact.ts'
import type { Catalog } from '../../database/catalog.ts'
import type { Assumption } from '../../plan/plan.ts'
import { placeName } from './place-name.ts'
import type { Place } from './places.ts'
import { publishedYears, statesYear } from './years.ts'

export type Parties = {
  /** Each reading a list of organization codes, in the question's order. */
  readonly readings: readonly (readonly string[])[]
  /** How many readings there are, if more than are listed. */
  readonly total: number
  readonly assumptions: readonly Assumption[]
}

export type PartyOptions = {
  readonly catalog: Catalog
  readonly years: readonly number[]
  readonly stage: Stage | undefined
  readonly softScope: Scope | undefined
  /** Owned items that are asked for: of a place only those organizations are meant that state them. */
  readonly owned: readonly string[]
  /** So many organizations of one place are set side by side; ranking and summing take all. */
  readonly sideBySide: number
}

const listedReadings = 10

export function readParties(places: readonly Place[], options: PartyOptions): Parties {
  const parts = places.map((place) => (place.by === 'division' ? readDivision(place, options) : readName(place, options)))
  const readings = parts.reduce<readonly (readonly string[])[]>(
    (combined, part) => combined.flatMap((before) => part.readings.map((codes) => [...before, ...codes])),
    [[]],
  )
  return {
    readings: readings.slice(0, listedReadings).map((codes) => [...new Set(codes)]),
    total: parts.reduce((product, part) => product * part.total, 1),
    assumptions: parts.flatMap((part) => part.assumptions),
  }
}

/** A place alone: its one organization, several side by side, or a choice between them. */
function readDivision({ word: asked, codes: all }: Place, options: PartyOptions): Parties {
  const word = placeName(asked, all, options.catalog)
  const { codes, assumptions } = oneScopeEach(all, options)
  const fitting = ofYears(codes, options)
  const [only] = fitting
  if (fitting.length === 1 && only !== undefined)
    return one(
      [only],
      [
        ...assumptions,
        { code: codes.length === 1 ? 'only_organization_of_division' : 'only_organization_with_year', from: word, to: only },
      ],
    )
  if (fitting.length > options.sideBySide)
    return { readings: fitting.slice(0, listedReadings).map((code) => [code]), total: fitting.length, assumptions }
  const to = [fitting.length, ...(codes.length > fitting.length ? [codes.length] : [])].join(' ')
  return one(fitting, [...assumptions, { code: 'all_organizations_of_division', from: word, to }])
}

/** A name that several bear is a choice; the same body as 部门 and as 单位 is not. */
function readName({ codes: all, total }: Place, options: PartyOptions): Parties {
  const { codes, assumptions } = oneScopeEach(all, options)
  return { readings: codes.slice(0, listedReadings).map((code) => [code]), total: total ?? codes.length, assumptions }
}

function one(codes: readonly string[], assumptions: readonly Assumption[]): Parties {
  return { readings: [codes], total: 1, assumptions }
}

/** Those that state the years, and have a document of the stage; all of them where none does: then that is what is said. */
function ofYears(codes: readonly string[], { years, stage, owned, catalog }: PartyOptions): readonly string[] {
  const stated = codes.filter((code) => years.every((year) => statesYear(code, year, catalog)))
  const owning = owned.length === 0 ? [] : codes.filter((code) => statesItem(code, owned, catalog))
  if (owning.length > 0) return owning
  const staged = stage === undefined ? stated : stated.filter((code) => hasStage(code, stage, catalog))
  if (staged.length > 0) return staged
  return stated.length > 0 ? stated : codes
}

function statesItem(code: string, items: readonly string[], catalog: Catalog): boolean {
  const organization = catalog.organization(code)
  return organization !== undefined && catalog.itemsOf(organization.id).some((item) => items.includes(item.code))
}

function hasStage(code: string, stage: Stage, catalog: Catalog): boolean {
  const organization = catalog.organization(code)
  return organization !== undefined && catalog.disclosures(organization.id).some((disclosure) => disclosure.stage === stage)
}

type Scoped = { readonly codes: readonly string[]; readonly assumptions: readonly Assumption[] }

/** Of one body's 部门 and 单位 the one that the question hints at, else the one that covers the years, else the wider. */
function oneScopeEach(codes: readonly string[], options: PartyOptions): Scoped {
  const bodies = Map.groupBy(codes, (code) => code.slice(0, code.lastIndexOf('@')))
  const chosen = [...bodies.values()].map((scopes) => chooseScope(scopes, options))
  return { codes: chosen.map(({ code }) => code), assumptions: chosen.flatMap(({ assumptions }) => assumptions) }
}

type Chosen = { readonly code: string; readonly assumptions: readonly Assumption[] }

function chooseScope(codes: readonly string[], { softScope, years, catalog }: PartyOptions): Chosen {
  const scopeOf = (code: string): Scope | undefined => catalog.organization(code)?.scope
  const hinted = codes.filter((code) => scopeOf(code) === softScope)
  const covering = codes.filter((code) => years.every((year) => publishedYears(code, undefined, catalog).includes(year)))
  const pool = hinted.length > 0 ? hinted : covering.length > 0 ? covering : codes
  const code = pool.find((each) => scopeOf(each) === 'department') ?? pool[0] ?? ''
  const mismatch = softScope !== undefined && scopeOf(code) !== softScope
  const taken = codes.length > 1 && softScope === undefined
  const assumption = { code: 'scope_taken', from: softScope ?? '', to: scopeOf(code) ?? '' } as const
  return { code, assumptions: mismatch || taken ? [assumption] : [] }
}
