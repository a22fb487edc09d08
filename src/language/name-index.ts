// Many names, findable by their characters: posting lists that answer in well under a millisecond for 50,000 names, without a scan.
import { abbreviationScore, differsByOne } from './matching.ts'
import { type Postings, postings } from './postings.ts'

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
  const lists = postings(names)
  return {
    size: names.length,
    abbreviatedBy: (short, limit) => best(limit, shared(lists, Array.from(short)), scoreAgainst(names, short)),
    nearly: (word, limit) => best(limit, rareHalf(lists, Array.from(word)), nearness(names, word)),
  }
}

const none = new Uint32Array()
const shortestNearly = 4

/** Names that hold every character: the rarest list, kept where the others hold it too. */
function shared(lists: Postings, characters: readonly string[]): Uint32Array {
  const [first = none, ...others] = rarestFirst(lists, characters)
  return others.reduce((kept, list) => kept.filter((index) => holds(list, index)), first)
}

/** One wrong character leaves at least one of the two rarest right. */
function rareHalf(lists: Postings, characters: readonly string[]): Uint32Array {
  if (characters.length < shortestNearly) return none
  const [first = none, second = none] = rarestFirst(lists, characters)
  return Uint32Array.from(new Set([...first, ...second]))
}

function rarestFirst(lists: Postings, characters: readonly string[]): readonly Uint32Array[] {
  return Array.from(new Set(characters), lists).sort((one, other) => one.length - other.length)
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
