import { describe, expect, it } from 'vitest'
import type { Evaluated } from '../../src/evaluation/evaluate.ts'
import { readGolden } from '../../src/evaluation/golden.ts'
import type { Grade } from '../../src/evaluation/grade.ts'
import { isEnglish, report } from '../../src/evaluation/report.ts'

let number = 0
function one(
  grade: Grade,
  given: { kind?: string; q?: string; thread?: string; expected?: string; faults?: string[] } = {},
): Evaluated {
  const { kind = 'figure', q = '问', expected = 'answer', faults = [], ...thread } = given
  number += 1
  const line = JSON.stringify({ id: String(number), q, kind, expect: { outcome: expected }, ...thread })
  const [question] = readGolden(line)
  if (question === undefined) throw new Error('no question')
  return { question, grade, why: '', outcome: undefined, elapsedMs: 1, widened: undefined, citations: { checked: 2, faults } }
}

describe('report', () => {
  it('counts by kind, in the order of the questions, and across kinds', () => {
    const { kinds, groups, all } = report([
      one('right', { kind: 'sum', thread: 't' }),
      one('wrong'),
      one('silent', { q: 'How much?' }),
      one('right', { expected: 'refused' }),
    ])
    expect(kinds.map(({ kind, questions, right, wrong, silent }) => [kind, questions, right, wrong, silent])).toEqual([
      ['sum', 1, 1, 0, 0],
      ['figure', 3, 1, 1, 1],
    ])
    expect(groups.map(({ kind, questions }) => [kind, questions])).toEqual([
      ['in a conversation', 1],
      ['in English', 1],
      ['must not be answered', 1],
    ])
    expect(all).toMatchObject({ questions: 4, citations: 8, falseCitations: 0 })
  })

  it('meets the bar with 97 % right, nothing wrong and every citation true', () => {
    const many = Array.from({ length: 97 }, () => one('right'))
    const silent = Array.from({ length: 3 }, () => one('silent'))
    expect(report([...many, ...silent]).barMet).toBe(true)
    expect(report([...many, ...silent, one('silent')]).barMet).toBe(false)
    expect(report([...many, one('wrong')]).barMet).toBe(false)
    expect(report([...many, one('right', { faults: ['false'] })]).barMet).toBe(false)
  })
})

describe('isEnglish', () => {
  it('means words without a Chinese character', () => {
    expect(['How much?', '2023年budget', '2010301', '多少'].map(isEnglish)).toEqual([true, false, false, false])
  })
})
