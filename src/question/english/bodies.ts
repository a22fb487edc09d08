// Places and bodies in English questions: “Jiangjin”, “Nan'an District”, “government services office”.
import type { Catalog } from '../../database/catalog.ts'
import { typedSounds } from '../../language/pinyin.ts'
import { englishBodies } from '../lexicon/organization-nouns.ts'
import { isBoundary } from '../link/exact.ts'
import type { Token } from '../link/meaning.ts'
import { abbreviates, coreOf } from '../link/organizations.ts'

/** Edges for the names of bodies; places written in pinyin are found by their sound. */
export function findForeign(text: string, catalog: Catalog): readonly Token[] {
  if (!/[a-z]{4}/.test(text)) return []
  return englishBodies.flatMap(([words, names]) =>
    words.split('|').flatMap((word) => occurrences(text, word, { names, catalog })),
  )
}

/** “Yubei District” names a place, known or not. */
export function findForeignPlaces(text: string): readonly Token[] {
  return [...text.matchAll(/\b[a-z][a-z']{2,} (?:new )?(?:district|county|city|municipality|province|town)\b/g)].map((match) => ({
    ...{ start: match.index, end: match.index + match[0].length, text: match[0], tier: 'guess' as const },
    meanings: [{ kind: 'body', like: [] }],
  }))
}

type Body = { readonly names: readonly string[]; readonly catalog: Catalog }

function occurrences(text: string, word: string, body: Body): readonly Token[] {
  const found: Token[] = []
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    const end = start + word.length
    if (isBoundary(text, start) && isBoundary(text, end))
      found.push({ start, end, text: word, meanings: [meaningOf(body)], tier: 'exact' })
  }
  return found
}

function meaningOf({ names, catalog }: Body): Token['meanings'][number] {
  const codes = catalog
    .organizations(2000)
    .filter((organization) =>
      names.some((name) => name === coreOf(organization, catalog) || abbreviates(name, coreOf(organization, catalog))),
    )
    .map(({ code }) => code)
  return codes.length > 0 ? { kind: 'organizations', codes } : { kind: 'body', like: [] }
}

/** Whether Latin words are typed pinyin throughout, so that the question is Chinese. */
export function isPinyin(text: string): boolean {
  return typedSounds(text.replaceAll(/[^a-z ]+/g, ' ')).length > 0
}
