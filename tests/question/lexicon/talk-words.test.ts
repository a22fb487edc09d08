import { expect, test } from 'vitest'
import { lexicon } from '../../../src/question/lexicon/lexicon.ts'
import { deedWords, peopleWords, speechWords } from '../../../src/question/lexicon/talk-words.ts'

test.each([
  ['people', peopleWords],
  ['deeds', deedWords],
  ['speech', speechWords],
])('words of %s are words of the lexicon: another would never be met', (_, words) => {
  expect([...words].filter((word) => !lexicon.words.has(word))).toEqual([])
})

test('no word is of both kinds', () => {
  expect([...peopleWords].filter((word) => deedWords.has(word))).toEqual([])
})
