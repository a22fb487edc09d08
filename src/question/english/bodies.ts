// Places and bodies in English questions: “Jiangjin”, “Nan'an District”, “government services office”.
import type { Catalog } from '../../database/catalog.ts'
import { soundKey, typedSounds } from '../../language/pinyin.ts'
import { englishBodies } from '../lexicon/organization-nouns.ts'
import type { Meaning, Token } from '../link/meaning.ts'
import { abbreviates, coveredBy } from '../link/organizations.ts'

const patterns = englishBodies.map(([pattern, names]) => ({ pattern: new RegExp(`\\b(?:${pattern})\\b`, 'g'), names }))

/** Edges for the names of bodies; places written in pinyin are found by their sound. */
export function findForeign(text: string, catalog: Catalog): readonly Token[] {
  if (!/[a-z]{4}/.test(text)) return []
  const bodies = patterns.flatMap(({ pattern, names }) =>
    [...text.matchAll(pattern)].map((match) => tokenOf(match, meaningOf(names, catalog))),
  )
  const heads = [...text.matchAll(head)].map((match) => tokenOf(match, { kind: 'filler' }))
  return [...bodies, ...heads, ...findTowns(text, catalog)]
}

/** General office of the Jiangsu CPPCC: the place parts the office from whose it is. */
const head = /\b(?:general office|standing committee) of(?: the)?(?= (?:[a-z']+ ){1,3}(?:cppcc|people's (?:congress|political)))/g

function tokenOf({ 0: word, index }: RegExpExecArray, meaning: Meaning): Token {
  return { start: index, end: index + word.length, text: word, tier: 'exact', meanings: [meaning] }
}

const townEndings: Readonly<Record<string, RegExp>> = {
  subdistrict: /(\p{Script=Han}{2,4})街道/u,
  town: /(\p{Script=Han}{2,4})镇/u,
  township: /(\p{Script=Han}{2,4})[乡镇]/u,
}

/** “Wanli Subdistrict Office”: the covered town or street community whose name is typed. */
function findTowns(text: string, catalog: Catalog): readonly Token[] {
  const named = /\b([a-z][a-z']+)[ -](sub-?district|town|township)(?: (?:office|government|people's government))?\b/g
  return [...text.matchAll(named)].flatMap((match) => {
    const [, typed = '', kind = ''] = match
    const keys = new Set(typedSounds(typed).map((syllables) => syllables.join(' ')))
    const ending = townEndings[kind.replace('-', '')]
    const codes = [...coveredBy(catalog).cores].flatMap(([core, bearers]) => {
      const [, name = ''] = ending?.exec(core.replace(/^人民政府/, '')) ?? []
      return name !== '' && keys.has(soundKey(name)) ? bearers : []
    })
    return codes.length === 0 ? [] : [tokenOf(match, { kind: 'organizations', codes })]
  })
}

/** “Yubei District” names a place, known or not. */
export function findForeignPlaces(text: string): readonly Token[] {
  return [...text.matchAll(/\b[a-z][a-z']{2,} (?:new )?(?:district|county|city|municipality|province|town)\b/g)].map((match) => ({
    ...{ start: match.index, end: match.index + match[0].length, text: match[0], tier: 'guess' as const },
    meanings: [{ kind: 'body', like: [] }],
  }))
}

/** The covered bodies that one of the names stands for; else a body that is not covered. */
function meaningOf(names: readonly string[], catalog: Catalog): Meaning {
  const fits = (core: string): boolean => names.some((name) => name === core || abbreviates(name, core))
  const codes = [...coveredBy(catalog).cores].flatMap(([core, bearers]) => (fits(core) ? bearers : []))
  return codes.length > 0 ? { kind: 'organizations', codes } : { kind: 'body', like: [] }
}

/** Whether Latin words are typed pinyin throughout, so that the question is Chinese. */
export function isPinyin(text: string): boolean {
  return typedSounds(text.replaceAll(/[^a-z ]+/g, ' ')).length > 0
}
