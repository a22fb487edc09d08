import { describe, expect, test } from 'vitest'
import { normalizeText } from '../../../src/language/normalize.ts'
import { askWords } from '../../../src/question/lexicon/ask-words.ts'
import { countWords } from '../../../src/question/lexicon/count-words.ts'
import { type Entry, wordsOf } from '../../../src/question/lexicon/entry.ts'
import { functionWords } from '../../../src/question/lexicon/function-words.ts'
import { lexicon } from '../../../src/question/lexicon/lexicon.ts'
import { moneyWords } from '../../../src/question/lexicon/money-words.ts'

const fillers = functionWords.filter(([meanings]) => meanings.every(({ kind }) => kind === 'filler'))

describe('words that say nothing', () => {
  test('bear no meaning in any other list', () => {
    const elsewhere = new Set([...moneyWords, ...askWords, ...countWords].flatMap(wordsOf))
    expect(fillers.flatMap(wordsOf).filter((word) => elsewhere.has(word))).toEqual([])
  })

  test('narrow, exclude and shift nothing', () => {
    const telling = /人均|平均|除|外$|不含|扣|半年|季|月|预计|净|其余|剩|差|同比|最|占|约/
    const harmless = /^(?:除此之外|另外|大约)$/
    expect(fillers.flatMap(wordsOf).filter((word) => telling.test(word) && !harmless.test(word))).toEqual([])
  })
})

test('every word is written as questions are compared: normalized, in small letters', () => {
  const strange = [...lexicon.words.keys()].filter((word) => normalizeText(word).toLowerCase() !== word && !word.includes("'"))
  expect(strange).toEqual([])
})

test('an entry is split at its spaces, an English one at its bars', () => {
  const entry = (words: string): Entry => [[], words]
  expect(wordsOf(entry('多少 几多'))).toEqual(['多少', '几多'])
  expect(wordsOf(entry('how much|how large'))).toEqual(['how much', 'how large'])
})
