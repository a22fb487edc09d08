// Every name that an organization may be asked by: full, without province and city, abbreviated, on its sign, in brackets, former.
import type { Divisions, NameKind, OrganizationName } from '../../../budget/organization.ts'
import { abbreviate } from './abbreviate.ts'
import { isBodyName, speaksOfNobody } from './body-name.ts'
import { spokenCore } from './lead.ts'
import { placeOf } from './place.ts'
import { shortPlace } from './printed-place.ts'

export type Naming = {
  readonly full: string
  /** Its place words as printed, and the name behind them. */
  readonly prefix: string
  /** The place words one by one, from the highest down. */
  readonly places: readonly string[]
  readonly core: string
  /** Words before the place words (中共), '' for most. */
  readonly lead: string
  readonly division: string
  /** How the document itself prints the issuer, where that is another form. */
  readonly printed: readonly string[]
  /** The normalized text of the document. */
  readonly text: string
}

/** The full name first; each name once. */
export function namesOf(naming: Naming, divisions: Divisions): readonly OrganizationName[] {
  const names = new Map<string, NameKind>([[naming.full, 'full']])
  const add = (kind: NameKind, words: readonly string[]) => {
    for (const word of words) if (word.length >= 2 && !names.has(word)) names.set(word, kind)
  }
  add('short', naming.printed)
  const core = spokenCore(naming.lead, naming.core)
  const isNamed = naming.lead === '' || core !== ''
  const chain = chainOf(naming, divisions)
  if (isNamed) add('short', placed(core, chain))
  if (isNamed && isTownBody(core)) add('short', [core])
  const abbreviations = core === '' ? [] : abbreviate(core)
  add(
    'abbreviation',
    abbreviations.flatMap((short) => [...belowCity(short, chain), ...(isTownBody(short) ? [short] : [])]),
  )
  add('abbreviation', ownWords(naming, [core, ...abbreviations]))
  for (const [kind, others] of Object.entries(otherNames(naming)) as [NameKind, readonly string[]][])
    add(
      kind,
      others.flatMap((other) => [other, ...withoutPlaces(other, naming, divisions)]),
    )
  return [...names].map(([name, kind]) => ({ name, kind, from: null, to: null }))
}

type Place = { readonly name: string; readonly short: string }

/** The place and those above it, from the lowest up: as the divisions know them, else as they are printed. */
function chainOf({ division, places }: Naming, divisions: Divisions): readonly Place[] {
  const known = divisions.lineage(division)
  return known.length > 0 ? known : places.toReversed().map((name) => ({ name, short: shortPlace(name) }))
}

/** A town or a street community names itself: 柳溪镇人民政府. */
function isTownBody(core: string): boolean {
  return /^\p{Script=Han}{2,6}(?:[镇乡]|街道)(?:人民政府|政府|办事处|办)?$/u.test(core)
}

/** 江津区X and 江津X, then the longer forms 重庆市江津区X; a place alone is called 江津区, 江津区本级. */
function placed(core: string, chain: readonly Place[]): readonly string[] {
  const lineage = chain.map(({ name }) => name)
  const chains = lineage.map((_, index) =>
    lineage
      .slice(0, index + 1)
      .toReversed()
      .join(''),
  )
  const names = [...belowCity(core, chain), ...chains.map((places) => places + core)]
  return core === '' ? [...names, ...names.filter((name) => chains.includes(name)).map((name) => `${name}本级`)] : names
}

function belowCity(core: string, [place]: readonly Place[]): readonly string[] {
  if (place === undefined) return []
  return core.startsWith('委') ? [place.name + core] : [place.name + core, place.short + core]
}

/** 区政务办 where the document calls itself so: a level word, not the end of a place, before one of its names. */
function ownWords({ text, prefix }: Naming, names: readonly string[]): readonly string[] {
  const level = prefix.at(-1) ?? ''
  if (!/[省市区县州旗]/.test(level)) return []
  const own = names.filter((name) => name !== '').map((name) => level + name)
  return own.filter((name) => new RegExp(`(?<!${prefix.at(-2) ?? ''})${name}`, 'u').test(text)).concat(introduced(text, prefix))
}

/** “(以下简称市交委)” */
function introduced(text: string, prefix: string): readonly string[] {
  const found = [...text.matchAll(/\(以下(?:统一)?简称:?(\p{Script=Han}{2,12})\)/gu)].map(([, name]) => name ?? '')
  return found.filter((name) => name.startsWith(prefix.at(-1) ?? ' ') && isBodyName(name))
}

type OtherNames = { readonly sign: readonly string[]; readonly bracket: readonly string[]; readonly former: readonly string[] }

function otherNames({ text, full, core }: Naming): OtherNames {
  const sentences = text.split(/[。;\n]/).filter((sentence) => core !== '' && sentence.includes(core))
  const bracket = new RegExp(`${literal(full)}\\((\\p{Script=Han}{4,30})\\)`, 'gu')
  const former = new RegExp(
    `${literal(core)}\\((?:原|原名|原为)(\\p{Script=Han}{4,30})\\)|由原(\\p{Script=Han}{4,30}?)更名`,
    'gu',
  )
  return {
    sign: bodies(sentences, /挂(?:牌)?(\p{Script=Han}[^,。]{3,60}?)(?:的)?牌子/gu),
    bracket: bodies([text], bracket).filter((name) => !/^(?:原|以下|不?含|隶?属|系|是|简称)/.test(name)),
    former: bodies([text], former),
  }
}

function bodies(texts: readonly string[], pattern: RegExp): readonly string[] {
  const found = texts.flatMap((text) => [...text.matchAll(pattern)]).map(([, first, second]) => first ?? second ?? '')
  return [...new Set(found.flatMap((list) => list.split(/[、和]/)))].filter((name) => isBodyName(name) && !speaksOfNobody(name))
}

/** Another name's own shorter forms: 重庆市开州区X → 开州区X, 开州X. */
function withoutPlaces(name: string, naming: Naming, divisions: Divisions): readonly string[] {
  const place = placeOf(name, divisions, naming.text)
  const isHere = naming.division === '' ? place.places.at(-1) === naming.places.at(-1) : place.division === naming.division
  if (place.prefix === '' || !isHere) return []
  return [place.rest, ...abbreviate(place.rest)].flatMap((core) => belowCity(core, chainOf(naming, divisions)))
}

function literal(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
}
