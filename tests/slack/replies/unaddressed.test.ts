import { expect, test } from 'vitest'
import type { Outcome } from '../../../src/answer/outcome.ts'
import { isForUs } from '../../../src/slack/replies/unaddressed.ts'
import { context, outcome, plan } from '../../state/remembered.ts'

const other = { ...plan, years: [2030] }

test.each([
  ['an answer to something new', { outcome: 'answer', plan: other }, true],
  ['an answer to what was asked before', { outcome: 'answer', plan }, false],
  [
    'the same, whatever is assumed',
    { outcome: 'answer', plan: { ...plan, assumptions: [{ code: 'stage_budget', from: '', to: '' }] } },
    false,
  ],
  ['a question back', { outcome: 'clarification', plan: null }, true],
  ['a figure that is not stated', { outcome: 'no_answer', reason: 'not_stated', plan: other }, true],
  ['a year that is not there', { outcome: 'no_answer', reason: 'year_not_covered', plan: other }, true],
  ['what is not understood', { outcome: 'no_answer', reason: 'not_understood', plan: null }, false],
  ['somebody who publishes nothing here', { outcome: 'no_answer', reason: 'organization_not_covered', plan: null }, false],
  ['what is no question about a budget', { outcome: 'refused', reason: 'out_of_scope', plan: null }, false],
] as readonly [string, Partial<Outcome>, boolean][])('%s', (_, of, isOurs) => {
  expect(isForUs({ ...outcome, ...of }, context)).toBe(isOurs)
})

test('without a conversation before it, an answer is an answer', () => {
  expect(isForUs(outcome, undefined)).toBe(true)
})

test('the same plan is the same in whatever order it is written', () => {
  const turned = Object.fromEntries(Object.entries(plan).toReversed()) as typeof plan
  expect(isForUs({ ...outcome, plan: turned }, context)).toBe(false)
})
