// The issuer as an organization: its place, its full name, and how the document prints it.
import type { Divisions } from '../../../budget/organization.ts'
import { isProperName, isTownName } from './body-name.ts'
import { bareLevel, placeByEvidence, placeOf } from './place.ts'
import type { Named } from './title.ts'
import { withoutLevel } from './title.ts'

export type PlacedIssuer = {
  /** Place words and name, without （本级）. */
  readonly full: string
  /** The full name by which documents of other years know the same body: party committees are printed with 中共 and without. */
  readonly canonical: string
  /** As shown: with （本级） where it is printed. */
  readonly shown: string
  /** Up to its place words, and these one by one, from the highest down. */
  readonly prefix: string
  readonly places: readonly string[]
  readonly core: string
  /** Words before the place (中共, 政协). */
  readonly lead: string
  readonly division: string
  /** Other forms that the document prints. */
  readonly printed: readonly string[]
  /** The issuer is a place (黔江区本级, 新妙镇), no body. */
  readonly isPlace: boolean
  /** Printed with （本级） behind it. */
  readonly hasLevel: boolean
}

/** The issuer with its place: in its name, else by evidence; undefined where none is named, or a bare “区财政局” could be anybody's. */
export function placeIssuer(named: Named, divisions: Divisions, text: string): PlacedIssuer | undefined {
  const name = withoutLevel(named.name)
  if (name === '') return undefined
  const own = placeOf(name, divisions, text)
  if (own.prefix !== '') return compose(named, { ...own, core: own.rest })
  const level = bareLevel(name)
  const place = evidence(level, divisions, text)
  if (place !== undefined)
    return compose(named, {
      ...unled,
      prefix: place.name,
      places: [place.name],
      core: name.slice(level.length),
      division: place.code,
    })
  return level === '' && isProperName(name) ? compose(named, { ...unled, prefix: '', core: name, division: '' }) : undefined
}

const unled = { lead: '', places: [] } as const

/** A name without any level word (新妙镇) belongs to a county or a district. */
function evidence(level: string, divisions: Divisions, text: string) {
  const levels = level === '' ? ['县', '区'] : [level]
  const found = levels.flatMap((each) => placeByEvidence(each, divisions, text) ?? [])
  return found.length === 1 ? found[0] : undefined
}

type Parts = Pick<PlacedIssuer, 'lead' | 'prefix' | 'places' | 'core' | 'division'>

function compose({ name, printed }: Named, { lead, prefix, places, core, division }: Parts): PlacedIssuer {
  const full = prefix + core
  const isPlace = core === '' || isTownName(core)
  const hasLevel = withoutLevel(name) !== name
  const shown = `${full}${hasLevel ? levelWord(isPlace) : ''}`
  const others = [printed, withoutLevel(name)].filter((other) => other !== shown).map(withoutBrackets)
  const canonical = isParty.test(lead) ? prefix.slice(lead.length) + core.replace(/^委员会/, '委') : full
  return { full, canonical, shown, lead, prefix, places, core, division, printed: [...new Set(others)], isPlace, hasLevel }
}

const isParty = /^(?:中国共产党|中共)$/

function levelWord(isPlace: boolean): string {
  return isPlace ? '本级' : '（本级）'
}

function withoutBrackets(name: string): string {
  return name.replace(/[（(](?:本级|机关)[）)]$/, '')
}
