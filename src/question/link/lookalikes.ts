// One wrong character: whether it sounds like the right one, looks like it, is missing or doubled, or is simply another.
import { differsByOne } from '../../language/matching.ts'
import { soundsLike } from '../../language/pinyin.ts'
import { lookalikes } from '../lexicon/lookalikes.ts'
import type { Tier } from './meaning.ts'

const shortest = 4

/** How far a misspelled `word` may be taken for `name`: undefined where more than one character differs or the word is too short to tell. */
export function spellingTier(word: string, name: string): Exclude<Tier, 'exact' | 'abbreviation'> | undefined {
  if (word.length < 2 || word === name) return undefined
  if (word.length === name.length && word.length >= 3 && sharesHalf(word, name) && soundsLike(word, name)) return 'sound'
  if (!differsByOne(word, name)) return undefined
  if (word.length === name.length) return replacedTier(word, name)
  if (word.length > name.length && (word.startsWith(name) || word.endsWith(name))) return undefined
  return Math.min(word.length, name.length) >= shortest ? 'character' : undefined
}

/** A homophone with hardly a character in common is another word: 政府 sounds like 增幅. */
export function sharesHalf(word: string, name: string): boolean {
  const shared = Array.from(word).filter((character, index) => character === name[index]).length
  return shared * 2 >= name.length
}

function replacedTier(word: string, name: string): Exclude<Tier, 'exact' | 'abbreviation'> | undefined {
  const at = Array.from(name).findIndex((character, index) => character !== word[index])
  if (word.length >= 3 && lookAlike(word[at] ?? '', name[at] ?? '')) return 'character'
  return word.length >= shortest ? 'guess' : undefined
}

function lookAlike(one: string, other: string): boolean {
  return lookalikes.some((group) => group.includes(one) && group.includes(other))
}
