import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../src/answer/outcome.ts'
import { readGolden } from '../../src/evaluation/golden.ts'
import { grade } from '../../src/evaluation/grade.ts'
import { citation, figure, outcome } from './outcomes.ts'

const sangong = { organization: '云岭区档案馆', item: 'sangong', year: 2023, value: 3.5, unit: '万元' }
const total = { ...sangong, item: 'total', value: 90 }
const gradeOf = (expected: object, given: Partial<Outcome>) => {
  const [question] = readGolden(JSON.stringify({ id: 'a', q: 'q', kind: 'figure', expect: expected }))
  if (question === undefined) throw new Error('no question')
  return grade(question, outcome(given)).grade
}

describe('grade of an expected answer', () => {
  const expected = { outcome: 'answer', figures: [sangong] }
  it('is right with the figure, wrong with another value, silent without one', () => {
    expect(gradeOf(expected, { figures: [figure()] })).toBe('right')
    expect(gradeOf(expected, { figures: [figure({ value: 3.6 })] })).toBe('wrong')
    expect(gradeOf(expected, { figures: [] })).toBe('silent')
    expect(gradeOf(expected, { outcome: 'no_answer', reason: 'not_understood' })).toBe('silent')
    expect(gradeOf(expected, { outcome: 'clarification' })).toBe('silent')
  })

  it('is wrong with a figure of somebody else beside the right one', () => {
    expect(gradeOf(expected, { figures: [figure(), figure({ organization: '别处', value: 7 })] })).toBe('wrong')
  })

  it('is silent where a figure that was asked for is missing or the headline is another', () => {
    const both = { outcome: 'answer', figures: [sangong, total] }
    expect(gradeOf(both, { figures: [figure()] })).toBe('silent')
    expect(gradeOf(both, { figures: [figure(), figure({ item: 'total', value: 90 })] })).toBe('right')
    expect(gradeOf({ ...expected, also: [total] }, { figures: [figure({ item: 'total', value: 90 }), figure()] })).toBe('silent')
  })

  it('demands the words, the warning and the quote', () => {
    const answer = { figures: [figure()], citations: [citation()] }
    const warnings = [{ code: 'mixed_scopes', text: '口径不同' }]
    expect(gradeOf({ ...expected, quote: '预算3.5万元' }, answer)).toBe('right')
    expect(gradeOf({ ...expected, quote: '预算4万元' }, answer)).toBe('silent')
    expect(gradeOf({ outcome: ['answer', 'clarification'], quote: '预算4万元' }, { outcome: 'clarification' })).toBe('right')
    expect(gradeOf({ ...expected, warned: 'mixed_scopes' }, answer)).toBe('silent')
    expect(gradeOf({ ...expected, warned: ['mixed_years', 'mixed_scopes'] }, { ...answer, warnings })).toBe('right')
    expect(gradeOf({ ...expected, warned: 'derived' }, { ...answer, warnings })).toBe('silent')
    expect(gradeOf({ ...expected, says: ['接待'] }, answer)).toBe('silent')
    expect(gradeOf({ ...expected, says: ['万元'] }, answer)).toBe('right')
  })

  it('is wrong with words that are false, or a list of another length', () => {
    const said = { figures: [figure()], text: '只收录了一个单位' }
    expect(gradeOf({ ...expected, never: ['只收录了'] }, said)).toBe('wrong')
    expect(gradeOf({ ...expected, never: ['两个'] }, said)).toBe('right')
    const listed = {
      figures: ['综合科', '业务科'].map((label) => figure({ role: 'member', label, item: `body.internal:${label}` })),
    }
    expect(gradeOf({ outcome: 'answer', members: 2 }, listed)).toBe('right')
    expect(gradeOf({ outcome: 'answer', members: 3 }, listed)).toBe('wrong')
  })

  it('takes the best of several right outcomes', () => {
    const either = { ...expected, or: [{ outcome: 'answer', figures: [total] }] }
    expect(gradeOf(either, { figures: [figure({ item: 'total', value: 90 })] })).toBe('right')
    expect(gradeOf(either, { figures: [figure({ value: 1 })] })).toBe('wrong')
  })
})

describe('grade of a ranking', () => {
  const member = (item: string, value: number) => figure({ role: 'member', item, value })
  const ranked = (exact: boolean) => ({ outcome: 'answer', figures: [total, { ...sangong, value: 50 }], exact })
  it('may go on in its order, unless a number of members was asked for', () => {
    const figures = [member('total', 90), member('sangong', 50), member('operating', 20)]
    expect(gradeOf(ranked(false), { kind: 'rank', figures })).toBe('right')
    expect(gradeOf(ranked(true), { kind: 'rank', figures })).toBe('wrong')
    expect(gradeOf(ranked(true), { kind: 'rank', figures: figures.slice(0, 2) })).toBe('right')
  })

  it('is wrong in a wrong order', () => {
    expect(gradeOf(ranked(true), { kind: 'rank', figures: [member('sangong', 50), member('total', 90)] })).toBe('wrong')
    const broken = [member('total', 90), member('sangong', 50), member('operating', 70)]
    expect(gradeOf(ranked(false), { kind: 'rank', figures: broken })).toBe('wrong')
  })
})

describe('grade of what must not be answered', () => {
  const expected = { outcome: 'no_answer', reason: ['year_not_covered', 'not_stated'] }
  it('is right with one of the reasons, silent with another', () => {
    expect(gradeOf(expected, { outcome: 'no_answer', reason: 'not_stated' })).toBe('right')
    expect(gradeOf(expected, { outcome: 'no_answer', reason: 'organization_not_covered' })).toBe('silent')
    expect(gradeOf(expected, { outcome: 'refused', reason: 'out_of_scope' })).toBe('silent')
  })

  it('is wrong with any figure', () => {
    expect(gradeOf(expected, { figures: [figure()] })).toBe('wrong')
    expect(gradeOf(expected, { outcome: 'no_answer', reason: 'not_stated', figures: [figure()] })).toBe('wrong')
  })

  it('is wrong where a telephone number is shown', () => {
    const refused = { outcome: 'refused', reason: 'out_of_scope' } as const
    expect(gradeOf({ outcome: 'refused' }, { ...refused, text: '请拨打010-55550000' })).toBe('wrong')
    expect(gradeOf({ outcome: 'refused' }, { ...refused, text: '12345678901.55 元' })).toBe('right')
  })
})
