// Every word that has a meaning of its own: the lexicon, and the names of items that the catalog holds, in one map by normalized word.
import type { Catalog } from '../../database/catalog.ts'
import { normalizeText } from '../../language/normalize.ts'
import { lexicon } from '../lexicon/lexicon.ts'
import type { Meaning } from './meaning.ts'

export type Words = {
  lookUp(word: string): readonly Meaning[] | undefined
  readonly longest: number
  /** Words that are names of items (for spelling), and all others. */
  readonly names: ReadonlyMap<string, readonly Meaning[]>
}

const held = new WeakMap<Catalog, Words>()

/** The words of this catalog, gathered at its first question. */
export function wordsOf(catalog: Catalog): Words {
  const known = held.get(catalog)
  if (known !== undefined) return known
  const words = gather(catalog)
  held.set(catalog, words)
  return words
}

/** As words are compared: normalized, in small letters. */
export function fold(word: string): string {
  return (/^[\u4e00-\u9fff]+$/.test(word) ? word : normalizeText(word)).toLowerCase()
}

function gather(catalog: Catalog): Words {
  const names = new Map<string, readonly Meaning[]>()
  let longest = lexicon.longest
  for (const name of catalog.itemNames()) {
    const word = fold(name)
    const codes = catalog.itemsNamed(name).map(({ value }) => value.code)
    if (word.length < 2 || lexicon.words.has(word) || codes.length === 0) continue
    names.set(word, [{ kind: 'items', codes: [...new Set([...codesOf(names.get(word)), ...codes])] }])
    longest = Math.max(longest, word.length)
  }
  for (const [word, codes] of stems(catalog, names)) names.set(word, [{ kind: 'items', codes }])
  return { lookUp: (word) => lexicon.words.get(word) ?? names.get(word), longest, names }
}

/** 教育 is 教育支出: the highest functional accounts without their last word. */
function stems(catalog: Catalog, names: ReadonlyMap<string, unknown>): readonly (readonly [string, readonly string[]])[] {
  return [...names.keys()]
    .filter((name) => name.endsWith('支出'))
    .map((name) => [name.slice(0, -2), catalog.itemsNamed(name).map(({ value }) => value.code)] as const)
    .filter(
      ([stem, codes]) =>
        stem.length > 1 && !names.has(stem) && !lexicon.words.has(stem) && codes.some((code) => /^2\d\d$/.test(code)),
    )
}

function codesOf(meanings: readonly Meaning[] | undefined): readonly string[] {
  return (meanings ?? []).flatMap((meaning) => (meaning.kind === 'items' ? meaning.codes : []))
}
