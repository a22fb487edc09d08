// Covered organizations as the linking sees them: the part of a name behind its place, and how short names stand for it.
import type { Catalog, CatalogDivision, CatalogOrganization } from '../../database/catalog.ts'
import { sounds } from '../../language/pinyin.ts'
import { properBodies } from '../lexicon/organization-nouns.ts'
import { fold } from './words.ts'

/** The name without what stands in brackets and without its province, city and county: 政务服务管理办公室. */
export function coreOf(organization: CatalogOrganization, catalog: Catalog): string {
  let rest = fold(organization.name).replaceAll(/\([^)]*\)/g, '')
  for (const division of lineage(organization.division, catalog))
    for (const name of [division.name, division.short]) if (name !== '' && rest.startsWith(name)) rest = rest.slice(name.length)
  return rest
}

/** A division and those above it, the highest first. */
export function lineage(code: string, catalog: Catalog): readonly CatalogDivision[] {
  const division = catalog.division(code)
  if (division === undefined) return []
  return division.parent === '' ? [division] : [...lineage(division.parent, catalog), division]
}

/** Whether `short` abbreviates `core` strictly: from its first character to its head noun, in order, and it is no proper name of another body. */
export function abbreviates(short: string, core: string): boolean {
  if (short.length < 3 || short.length >= core.length || short[0] !== core[0]) return false
  return (
    !isProper(short) && sameHead(short, core) && keepsPlaces(short, core) && isSubsequence(Array.from(short), Array.from(core))
  )
}

/** 云川市财政局 is not 云川市青禾区财政局: nobody who means a district's, county's or town's body leaves its place out of the name. */
function keepsPlaces(short: string, core: string): boolean {
  return Array.from(core.matchAll(placeEnds)).length === Array.from(short.matchAll(placeEnds)).length
}

const placeEnds = /[区县旗镇乡]/g

/** The abbreviations of `core` that `short` may stand for, if one of its characters only sounds like the right one: 政雾办 → 政务办, 政服办 … */
export function correctedBySound(short: string, core: string): readonly string[] {
  if (short.length < 3 || isProper(short)) return []
  const [heard, spoken] = [sounds(short), sounds(core)]
  const characters = Array.from(core)
  const corrected = Array.from(short).flatMap((_, at) =>
    characters.filter((_each, index) => spoken[index] === heard[at]).map((right) => Array.from(short).with(at, right).join('')),
  )
  return corrected.filter((word) => word !== short && abbreviates(word, core))
}

/** The characters occur in order, but not from the first one or not to the head noun: too little to be sure. */
export function resembles(short: string, core: string): boolean {
  return short.length >= 3 && isSubsequence(Array.from(short), Array.from(core))
}

function isProper(short: string): boolean {
  return properBodies.some((name) => name === short)
}

function sameHead(short: string, core: string): boolean {
  if (core.endsWith('办公室')) return /办(?:公室)?$/.test(short)
  if (core.endsWith('委员会')) return /委(?:员会)?$/.test(short)
  return short.at(-1) === core.at(-1)
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0
  for (const character of whole) if (character === part[at]) at += 1
  return at === part.length
}

type Covered = { readonly cores: ReadonlyMap<string, readonly string[]>; readonly divisions: ReadonlySet<string> }
const held = new WeakMap<Catalog, Covered>()

/** All cores with the codes of the organizations that bear them, and all divisions that hold an organization, with those above them. */
export function coveredBy(catalog: Catalog): Covered {
  const known = held.get(catalog)
  if (known !== undefined) return known
  const cores = new Map<string, string[]>()
  const divisions = new Set<string>()
  for (const organization of catalog.organizations(catalog.organizationCount())) {
    const core = coreOf(organization, catalog)
    cores.set(core, [...(cores.get(core) ?? []), organization.code])
    for (const { code } of lineage(organization.division, catalog)) divisions.add(code)
  }
  const covered = { cores, divisions }
  held.set(catalog, covered)
  return covered
}
