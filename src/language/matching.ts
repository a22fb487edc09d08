// Finding names in a question: the longest exact matches, abbreviations of a name, and names with one wrong character.

/** What a stretch of the text names, from `start` to before `end`. */
export type Match<T> = { readonly value: T; readonly word: string; readonly start: number; readonly end: number }

export type MatchOptions = {
  /** Characters of the longest name worth looking up. */
  readonly longest: number
  /** Characters of the shortest; 2 without it. */
  readonly shortest?: number
}

/** Every substring that `lookUp` knows, by start, longer first. Cost: text length × `longest` lookups, whatever the number of names. */
export function findMatches<T>(
  text: string,
  lookUp: (word: string) => T | undefined,
  options: MatchOptions,
): readonly Match<T>[] {
  const { longest, shortest = 2 } = options
  const found: Match<T>[] = []
  for (let start = 0; start < text.length; start += 1) {
    for (let end = Math.min(text.length, start + longest); end >= start + shortest; end -= 1) {
      const word = text.slice(start, end)
      const value = lookUp(word)
      if (value !== undefined) found.push({ value, word, start, end })
    }
  }
  return found
}

/** The matches without overlap that cover most characters, and of those the fewest and longest; in the order of the text. */
export function chooseLongest<T>(matches: readonly Match<T>[]): readonly Match<T>[] {
  const byEnd = [...matches].sort((one, other) => one.end - other.end || one.start - other.start)
  const best: Cover<T>[] = []
  for (const match of byEnd) {
    const before = best.findLast((cover) => cover.end <= match.start) ?? emptyCover
    const cover = {
      end: match.end,
      covered: before.covered + match.word.length,
      weight: before.weight + match.word.length ** 2,
      match,
      before,
    }
    const last = best.at(-1) ?? emptyCover
    best.push(isBetter(cover, last) ? cover : { ...last, end: match.end })
  }
  return unwind(best.at(-1) ?? emptyCover)
}

type Cover<T> = {
  readonly end: number
  readonly covered: number
  /** Sum of the squared lengths: few long matches weigh more than many short ones. */
  readonly weight: number
  readonly match?: Match<T>
  readonly before?: Cover<T>
}
const emptyCover = { end: 0, covered: 0, weight: 0 } as const

function isBetter<T>(one: Cover<T>, other: Cover<T>): boolean {
  return one.covered > other.covered || (one.covered === other.covered && one.weight > other.weight)
}

function unwind<T>(last: Cover<T>): readonly Match<T>[] {
  const chosen: Match<T>[] = []
  for (let cover: Cover<T> | undefined = last; cover?.match !== undefined; cover = cover.before) chosen.unshift(cover.match)
  return chosen
}

/**
 * How well `short` abbreviates `full`: 0 where its characters do not all occur in this order, up to 1 for the name itself.
 * Characters side by side, words kept from their start, and little left out count for it.
 */
export function abbreviationScore(short: string, full: string): number {
  const [wanted, name] = [Array.from(short), Array.from(full)]
  if (wanted.length === 0 || wanted.length > name.length) return 0
  const runs = fewestRuns(wanted, name)
  if (runs === Number.POSITIVE_INFINITY) return 0
  const kept = wanted.length / name.length
  const joined = wanted.length === 1 ? 1 : 1 - (runs - 1) / wanted.length
  return Math.round((0.7 * joined + 0.3 * kept) * 1e4) / 1e4
}

/** The fewest stretches of side by side characters in which `wanted` can be found in `name`, in order; infinite where it cannot. */
function fewestRuns(wanted: readonly string[], name: readonly string[]): number {
  let previous = name.map((character) => (character === wanted[0] ? 1 : Number.POSITIVE_INFINITY))
  for (const character of wanted.slice(1)) {
    let least = Number.POSITIVE_INFINITY
    previous = name.map((candidate, at) => {
      const adjacent = previous[at - 1] ?? Number.POSITIVE_INFINITY
      const value = candidate === character ? Math.min(adjacent, least + 1) : Number.POSITIVE_INFINITY
      least = Math.min(least, adjacent)
      return value
    })
  }
  return Math.min(...previous)
}

/** Whether one character changed, added, left out, or swapped with its neighbour makes one text the other; false for equal texts. */
export function differsByOne(one: string, other: string): boolean {
  const [left, right] = [Array.from(one), Array.from(other)]
  if (one === other || Math.abs(left.length - right.length) > 1) return false
  let start = 0
  while (start < left.length && left[start] === right[start]) start += 1
  const rest = (characters: readonly string[], from: number): string => characters.slice(from).join('')
  if (left.length < right.length) return rest(left, start) === rest(right, start + 1)
  if (left.length > right.length) return rest(left, start + 1) === rest(right, start)
  const swapped = left[start] === right[start + 1] && left[start + 1] === right[start]
  return rest(left, start + 1) === rest(right, start + 1) || (swapped && rest(left, start + 2) === rest(right, start + 2))
}
