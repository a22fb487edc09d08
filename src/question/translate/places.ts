// Whose figures: the organizations that the question names, by name or by their place. What is named and not covered is never taken for something else.
import type { Scope } from '../../budget/fact.ts'
import type { Catalog } from '../../database/catalog.ts'
import type { Assumption } from '../../plan/plan.ts'
import type { Tier } from '../link/meaning.ts'
import { lineage } from '../link/organizations.ts'
import { findMentions, type Mention } from './mentions.ts'
import type { Found, Question } from './question.ts'

/** One named party: the organizations that its words may mean. `by` a division: all that it holds. */
export type Place = {
  readonly word: string
  readonly codes: readonly string[]
  readonly by: 'name' | 'division'
  readonly tier: Tier
  readonly at: number
  /** How many there are, where `codes` holds only the first of them. */
  readonly total?: number
}

export type Places =
  | { readonly ok: true; readonly places: readonly Place[]; readonly assumptions: readonly Assumption[] }
  | { readonly ok: false; readonly word: string; readonly near: readonly string[] }

/** More organizations of one division than these are never looked through. */
const consideredOrganizations = 200

export function findPlaces(question: Question, catalog: Catalog): Places {
  const mentions = findMentions(question, catalog)
  const places: Place[] = []
  for (const mention of mentions) {
    const place = resolve(mention, scopeFor(mention, mentions, question), catalog)
    if ('near' in place) return { ok: false, ...place }
    places.push(place)
  }
  return {
    ok: true,
    places: places.filter(isFirst),
    assumptions: places.flatMap((place) => assumptionsOf(place, mentions, catalog)),
  }
}

type Absent = { readonly word: string; readonly near: readonly string[] }

function resolve(mention: Mention, scope: Found<'scope'> | undefined, catalog: Catalog): Place | Absent {
  const base = { word: mention.word.replace(/的$/, ''), at: mention.at, tier: mention.token.tier }
  if (mention.body || mention.organizations?.length === 0) return { ...base, near: nearBy(mention, catalog) }
  const codes = mention.organizations ?? held(mention.divisions, catalog)
  if (codes.length === 0) return { ...base, near: nearBy(mention, catalog) }
  const scoped = ofScope(codes, scope?.meaning.scope, catalog)
  if (scoped.length === 0) return { ...base, word: `${base.word}${scope?.token.text ?? ''}`, near: codes.slice(0, 5) }
  return { ...base, codes: scoped, by: mention.organizations === undefined ? 'division' : 'name' }
}

/** 甲办（本级）和乙办: the scope right behind a name is that name's alone; anywhere else it is everybody's. */
function scopeFor({ at }: Mention, mentions: readonly Mention[], question: Question): Found<'scope'> | undefined {
  const scopes = question.all('scope').filter(({ meaning }) => meaning.strict)
  const ownerOf = (scope: Found<'scope'>): Mention | undefined =>
    mentions.findLast(({ until }) => until < scope.at && isGap(question.tokens.slice(until + 1, scope.at)))
  return scopes.find((scope) => ownerOf(scope)?.at === at) ?? scopes.find((scope) => ownerOf(scope) === undefined)
}

function isGap(tokens: Question['tokens']): boolean {
  return tokens.every(({ meanings }) => meanings.every(({ kind }) => kind === 'filler' || kind === 'pause'))
}

function held(divisions: readonly string[], catalog: Catalog): readonly string[] {
  return divisions.flatMap((code) => catalog.organizationsIn(code, consideredOrganizations)).map(({ code }) => code)
}

/** Covered organizations of the same place, else of the place above it. */
function nearBy({ divisions, like, organizations }: Mention, catalog: Catalog): readonly string[] {
  const own = divisions.flatMap((code) => catalog.organizationsIn(code, 5))
  const above = divisions.flatMap((code) => catalog.organizationsIn(catalog.division(code)?.parent ?? '', 5))
  return [...new Set([...like, ...(organizations ?? []), ...(own.length > 0 ? own : above).map(({ code }) => code)])].slice(0, 5)
}

/** 本级, 整个部门, 全区: only organizations of this scope are meant. */
function ofScope(codes: readonly string[], wanted: Scope | undefined, catalog: Catalog): readonly string[] {
  return wanted === undefined ? codes : codes.filter((code) => scopeOf(code, catalog) === wanted)
}

function scopeOf(code: string, catalog: Catalog): Scope | undefined {
  return catalog.organization(code)?.scope
}

function isFirst(place: Place, index: number, all: readonly Place[]): boolean {
  return all.findIndex((other) => other.codes.join() === place.codes.join()) === index
}

function assumptionsOf(place: Place, mentions: readonly Mention[], catalog: Catalog): readonly Assumption[] {
  const said = { from: place.word, to: place.codes[0] ?? '' }
  const name = mentions.find(({ at }) => at === place.at)?.token.name
  if (place.by === 'division' && place.tier === 'abbreviation') return []
  if (place.tier === 'exact') return isBare(place, catalog) ? [{ code: 'abbreviation', ...said }] : []
  if (place.tier === 'abbreviation') return [{ code: 'abbreviation', ...said }]
  return [{ code: 'spelling', from: place.word, to: name ?? said.to }]
}

/** A name without its place: whose it is, the answer says. */
function isBare({ word, codes, by }: Place, catalog: Catalog): boolean {
  const [code] = codes
  if (by === 'division' || code === undefined || word === '') return false
  const above = lineage(catalog.organization(code)?.division ?? '', catalog)
  return above.length > 0 && !above.some(({ short }) => word.includes(short))
}
