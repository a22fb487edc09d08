// Whose figures: the organizations that the question names, by name or by their place. What is named and not covered is never taken for something else.
import type { Scope } from '../../budget/fact.ts'
import type { Catalog } from '../../database/catalog.ts'
import type { Assumption } from '../../plan/plan.ts'
import type { Tier, Token } from '../link/meaning.ts'
import { lineage } from '../link/organizations.ts'
import { type Found, glueBetween, type Question } from './question.ts'

/** One named party: the organizations that its words may mean. `by` a division: all that it holds. */
export type Place = {
  readonly word: string
  readonly codes: readonly string[]
  readonly by: 'name' | 'division'
  readonly tier: Tier
  readonly at: number
}

export type Places =
  | { readonly ok: true; readonly places: readonly Place[]; readonly assumptions: readonly Assumption[] }
  | { readonly ok: false; readonly word: string; readonly near: readonly string[] }

/** More organizations of one division than these are never looked through. */
export const consideredOrganizations = 200

export function findPlaces(question: Question, catalog: Catalog): Places {
  const mentions = joinMentions(question, mentionsOf(question), catalog)
  const places: Place[] = []
  for (const mention of mentions) {
    const place = resolve(mention, question, catalog)
    if ('near' in place) return { ok: false, ...place }
    places.push(place)
  }
  return {
    ok: true,
    places: places.filter(isFirst),
    assumptions: places.flatMap((place) => assumptionsOf(place, mentions, catalog)),
  }
}

type Mention = {
  readonly word: string
  readonly at: number
  readonly until: number
  readonly divisions: readonly string[]
  readonly organizations: readonly string[] | undefined
  readonly body: boolean
  readonly like: readonly string[]
  readonly token: Token
}

function mentionsOf(question: Question): readonly Mention[] {
  const base = (found: { readonly token: Token; readonly at: number }) => ({
    ...{ word: found.token.text, at: found.at, until: found.at, token: found.token },
    ...{ divisions: [], organizations: undefined, body: false, like: [] },
  })
  const found: readonly Mention[] = [
    ...question.all('divisions').map((each) => ({ ...base(each), divisions: each.meaning.codes })),
    ...question.all('organizations').map((each) => ({ ...base(each), ...wholeName(question, each) })),
    ...question.all('body').map((each) => ({ ...base(each), body: true, like: each.meaning.like })),
    ...inner(question).map((each) => ({ ...base(each), body: true })),
  ]
  return found.toSorted((one, other) => one.at - other.at)
}

/** A name right behind a single character that is no verb or particle may be the end of a longer, unknown one. */
function wholeName(question: Question, { token, meaning, at }: Found<'organizations'>): Partial<Mention> {
  const before = question.tokens[at - 1]
  const joined =
    before !== undefined && before.end === token.start && before.text.length === 1 && /\p{Script=Han}/u.test(before.text)
  const apart = !joined || parting.test(before.text) || !before.meanings.every(({ kind }) => kind === 'filler')
  return apart
    ? { organizations: meaning.codes }
    : { body: true, word: `${before.text}${token.text}`, like: meaning.codes.slice(0, 5) }
}

/** Words of one character that a name may follow. */
const parting = /[的和与跟同比较是为查问看说讲找给对把将从按在于据由让请帮我你您那这了呢啊吧呀哦嗯有]/

/** A subordinate unit or a section that money is asked of: its organization names it, but nothing of its own is published. */
function inner(question: Question): readonly Found<'items'>[] {
  const bodies = question
    .all('items')
    .filter(({ meaning }) => meaning.codes.every((code) => /^body\.(?:internal|subordinate):/.test(code)))
  const others = question.all('items').length > bodies.length
  return others || ['money', 'narrowing', 'stage', 'unit', 'year'].some((kind) => question.all(kind as 'money').length > 0)
    ? bodies
    : []
}

/** 重庆市江津区, 江津 2023年 政务办: what belongs together becomes one; 江津和南岸 stays two. */
function joinMentions(question: Question, mentions: readonly Mention[], catalog: Catalog): readonly Mention[] {
  const joined: Mention[] = []
  for (const mention of mentions) {
    const last = joined.at(-1)
    const merged = last === undefined || parted(question, last, mention) ? undefined : merge(last, mention, catalog)
    if (merged === undefined) joined.push(mention)
    else joined[joined.length - 1] = merged
  }
  return joined
}

