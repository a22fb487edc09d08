// All words of the lexicon in one map. Where two lists name the same word, the later list holds: from general to particular.
import type { Meaning } from '../link/meaning.ts'
import { askWords } from './ask-words.ts'
import { countWords } from './count-words.ts'
import { englishAsks } from './english-asks.ts'
import { englishMoney } from './english-money.ts'
import { englishParticles } from './english-particles.ts'
import { wordsOf } from './entry.ts'
import { functionWords } from './function-words.ts'
import { moneyWords } from './money-words.ts'
import { commonBodies } from './organization-nouns.ts'
import { unexpressedWords } from './unexpressed-words.ts'
import { unitWords } from './units.ts'

export type Lexicon = { readonly words: ReadonlyMap<string, readonly Meaning[]>; readonly longest: number }

export const lexicon: Lexicon = collect()

function collect(): Lexicon {
  const words = new Map<string, readonly Meaning[]>()
  for (const word of commonBodies.split(' ')) words.set(word, [{ kind: 'body', like: [] }])
  for (const entry of [
    ...functionWords,
    ...moneyWords,
    ...askWords,
    ...countWords,
    ...englishParticles,
    ...englishMoney,
    ...englishAsks,
    ...unexpressedWords,
  ])
    for (const word of wordsOf(entry)) words.set(word, entry[0])
  for (const [word, unit] of Object.entries(unitWords)) words.set(word, asking(word, { kind: 'unit', unit }))
  return { words, longest: Math.max(...[...words.keys()].map((word) => word.length)) }
}

/** 多少万元 asks how much and names the unit. */
function asking(word: string, unit: Meaning): readonly Meaning[] {
  return /^[多几]/.test(word) ? [unit, { kind: 'signal', signal: 'many' }] : [unit]
}
