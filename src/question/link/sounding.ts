// What words and names sound like, and which differ by one character: built once a catalog, when the first question is misspelled.
import type { Catalog } from '../../database/catalog.ts'
import { indexNames, type NameIndex } from '../../language/name-index.ts'
import { soundKey } from '../../language/pinyin.ts'
import { lexicon } from '../lexicon/lexicon.ts'
import type { Meaning } from './meaning.ts'
import { coveredBy } from './organizations.ts'
import { fold, wordsOf } from './words.ts'

export type Named = { readonly name: string; readonly meanings: readonly Meaning[] }

export type Sounding = {
  bySound(key: string): readonly Named[]
  /** Names of items and divisions, of four characters or more, that differ by one character. */
  near(word: string): readonly Named[]
  /** Typed syllables that stand for a word of one character. */
  readonly particles: ReadonlySet<string>
}

const held = new WeakMap<Catalog, Sounding>()
const particles = {
  de: '的',
  shi: '是',
  nian: '年',
  ma: '吗',
  ne: '呢',
  he: '和',
  yu: '与',
  bi: '比',
  zhan: '占',
  you: '有',
  zai: '在',
  le: '了',
  ba: '吧',
  qing: '请',
}
/** More organizations than these are found by their division and by abbreviation, not by sound. */
const soundedOrganizations = 3000
/** Of more names than these only those that all organizations share. */
const soundedNames = 5000

export function soundingOf(catalog: Catalog): Sounding {
  const known = held.get(catalog)
  if (known !== undefined) return known
  const sounding = build(catalog)
  held.set(catalog, sounding)
  return sounding
}

function build(catalog: Catalog): Sounding {
  const content = [...namesOf(catalog), ...divisionsOf(catalog), ...organizationsOf(catalog)]
  const byKey = new Map<string, Named[]>()
  for (const named of [...content, ...lexiconWords()].filter(stands)) {
    const key = soundKey(named.name)
    byKey.set(key, [...(byKey.get(key) ?? []), named])
  }
  for (const word of Object.values(particles)) {
    const meanings = lexicon.words.get(word)
    if (meanings !== undefined) byKey.set(soundKey(word), [{ name: word, meanings }])
  }
  const index: NameIndex = indexNames(content.map(({ name }) => name))
  return {
    bySound: (key) => byKey.get(key) ?? [],
    near: (word) => index.nearly(word, 8).flatMap((scored) => content[scored.index] ?? []),
    particles: new Set(Object.keys(particles)),
  }
}

/** A word that needs another beside it is too little to be guessed from its sound. */
function stands({ meanings }: Named): boolean {
  return !meanings.some((meaning) => meaning.kind === 'items' && (meaning.weak === true || meaning.needs !== undefined))
}

function namesOf(catalog: Catalog): readonly Named[] {
  const { names } = wordsOf(catalog)
  const all = [...names].filter(([name]) => isChinese(name)).map(([name, meanings]) => ({ name, meanings }))
  return names.size > soundedNames ? all.filter(isShared) : all
}

/** Not owned: a name that every organization may use. */
function isShared({ meanings }: Named): boolean {
  return meanings.some((meaning) => meaning.kind === 'items' && meaning.codes.some((code) => !code.includes(':')))
}

function divisionsOf(catalog: Catalog): readonly Named[] {
  return [...coveredBy(catalog).divisions].flatMap((code) => {
    const division = catalog.division(code)
    const meanings = [{ kind: 'divisions', codes: [code] }] as const
    return division === undefined ? [] : [...new Set([division.name, division.short])].map((name) => ({ name, meanings }))
  })
}

function organizationsOf(catalog: Catalog): readonly Named[] {
  if (catalog.organizationCount() > soundedOrganizations) return []
  const whole = catalog.organizations(soundedOrganizations).map(({ name, code }) => [fold(name), [code]] as const)
  return [...coveredBy(catalog).cores, ...whole].map(([name, codes]) => ({ name, meanings: [{ kind: 'organizations', codes }] }))
}

function lexiconWords(): readonly Named[] {
  return [...lexicon.words].filter(([word]) => word.length > 1 && isChinese(word)).map(([name, meanings]) => ({ name, meanings }))
}

function isChinese(name: string): boolean {
  return /^[\p{Script=Han}()]+$/u.test(name)
}
