// One wrong character: whether it sounds like the right one, looks like it, is missing or doubled, or is simply another.
import { differsByOne } from '../../language/matching.ts'
import { soundsLike } from '../../language/pinyin.ts'
import { lookalikes } from '../lexicon/lookalikes.ts'
import type { Tier } from './meaning.ts'

const shortest = 4

/** How far a misspelled `word` may be taken for `name`: undefined where more than one character differs or the word is too short to tell. */
export function spellingTier(word: string, name: string): Exclude<Tier, 'exact' | 'abbreviation'> | undefined {
  if (word.length < 2 || word === name) return undefined
  if (word.length === name.length && word.length >= 3 && soundsLike(word, name)) return 'sound'
  if (!differsByOne(word, name)) return undefined
  if (word.length === name.length) return replacedTier(word, name)
  return Math.min(word.length, name.length) >= shortest ? 'character' : undefined
}

function replacedTier(word: string, name: string): Exclude<Tier, 'exact' | 'abbreviation'> | undefined {
  const at = Array.from(name).findIndex((character, index) => character !== word[index])
  if (word.length >= 3 && lookAlike(word[at] ?? '', name[at] ?? '')) return 'character'
  return word.length >= shortest ? 'guess' : undefined
}

function lookAlike(one: string, other: string): boolean {
  return lookalikes.some((group) => group.includes(one) && group.includes(other))
}
