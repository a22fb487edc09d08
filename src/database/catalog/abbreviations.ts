// Abbreviated names: characters of the full name in their order. Posting lists by character, built at the first use.
import type { CatalogOrganization } from '../catalog.ts'

type Found = { readonly index: number; readonly span: number }

/** A search for organizations whose full name holds the characters of a word in order: tightest first, then the shorter name. */
export function abbreviations(
  all: readonly CatalogOrganization[],
): (word: string, limit: number) => readonly CatalogOrganization[] {
  const postings = postingLists(all)
  return (word, limit) => {
    const characters = [...word]
    if (characters.length === 0) return []
    const found: Found[] = []
    for (const index of rarest(characters, postings)) {
      const span = tightest(all[index]?.name ?? '', characters)
      if (span > 0) found.push({ index, span })
    }
    const nameLength = (entry: Found): number => all[entry.index]?.name.length ?? 0
    found.sort((a, b) => a.span - b.span || nameLength(a) - nameLength(b) || a.index - b.index)
    return found.slice(0, limit).flatMap(({ index }) => all[index] ?? [])
  }
}

function postingLists(all: readonly CatalogOrganization[]): Map<string, number[]> {
  const postings = new Map<string, number[]>()
  for (const [index, { name }] of all.entries())
    for (const character of new Set(name)) {
      const list = postings.get(character)
      if (list === undefined) postings.set(character, [index])
      else list.push(index)
    }
  return postings
}

/** The shortest of the characters' lists: whoever matches stands in it. */
function rarest(characters: readonly string[], postings: ReadonlyMap<string, readonly number[]>): readonly number[] {
  return characters
    .map((character) => postings.get(character) ?? [])
    .reduce((shortest, list) => (list.length < shortest.length ? list : shortest))
}

/** Length of the shortest stretch of `name` that holds the characters in order; 0 where none does. */
function tightest(name: string, characters: readonly string[]): number {
  const first = characters[0] ?? ''
  let best = 0
  for (let start = name.indexOf(first); start >= 0; start = name.indexOf(first, start + 1)) {
    const end = endOf(name, characters, start)
    if (end === 0) break
    if (best === 0 || end - start < best) best = end - start
  }
  return best
}

/** The position behind the last character, reading on from `start`; 0 where the name ends before. */
function endOf(name: string, characters: readonly string[], start: number): number {
  let position = start
  for (const character of characters) {
    const at = name.indexOf(character, position)
    if (at < 0) return 0
    position = at + character.length
  }
  return position
}