function parted(question: Question, one: Mention, other: Mention): boolean {
  const glue = glueBetween(question.tokens, one.until, other.at)
  return glue.has('and') || glue.has('versus') || glue.has('over') || glue.has('to')
}

/** One of both, or undefined where they are two parties. */
function merge(one: Mention, other: Mention, catalog: Catalog): Mention | undefined {
  const whole = { ...other, word: `${one.word}${other.word}`, at: one.at }
  const [isPlace, isName] = [one.divisions.length > 0, other.organizations !== undefined]
  if (isPlace && other.divisions.length > 0) {
    const inner = other.divisions.filter((code) => lineage(code, catalog).some((above) => one.divisions.includes(above.code)))
    const distinct = inner.filter((code) => !one.divisions.includes(code))
    return inner.length > 0 ? { ...whole, divisions: distinct.length > 0 ? distinct : inner } : undefined
  }
  if (isPlace && isName) return placeThenName(one, other, catalog)
  if (isPlace && other.body) return { ...whole, divisions: one.divisions }
  if (one.organizations === undefined) return undefined
  if (other.divisions.length > 0) return nameThenPlace(one, other, catalog)
  return isName ? sameParty(one, other) : undefined
}

/** 江津 … 政务信息中心: the place narrows the name, to nobody if need be; 江津 开州区政务信息中心 are two parties. */
function placeThenName(place: Mention, name: Mention, catalog: Catalog): Mention | undefined {
  const codes = within(name, place.divisions, catalog)
  if (codes.length === 0 && hasOwnPlace(name, catalog)) return undefined
  return { ...name, word: `${place.word}${name.word}`, at: place.at, organizations: codes, divisions: place.divisions }
}

function hasOwnPlace({ word, organizations }: Mention, catalog: Catalog): boolean {
  const above = (organizations ?? []).flatMap((code) => lineage(catalog.organization(code)?.division ?? '', catalog))
  return above.some(({ name, short }) => word.startsWith(name) || word.startsWith(short))
}

function within(name: Mention, divisions: readonly string[], catalog: Catalog): readonly string[] {
  return (name.organizations ?? []).filter((code) => divisions.includes(catalog.organization(code)?.division ?? ''))
}

/** 政务办（江津）: the place narrows the name; a name that has a place of its own is another party. */
function nameThenPlace(name: Mention, place: Mention, catalog: Catalog): Mention | undefined {
  const codes = within(name, place.divisions, catalog)
  const below = codes.length > 0 ? codes : (name.organizations ?? []).filter((code) => isBelow(code, place.divisions, catalog))
  return below.length === 0 ? undefined : { ...name, organizations: below, until: place.until }
}

function isBelow(code: string, divisions: readonly string[], catalog: Catalog): boolean {
  return lineage(catalog.organization(code)?.division ?? '', catalog).some((above) => divisions.includes(above.code))
}

/** The same party named twice: 江津，就是江津政务办. */
function sameParty(one: Mention, other: Mention): Mention | undefined {
  const common = (one.organizations ?? []).filter((code) => other.organizations?.includes(code))
  return common.length === 0 ? undefined : { ...other, at: one.at, organizations: common }
}

type Absent = { readonly word: string; readonly near: readonly string[] }

function resolve(mention: Mention, question: Question, catalog: Catalog): Place | Absent {
  const base = { word: mention.word.replace(/的$/, ''), at: mention.at, tier: mention.token.tier }
  if (mention.body || mention.organizations?.length === 0) return { ...base, near: nearBy(mention, catalog) }
  const codes = mention.organizations ?? held(mention.divisions, catalog)
  if (codes.length === 0) return { ...base, near: nearBy(mention, catalog) }
  const scoped = ofScope(codes, question, catalog)
  if (scoped.length === 0) return { ...base, near: codes.slice(0, 5) }
  return { ...base, codes: scoped, by: mention.organizations === undefined ? 'division' : 'name' }
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
function ofScope(codes: readonly string[], question: Question, catalog: Catalog): readonly string[] {
  const wanted = question.all('scope').find(({ meaning }) => meaning.strict)?.meaning.scope
  return wanted === undefined ? codes : codes.filter((code) => scopeOf(code, catalog) === wanted)
}

export function scopeOf(code: string, catalog: Catalog): Scope | undefined {
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
