// The words for parties as the question joins them: 重庆市 + 江津区 + 政务办 is one, 江津和南岸 are two.
import type { Catalog } from '../../database/catalog.ts'
import type { Token } from '../link/meaning.ts'
import { lineage } from '../link/organizations.ts'
import { type Found, glueBetween, type Question } from './question.ts'

/** One stretch of the question that names a party: a place, organizations, or a body that is not covered. */
export type Mention = {
  readonly word: string
  readonly at: number
  readonly until: number
  readonly divisions: readonly string[]
  readonly organizations: readonly string[] | undefined
  readonly body: boolean
  readonly like: readonly string[]
  readonly token: Token
}

/** Every mention, those that belong together joined, in the order of the question. */
export function findMentions(question: Question, catalog: Catalog): readonly Mention[] {
  return joinMentions(question, mentionsOf(question), catalog)
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

/** 江津 … 政务信息中心: the place narrows the name, to nobody if need be; 重庆市 江津区政务办 is one, 江津 开州区政务信息中心 are two parties. */
function placeThenName(place: Mention, name: Mention, catalog: Catalog): Mention | undefined {
  const own = hasOwnPlace(name, catalog)
  const codes = own
    ? (name.organizations ?? []).filter((code) => isBelow(code, place.divisions, catalog))
    : within(name, place.divisions, catalog)
  if (codes.length === 0 && own) return undefined
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
