import { afterAll, describe, expect, test } from 'vitest'
import { ask, brief, converse, invented } from '../invented-towns.ts'

afterAll(() => invented.close())

describe('with nothing before it', () => {
  test.each(['去年呢', '占多少', 'why?', '为什么减少', '按元', '占比呢', '最大的是哪个', '2031年', '第二个', 'and in 2030?'])(
    '%s is about nobody',
    (question) => {
      expect(ask(question)).toEqual({ kind: 'not_understood', words: [], plan: null, isFragment: true })
    },
  )

  test.each([
    ['三公经费', /^organization\?/],
    ['青禾呢', /^lookup 青禾/],
    ['有哪些单位', /^coverage/],
    ['什么是三公经费', /^definition/],
  ])('%s names what is asked', (question, expected) => {
    expect(brief(ask(question))).toMatch(expected)
  })
})

test('in a conversation it goes on', () => {
  expect(brief(converse('青禾2031年三公经费', '去年呢'))).toBe('lookup 青禾 2030 sangong')
  expect(brief(converse('青禾2031年公务接待费', '占多少'))).toMatch(/^share 青禾 2031 sangong.reception/)
})
