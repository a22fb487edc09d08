// Where an issuer is: by the place words of its own name, known or of the shape of one, else by what its document names again and again.
import type { Division, Divisions } from '../../../budget/organization.ts'
import { leadOf } from './lead.ts'
import { placeWords } from './printed-place.ts'

/** `prefix` ends with the place words, `rest` stands behind them; `division` '' where none was found or several are possible. */
export type Placed = {
  readonly division: string
  readonly lead: string
  readonly prefix: string
  /** The place words of the prefix, from the highest down. */
  readonly places: readonly string[]
  readonly rest: string
  /** Begins with a place of divisions.csv. */
  readonly isKnown: boolean
}

/** Reads the place words that a name begins with: 重庆市 + 江津区 + 政务服务管理办公室. `text` decides between places of one name. */
export function placeOf(name: string, divisions: Divisions, text: string): Placed {
  const lead = leadOf(name)
  const known = knownPlaces(name.slice(lead.length), divisions)
  const below = placeWords(name.slice(lead.length + known.words.join('').length), known.words.at(-1))
  const places = [...known.words, ...below]
  if (places.length === 0) return { division: '', lead: '', prefix: '', places, rest: name, isKnown: false }
  const prefix = lead + places.join('')
  const rest = name.slice(prefix.length)
  const own = () => branchIn(rest, known.divisions, divisions) ?? onlyOne(known.divisions, divisions, text)
  return { lead, prefix, places, rest, isKnown: known.words.length > 0, division: below.length > 0 ? '' : own() }
}

type Known = { readonly words: readonly string[]; readonly divisions: readonly Division[] }

/** The places of divisions.csv that a name begins with, and those that the last word may mean. */
function knownPlaces(name: string, divisions: Divisions): Known {
  const words: string[] = []
  let candidates: readonly Division[] = []
  for (;;) {
    const next = nextPlace(name.slice(words.join('').length), divisions, candidates)
    if (next === undefined) return { words, divisions: candidates }
    candidates = next.divisions
    words.push(next.word)
  }
}

/** 重庆市 + 公安局江津区分局: the one place below that the rest of the name names. */
function branchIn(rest: string, above: readonly Division[], divisions: Divisions): string | undefined {
  const found = [...rest.matchAll(/[市区县旗]/g)].flatMap(({ index }) => placeBefore(rest, index + 1, divisions))
  const below = found.flatMap((word) => fullyNamed(word, divisions)).filter((division) => isBelow(division, above, divisions))
  return below.length === 1 ? below[0]?.code : undefined
}

/** The level word that a name without a place begins with (市政务局, 区财政局), or '' where there is none. */
export function bareLevel(name: string): string {
  return /^[省市区县州旗](?=\p{Script=Han}{2})/u.exec(name)?.[0] ?? ''
}

/** The division of that level which the text names most, at least twice, and twice as often as any other. */
export function placeByEvidence(level: string, divisions: Divisions, text: string): Division | undefined {
  const counts = new Map<string, number>()
  for (const word of placesEnding(level, divisions, text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const [first, second] = [...counts].toSorted(([, one], [, other]) => other - one)
  if (first === undefined || first[1] < 2 || first[1] < 2 * (second?.[1] ?? 0)) return undefined
  const code = onlyOne(fullyNamed(first[0], divisions), divisions, text)
  return divisions.byCode(code)
}

const longestPlaceName = 18
/** Names of districts that are ordinary words in a sentence. */
const commonWords = /^(?:[城郊矿东西]区|市中区)$/

/** Every full name of a division in the text that ends with this level word. */
function placesEnding(level: string, divisions: Divisions, text: string): readonly string[] {
  return [...text.matchAll(new RegExp(level, 'gu'))].flatMap(({ index }) => placeBefore(text, index + level.length, divisions))
}

/** The longest full name that ends at `end`. */
function placeBefore(text: string, end: number, divisions: Divisions): readonly string[] {
  for (let length = Math.min(longestPlaceName, end); length >= 2; length -= 1) {
    const word = text.slice(end - length, end)
    if (fullyNamed(word, divisions).length > 0) return commonWords.test(word) ? [] : [word]
  }
  return []
}

type NextPlace = { readonly word: string; readonly divisions: readonly Division[] }

/** A full name below the places read so far; a short one (上海) only where a full name follows it (上海普陀区). */
function nextPlace(rest: string, divisions: Divisions, above: readonly Division[]): NextPlace | undefined {
  const full = candidatesAt(rest, divisions, above).find(({ word, divisions: found }) => found.some(({ name }) => name === word))
  if (full !== undefined || above.length > 0) return full
  return candidatesAt(rest, divisions, above).find(
    (short) => nextPlace(rest.slice(short.word.length), divisions, short.divisions) !== undefined,
  )
}

function candidatesAt(rest: string, divisions: Divisions, above: readonly Division[]): readonly NextPlace[] {
  const lengths = Array.from({ length: Math.min(longestPlaceName, rest.length) - 1 }, (_, index) => index + 2).toReversed()
  return lengths.flatMap((length) => {
    const word = rest.slice(0, length)
    const found = divisions.named(word).filter((division) => isBelow(division, above, divisions))
    return found.length === 0 ? [] : [{ word, divisions: found }]
  })
}

function isBelow(division: Division, above: readonly Division[], divisions: Divisions): boolean {
  if (above.length === 0) return true
  const [, ...parents] = divisions.lineage(division.code)
  return parents.some(({ code }) => above.some((upper) => upper.code === code))
}

/** The code of the one candidate; of several, the one whose superior the text names. */
function onlyOne(candidates: readonly Division[], divisions: Divisions, text: string): string {
  const [first, ...others] = candidates
  if (first === undefined || others.length === 0) return first?.code ?? ''
  const backed = candidates.filter(({ code }) =>
    divisions.lineage(code).some(({ name, short }, index) => index > 0 && (text.includes(name) || text.includes(short))),
  )
  return backed.length === 1 ? (backed[0]?.code ?? '') : ''
}

function fullyNamed(word: string, divisions: Divisions): readonly Division[] {
  return divisions.named(word).filter(({ name }) => name === word)
}
