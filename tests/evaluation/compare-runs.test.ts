import { expect, test } from 'vitest'
import { compareRuns, readRun } from '../../src/evaluation/compare-runs.ts'

test('what changed, what became wrong first, and what only one of the runs asked', () => {
  const changed = compareRuns(
    { a: 'right', b: 'silent', c: 'right', d: 'right' },
    { a: 'right', b: 'right', c: 'wrong', e: 'silent' },
  )
  expect(changed).toEqual([
    { id: 'c', before: 'right', now: 'wrong' },
    { id: 'b', before: 'silent', now: 'right' },
    { id: 'd', before: 'right', now: undefined },
    { id: 'e', before: undefined, now: 'silent' },
  ])
})

test.each(['', '[]', '{"grades":{"a":"good"}}', '{"all":{}}'])('%j is no earlier run', (text) => {
  expect(readRun(text)).toBeUndefined()
})
