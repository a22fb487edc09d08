// Places and bodies in English questions: “Jiangjin”, “Nan'an District”, “government services office”.
import type { Catalog } from '../../database/catalog.ts'
import { typedSounds } from '../../language/pinyin.ts'
import { englishBodies } from '../lexicon/organization-nouns.ts'
import type { Token } from '../link/meaning.ts'
import { abbreviates, coveredBy } from '../link/organizations.ts'

const patterns = englishBodies.map(([pattern, names]) => ({ pattern: new RegExp(`\\b(?:${pattern})\\b`, 'g'), names }))

/** Edges for the names of bodies; places written in pinyin are found by their sound. */
export function findForeign(text: string, catalog: Catalog): readonly Token[] {
  if (!/[a-z]{4}/.test(text)) return []
  return patterns.flatMap(({ pattern, names }) =>
    [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
      ...{ start: index, end: index + word.length, text: word, tier: 'exact' as const },
      meanings: [meaningOf(names, catalog)],
    })),
  )
}

/** “Yubei District” names a place, known or not. */
export function findForeignPlaces(text: string): readonly Token[] {
  return [...text.matchAll(/\b[a-z][a-z']{2,} (?:new )?(?:district|county|city|municipality|province|town)\b/g)].map((match) => ({
    ...{ start: match.index, end: match.index + match[0].length, text: match[0], tier: 'guess' as const },
    meanings: [{ kind: 'body', like: [] }],
  }))
}

/** The covered bodies that one of the names stands for; else a body that is not covered. */
function meaningOf(names: readonly string[], catalog: Catalog): Token['meanings'][number] {
  const fits = (core: string): boolean => names.some((name) => name === core || abbreviates(name, core))
  const codes = [...coveredBy(catalog).cores].flatMap(([core, bearers]) => (fits(core) ? bearers : []))
  return codes.length > 0 ? { kind: 'organizations', codes } : { kind: 'body', like: [] }
}

/** Whether Latin words are typed pinyin throughout, so that the question is Chinese. */
export function isPinyin(text: string): boolean {
  return typedSounds(text.replaceAll(/[^a-z ]+/g, ' ')).length > 0
}
