// What people write in a thread of the bot without naming it: three labelled sets, each written before the program saw it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Outcome } from '../../../src/answer/outcome.ts'
import { openParts } from '../../../src/parts.ts'
import { addressesOthers, questionText } from '../../../src/slack/question-text.ts'
import { isForUs } from '../../../src/slack/replies/unaddressed.ts'
import { context, outcome, plan } from '../../state/remembered.ts'

const other = { ...plan, years: [2030] }
const asked = (of: Partial<Outcome>, isAsking = true) => ({ outcome: { ...outcome, ...of }, context: undefined, isAsking })

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
  ['somebody who publishes nothing here', { outcome: 'no_answer', reason: 'organization_not_covered', plan: null }, true],
  ['what is not understood', { outcome: 'no_answer', reason: 'not_understood', plan: null }, false],
  ['what is no question about a budget', { outcome: 'refused', reason: 'out_of_scope', plan: null }, false],
] as readonly [string, Partial<Outcome>, boolean][])('%s', (_, of, isOurs) => {
  expect(isForUs(asked(of), context)).toBe(isOurs)
})

test('what does not ask is left alone, whatever it would be answered', () => {
  expect(isForUs(asked({ outcome: 'answer', plan: other }, false), context)).toBe(false)
})

test('without a conversation before it, an answer is an answer', () => {
  expect(isForUs(asked({}), undefined)).toBe(true)
})

test('the same plan is the same in whatever order it is written', () => {
  const turned = Object.fromEntries(Object.entries(plan).toReversed()) as typeof plan
  expect(isForUs(asked({ plan: turned }), context)).toBe(false)
})

test('after a question back the first reading is a choice, though the conversation stands on it already', () => {
  const readings = [plan, other].map((each) => ({ label: '', question: '', plan: each }))
  expect(isForUs(asked({ outcome: 'answer', plan }), { plan, readings })).toBe(true)
})

const line = z.object({ before: z.string(), text: z.string(), answered: z.boolean(), lang: z.string().optional() })
const sets = ['talk', 'talk-second', 'talk-third'].map((name) =>
  readFileSync(new URL(`${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((each) => line.parse(JSON.parse(each))),
)

describe('people talking in a thread of the bot', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wenzhang-talk-'))
  const parts = openParts({ database: join(folder, 'budget.sqlite') })
  afterAll(() => {
    parts.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const today = '2024-06-30'
  const isAnswered = ({ before, text }: z.infer<typeof line>): boolean => {
    if (addressesOthers(text, 'UBOT')) return false
    const first = parts.ask(before, { today })
    const said = parts.ask(questionText(text), { today, ...(first.context === undefined ? {} : { context: first.context }) })
    return isForUs(said, first.context)
  }
  const judged = sets.flat().map((each) => ({ ...each, was: isAnswered(each) }))
  const told = (all: readonly z.infer<typeof line>[]) => all.map(({ before, text }) => `${before} / ${text}`)

  test('are never interrupted', () => {
    const talk = judged.filter(({ answered }) => !answered)
    expect(talk.length).toBeGreaterThan(300)
    expect(told(talk.filter(({ was }) => was))).toEqual([])
  })

  test('are answered where they ask, at least 95 of 100 times', () => {
    const questions = judged.filter(({ answered }) => answered)
    const silent = questions.filter(({ was }) => !was)
    expect(questions.length).toBeGreaterThan(240)
    expect(silent.length / questions.length, told(silent).join('\n')).toBeLessThanOrEqual(0.05)
  })
})
