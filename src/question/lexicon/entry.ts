// The form of the lexicon: a meaning, or several at once, and the words that bear it, separated by spaces (Chinese) or | (English).
import type { Joint, Meaning, Signal } from '../link/meaning.ts'

export type Entry = readonly [meanings: readonly Meaning[], words: string]

export const filler: Meaning = { kind: 'filler' }
export const money: Meaning = { kind: 'money' }

export function signal(name: Signal): Meaning {
  return { kind: 'signal', signal: name }
}

export function joint(name: Joint): Meaning {
  return { kind: 'joint', joint: name }
}

export function items(...codes: string[]): Meaning {
  return { kind: 'items', codes }
}

/** The single words of an entry. */
export function wordsOf([, words]: Entry): readonly string[] {
  return words.split(words.includes('|') ? /\s*\|\s*/ : /\s+/).filter((word) => word !== '')
}
