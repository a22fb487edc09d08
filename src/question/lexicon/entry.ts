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

/** An item that only the counting word names: it steps back behind any other. */
export function weak(...codes: string[]): Meaning {
  return { kind: 'items', codes, weak: true }
}

/** An item that its word names only beside others of its kind: 服务 beside 采购. */
export function dependent(needs: string, ...codes: string[]): Meaning {
  return { kind: 'items', codes, needs }
}

/** The single words of an entry. */
export function wordsOf([, words]: Entry): readonly string[] {
  return words.split(words.includes('|') ? /\s*\|\s*/ : /\s+/).filter((word) => word !== '')
}
