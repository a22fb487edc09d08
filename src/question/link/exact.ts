// The sure edges: every substring that is a word of the lexicon, a name of an item, an organization or a division, or an account code.
import { accountKind } from '../../budget/item.ts'
import type { Catalog } from '../../database/catalog.ts'
import type { Meaning, Token } from './meaning.ts'
import { wordsOf } from './words.ts'

/** A stretch of the normalized text as the question writes it: simplifying turns 乾县 into 干县, which no map shows. */
export type AsWritten = (start: number, end: number) => string

/** All exact readings of all substrings of the normalized text. Cost: its length × the longest name, whatever the number of names. */
export function findExact(text: string, catalog: Catalog, asWritten: AsWritten): readonly Token[] {
  const words = wordsOf(catalog)
  const found: Token[] = []
  for (let start = 0; start < text.length; start += 1) {
    if (!isBoundary(text, start)) continue
    const longest = Math.min(text.length, start + Math.max(words.longest, catalog.longestName))
    for (let end = start + 1; end <= longest; end += 1) {
      if (!isBoundary(text, end)) continue
      const word = text.slice(start, end)
      if (word.startsWith('年') && /\d/.test(text[start - 1] ?? '')) continue
      for (const meanings of meaningsOf(word, asWritten(start, end), catalog))
        found.push({ start, end, text: word, meanings, tier: 'exact' })
    }
  }
  return found
}

/** Not inside of a Latin word or a figure; between Chinese characters anywhere. */
export function isBoundary(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' '
  const behind = text[at] ?? ' '
  return !(/[a-z]/.test(before) && /[a-z]/.test(behind)) && !(/[\d.]/.test(before) && /\d/.test(behind))
}

/** What one word may mean, each reading a list of meanings that hold together. */
function* meaningsOf(word: string, written: string, catalog: Catalog): Iterable<readonly Meaning[]> {
  const known = wordsOf(catalog).lookUp(word)
  if (known !== undefined) yield known
  if (word.length < 2) return
  const spellings = written === word ? [word] : [word, written]
  const organizations = spellings.flatMap((name) => catalog.organizationsNamed(name))
  if (organizations.length > 0) yield [{ kind: 'organizations', codes: unique(organizations.map(({ value }) => value.code)) }]
  const divisions = spellings.flatMap((name) => catalog.divisionsNamed(name))
  if (divisions.length > 0) yield [{ kind: 'divisions', codes: unique(divisions.map(({ code }) => code)) }]
  const code = word.replace(/(?<=\d)(?:科目|[类款项])$/, '')
  if (isAccountCode(code, catalog)) yield [{ kind: 'items', codes: [code] }]
}

/** A code that the catalog lists, or one so long that it can be nothing else. */
function isAccountCode(word: string, catalog: Catalog): boolean {
  if (!/^(?:\d{3}|\d{5}|\d{7})$/.test(word) || accountKind(word) === undefined) return false
  return word.length === 7 || catalog.item(word) !== undefined
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)]
}
