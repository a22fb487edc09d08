// Words and names that are spelled otherwise than they should: by sound, by pinyin, or with one wrong character.
import type { Catalog } from '../../database/catalog.ts'
import { soundKey, typedSounds } from '../../language/pinyin.ts'
import type { Gap } from './bodies.ts'
import { isBoundary } from './exact.ts'
import { sharesHalf, spellingTier } from './lookalikes.ts'
import type { Meaning, Tier, Token } from './meaning.ts'
import { type Sounding, soundingOf } from './sounding.ts'

const longestWord = 16

/** Edges for stretches that are no word but sound like one, or differ from one by a character; only over what is unexplained. */
export function findSpelled(text: string, { catalog, gap }: { catalog: Catalog; gap: Gap }): readonly Token[] {
  const sounding = soundingOf(catalog)
  const found: Token[] = []
  for (const [start, end] of stretches(text, gap)) {
    const word = text.slice(start, end)
    const candidates = /^[a-z' ]+$/.test(word) ? typed(word, sounding) : spelled(word, sounding)
    for (const { name, tier, meanings } of candidates) found.push({ start, end, text: word, meanings, tier, name })
  }
  return found
}

function* stretches(text: string, gap: Gap): Iterable<readonly [number, number]> {
  for (let start = 0; start < text.length; start += 1)
    for (let end = start + 2; end <= Math.min(text.length, start + reach(text, start)); end += 1)
      if (gap(start, end) && isStretch(text, start, end)) yield [start, end]
}

function reach(text: string, start: number): number {
  return /[a-z]/.test(text[start] ?? '') ? 40 : longestWord
}

/** Chinese throughout, or Latin letters throughout: words as typed, not parts of them. */
function isStretch(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end)
  if (/^\p{Script=Han}+$/u.test(word)) return true
  return /^[a-z](?:[a-z' ]*[a-z])?$/.test(word) && (isBoundary(text, start) || !word.includes(' '))
}

type Candidate = { readonly name: string; readonly tier: Tier; readonly meanings: readonly Meaning[] }

function typed(word: string, sounding: Sounding): readonly Candidate[] {
  return typedSounds(word).flatMap((syllables) => {
    const known = sounding.bySound(syllables.join(' '))
    return syllables.length < 2 && !sounding.particles.has(word)
      ? []
      : known.map((entry) => ({ ...entry, tier: 'sound' as const }))
  })
}

/** Words of two characters have too many homophones to be guessed from, names aside; what says nothing is guessed from nothing. */
function isTelling({ name, meanings }: Pick<Candidate, 'name' | 'meanings'>): boolean {
  if (meanings.every(({ kind }) => kind === 'filler')) return false
  return name.length > 2 || name === '多少' || meanings.some(({ kind }) => names.has(kind))
}

const names: ReadonlySet<string> = new Set(['items', 'narrowing', 'divisions', 'organizations'])

function spelled(word: string, sounding: Sounding): readonly Candidate[] {
  if (word.length < 2) return []
  const alike = sounding
    .bySound(soundKey(word))
    .filter((entry) => entry.name !== word && sharesHalf(word, entry.name) && isTelling(entry))
  if (alike.length > 0) return alike.map((entry) => ({ ...entry, tier: 'sound' as const }))
  return sounding.near(word).flatMap((entry) => {
    const tier = spellingTier(word, entry.name)
    return tier === undefined ? [] : [{ ...entry, tier }]
  })
}
