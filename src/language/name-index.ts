// Many names, findable by their characters: posting lists that answer in well under a millisecond for 50,000 names, without a scan.
import { abbreviationScore, differsByOne } from './matching.ts'

export type NameIndex = {
  readonly size: number
  /** Names that `short` abbreviates (its characters in this order), best first. */
  abbreviatedBy(short: string, limit: number): readonly ScoredName[]
  /** Names that differ from `word` by one character; none for words under four characters, which are too easily another word. */
  nearly(word: string, limit: number): readonly ScoredName[]
}

/** `index` counts the names as they were given; `score` is from 0 to 1. */
export type ScoredName = { readonly name: string; readonly index: number; readonly score: number }

/** The index of names that are already normalized. */
export function indexNames(names: readonly string[]): NameIndex {
  const postings = post(names)
  return {
    size: names.length,
    abbreviatedBy: (short, limit) => best(limit, shared(postings, Array.from(short)), scoreAgainst(names, short)),
    nearly: (word, limit) => best(limit, rareHalf(postings, Array.from(word)), nearness(names, word)),
  }
}

type Postings = ReadonlyMap<string, Uint32Array>
const none = new Uint32Array()
const shortestNearly = 4

function post(names: readonly string[]): Postings {
  const lists = new Map<string, number[]>()
  names.forEach((name, index) => {
    for (const character of new Set(name)) {
      const list = lists.get(character)
      if (list === undefined) lists.set(character, [index])
      else list.push(index)
    }
  })
  return new Map(Array.from(lists, ([character, list]) => [character, Uint32Array.from(list)]))
}

/** Names that hold every character: the rarest list, kept where the others hold it too. */
function shared(postings: Postings, characters: readonly string[]): Uint32Array {
  const lists = rarestFirst(postings, characters)
  return lists.slice(1).reduce((kept, list) => kept.filter((index) => holds(list, index)), lists[0] ?? none)
}

/** One wrong character leaves at least one of the two rarest right. */
function rareHalf(postings: Postings, characters: readonly string[]): Uint32Array {
  if (characters.length < shortestNearly) return none
  const [first = none, second = none] = rarestFirst(postings, characters)
  return Uint32Array.from(new Set([...first, ...second]))
}

function rarestFirst(postings: Postings, characters: readonly string[]): readonly Uint32Array[] {
  const lists = Array.from(new Set(characters), (character) => postings.get(character) ?? none)
  return lists.sort((one, other) => one.length - other.length)
}

function holds(list: Uint32Array, wanted: number): boolean {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((list[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return list[low] === wanted
}

type Score = (index: number) => ScoredName

function scoreAgainst(names: readonly string[], short: string): Score {
  return (index) => {
    const name = names[index] ?? ''
    return { name, index, score: abbreviationScore(short, name) }
  }
}

function nearness(names: readonly string[], word: string): Score {
  return (index) => {
    const name = names[index] ?? ''
    return { name, index, score: differsByOne(word, name) ? 1 - 1 / Math.max(word.length, name.length) : 0 }
  }
}

function best(limit: number, candidates: Uint32Array, score: Score): readonly ScoredName[] {
  const scored = Array.from(candidates, score).filter((name) => name.score > 0)
  return scored.sort((one, other) => other.score - one.score || one.index - other.index).slice(0, limit)
}
