import { expect, test } from 'vitest'
import { splice } from '../../../src/query/lineage/splice.ts'

test.each([
  ['nothing', [], 'abcdef'],
  ['in between', [{ start: 3, end: 3, text: '-' }], 'abc-def'],
  ['in the place of', [{ start: 1, end: 3, text: 'X' }], 'aXdef'],
  [
    'two at one place, in their order',
    [
      { start: 2, end: 2, text: '1' },
      { start: 2, end: 2, text: '2' },
    ],
    'ab12cdef',
  ],
  [
    'one that holds another',
    [
      { start: 2, end: 3, text: 'no' },
      { start: 1, end: 5, text: 'X' },
    ],
    'aXf',
  ],
  [
    'at both ends',
    [
      { start: 6, end: 6, text: '>' },
      { start: 0, end: 0, text: '<' },
    ],
    '<abcdef>',
  ],
])('%s', (_, edits, expected) => {
  expect(splice('abcdef', edits)).toBe(expected)
})
