import { expect, test } from 'vitest'
import { isUnknown, read } from '../../../src/question/link/lattice.ts'
import type { Meaning, Tier, Token } from '../../../src/question/link/meaning.ts'

const edge = (text: string, word: string, tier: Tier = 'exact', meaning: Meaning = { kind: 'money' }): Token => {
  const start = text.indexOf(word)
  return { start, end: start + word.length, text: word, meanings: [meaning], tier }
}
const cut = (text: string, ...words: readonly string[]): readonly string[] =>
  read(
    text,
    words.map((word) => edge(text, word)),
  ).map(({ text: word }) => word)

test('few and long words win', () => {
  expect(cut('支出预算总额', '支出', '支出预算', '预算', '预算总额', '总额')).toEqual(['支出', '预算总额'])
  expect(cut('三公经费', '三公', '经费', '三公经费')).toEqual(['三公经费'])
})

test('the tokens leave no gap; what nothing explains is one unknown word', () => {
  const tokens = read('青禾扶贫支出', [edge('青禾扶贫支出', '青禾'), edge('青禾扶贫支出', '支出')])
  expect(tokens.map(({ text }) => text).join('')).toBe('青禾扶贫支出')
  expect(tokens.filter(isUnknown).map(({ text }) => text)).toEqual(['扶贫'])
})

test('a guess never replaces what is known', () => {
  const text = '教育支出'
  const tokens = read(text, [edge(text, '教育'), edge(text, '支出'), edge(text, '教育支出', 'guess')])
  expect(tokens.map(({ tier }) => tier)).toEqual(['exact', 'exact'])
})

test('of two ways to cut the one that says more', () => {
  const text = '以上的'
  const edges = [
    edge(text, '以', 'exact', { kind: 'filler' }),
    edge(text, '上的', 'exact', { kind: 'filler' }),
    edge(text, '以上', 'exact', { kind: 'comparator', comparator: '≥' }),
    edge(text, '的', 'exact', { kind: 'filler' }),
  ]
  expect(read(text, edges).map(({ text: word }) => word)).toEqual(['以上', '的'])
})

test('letters side by side are one unknown word, separators are pauses', () => {
  expect(cut('foo, bar 12')).toEqual(['foo', ',', ' ', 'bar', ' ', '12'])
})
