// Abbreviated names: characters of the full name in their order. Posting lists by character.
import { type Postings, postings } from '../../language/postings.ts'
import type { CatalogOrganization } from '../catalog.ts'

type Found = { readonly index: number; readonly span: number }

/** A search for organizations whose full name holds the characters of a word in order: tightest first, then the shorter name. */
export function abbreviations(
  all: readonly CatalogOrganization[],
): (word: string, limit: number) => readonly CatalogOrganization[] {
  const lists = postings(all.map(({ name }) => name))
  return (word, limit) => {
    const characters = [...word]
    if (characters.length === 0) return []
    const found: Found[] = []
    for (const index of rarest(characters, lists)) {
      const span = tightest(all[index]?.name ?? '', characters)
      if (span > 0) found.push({ index, span })
    }
    const nameLength = (entry: Found): number => all[entry.index]?.name.length ?? 0
    found.sort((a, b) => a.span - b.span || nameLength(a) - nameLength(b) || a.index - b.index)
    return found.slice(0, limit).flatMap(({ index }) => all[index] ?? [])
  }
}

/** The shortest of the characters' lists: whoever matches stands in it. A character that no name holds ends the search. */
function rarest(characters: readonly string[], lists: Postings): Uint32Array {
  let shortest: Uint32Array | undefined
  for (const character of characters) {
    const list = lists(character)
    if (shortest === undefined || list.length < shortest.length) shortest = list
    if (shortest.length === 0) break
  }
  return shortest ?? new Uint32Array()
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
