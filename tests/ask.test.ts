import { afterAll, describe, expect, test } from 'vitest'
import { openCorridor } from '../src/ask.ts'
import type { Plan } from '../src/plan/plan.ts'
import type { Context, Understanding } from '../src/question/understanding.ts'
import { openDining, planOf, school, water } from './answer/invented-answers.ts'

const dining = openDining()
afterAll(() => dining.close())

/** The corridor behind a study that understands everything as `understanding`. */
const walk = (understanding: Understanding, context?: Context, own: Readonly<Record<string, Understanding>> = {}) =>
  openCorridor({
    kitchen: () => dining.kitchen,
    understand: (question) => ({ understanding: own[question] ?? understanding, language: 'zh' }),
  })('问', { today: '2024-05-06', ...(context === undefined ? {} : { context }) })

const sangong = planOf({ ask: 'lookup', items: [{ item: 'sangong' }] })
const before: Context = { plan: planOf({ ask: 'lookup', items: [{ item: 'total' }] }), readings: [] }
const reading = (plan: Plan) => ({ label: plan.organizations[0] ?? '', question: `${plan.organizations[0]}的问题`, plan })
/** Each choice's question is understood as its plan. */
const understood = (plans: readonly Plan[]) =>
  Object.fromEntries(plans.map((plan) => [reading(plan).question, { kind: 'plan', plan } as const]))

describe('what was understood becomes an outcome and a context', () => {
  test('a plan is answered, and is the context of the next question', () => {
    const { outcome, context } = walk({ kind: 'plan', plan: sangong }, before)
    expect(outcome).toMatchObject({ outcome: 'answer', translator: 'rules', data: dining.kitchen.catalog.version })
    expect(outcome.sql?.text).toContain('from "facts"')
    expect(context?.plan).toEqual(sangong)
  })

  test('a plan of what is not there is not executed', () => {
    const unknown = walk({ kind: 'plan', plan: { ...sangong, organizations: ['无此单位@unit'] } }).outcome
    expect(unknown).toMatchObject({ outcome: 'no_answer', reason: 'organization_not_covered', sql: null })
    expect(walk({ kind: 'plan', plan: { ...sangong, years: [2010] } }).outcome.reason).toBe('year_not_covered')
    expect(walk({ kind: 'plan', plan: { ...sangong, stages: ['final'] } }).outcome.reason).toBe('stage_not_covered')
    expect(walk({ kind: 'plan', plan: { ...sangong, ask: 'difference' } }).outcome.reason).toBe('not_understood')
  })

  test('readings of different values are asked back, with self-contained questions and figures', () => {
    const plans = [water, school].map((code) => ({ ...sangong, organizations: [code] }))
    const readings = plans.map(reading)
    const { outcome, context } = walk(
      { kind: 'readings', about: 'organization', readings, total: 7 },
      undefined,
      understood(plans),
    )
    expect(outcome).toMatchObject({ outcome: 'clarification', figures: [] })
    expect(outcome.choices.map(({ question, figure }) => [question, figure?.value])).toEqual([
      [`${water}的问题`, 2.9],
      [`${school}的问题`, 4.4],
    ])
    expect(outcome.citations.map(({ number }) => number)).toEqual([1, 2])
    expect(outcome.text).toContain(`2. ${school} 4.40 万元 [2]`)
    expect(outcome.text).toContain('另有 5 个')
    expect(context?.readings).toHaveLength(2)
  })

  test('a choice shows the figure of its own question, and none where that is not answered', () => {
    const plans = [water, school].map((code) => planOf({ ...sangong, organizations: [code], ask: 'rank', among: 'parts' }))
    const readings = plans.map(reading)
    const own = understood([{ ...sangong, organizations: [water] }])
    const { outcome } = walk({ kind: 'readings', about: 'organization', readings, total: 2 }, undefined, own)
    expect(outcome.choices.map(({ figure }) => figure?.value)).toEqual([2.9, undefined])
  })

  test('readings of one value are one answer that cites each', () => {
    const items = [
      { item: 'total', flow: 'income' },
      { item: 'total', flow: 'expenditure' },
    ] as const
    const readings = items.map((item) => reading({ ...sangong, items: [item] }))
    const { outcome } = walk({ kind: 'readings', about: 'item', readings, total: 2 })
    expect(outcome.outcome).toBe('answer')
    expect(outcome.figures[0]).toMatchObject({ value: 120.5 })
    expect(outcome.figures[0]?.facts).toHaveLength(2)
    expect(outcome.text).toContain('支出合计也是这个数')
  })

  test('one reading alone is a resemblance, never an answer', () => {
    const { outcome } = walk({ kind: 'readings', about: 'organization', readings: [reading(sangong)], total: 1 })
    expect(outcome).toMatchObject({ outcome: 'clarification', figures: [] })
    expect(outcome.choices[0]).not.toHaveProperty('figure')
  })

  test('what is not covered says what is', () => {
    const { outcome } = walk(
      { kind: 'not_covered', what: 'organization', word: '云川市财政局', near: [water], plan: null },
      before,
    )
    expect(outcome).toMatchObject({ outcome: 'no_answer', reason: 'organization_not_covered', figures: [] })
    expect(outcome.text).toContain('没有收录云川市财政局的文件')
    expect(outcome.text).toContain('云川市青禾区水务局已收录：2023年预算')
  })

  test('what nobody at all has is said of nobody in particular', () => {
    const plan = { ...sangong, organizations: [], years: [] }
    const year = walk({ kind: 'not_covered', what: 'year', word: '2019', near: [water], plan })
    expect(year.outcome.text).toContain('没有收录2019年的文件。\n云川市青禾区水务局已收录：2023年预算')
    const stage = walk({ kind: 'not_covered', what: 'stage', word: '决算', near: [water], plan: { ...plan, stages: ['final'] } })
    expect(stage.outcome.text).toContain('没有收录决算文件。')
    expect(stage.context?.plan).toEqual({ ...plan, stages: ['final'] })
  })

  test('what goes on with no conversation says what to name', () => {
    const { outcome } = walk({ kind: 'not_understood', words: [], plan: null, isFragment: true })
    expect(outcome).toMatchObject({ reason: 'not_understood', text: expect.stringContaining('写全单位、年份和项目') })
    expect(outcome.suggestions).toHaveLength(1)
  })

  test('politeness is answered in kind, with nothing of a budget', () => {
    const { outcome } = walk({ kind: 'refused', reason: 'out_of_scope', why: 'acknowledged' })
    expect(outcome).toMatchObject({ outcome: 'refused', text: '好的，随时可以接着问。', suggestions: [], figures: [] })
  })

  test('what is not understood, refused or personal leaves the conversation as it was', () => {
    const unclear = walk({ kind: 'not_understood', words: ['月亮'], plan: null }, before)
    expect(unclear.outcome).toMatchObject({ reason: 'not_understood', text: expect.stringContaining('“月亮”') })
    const refused = walk({ kind: 'refused', reason: 'forbidden', why: 'write' }, before)
    expect(refused.outcome).toMatchObject({ outcome: 'refused', reason: 'forbidden' })
    const contact = walk({ kind: 'contact', organizations: [water] }, before)
    expect(contact.outcome.outcome).toBe('refused')
    expect(contact.outcome.text).toContain('写有联系人')
    for (const { context } of [unclear, refused, contact]) expect(context).toBe(before)
  })
})

test('a verified plan takes the same road and is marked', () => {
  const study: Understanding = { kind: 'not_understood', words: [], plan: null }
  const ask = openCorridor({ kitchen: () => dining.kitchen, understand: () => ({ understanding: study, language: 'zh' }) })
  const verified = ask('三公？', { today: '2024-05-06', verified: () => sangong }).outcome
  expect(verified).toMatchObject({ outcome: 'answer', translator: 'verified', figures: [{ value: 2.9 }, {}, {}, {}, {}] })
  expect(ask('三公？', { today: '2024-05-06', verified: () => undefined }).outcome.outcome).toBe('no_answer')
})

test('a unit holds where the question names none, and a language overrides', () => {
  const ask = openCorridor({
    kitchen: () => dining.kitchen,
    understand: () => ({ understanding: { kind: 'plan', plan: sangong }, language: 'zh' }),
  })
  const { outcome, context } = ask('问', { today: '2024-05-06', unit: '元', language: 'en' })
  expect(outcome.figures[0]).toMatchObject({ value: 29_000, unit: '元' })
  expect(outcome.language).toBe('en')
  expect(context?.plan?.unit).toBeUndefined()
})

test.each([
  ['云川市青禾区水务局三公经费是多少？', 'zh', '太长'],
  ['How much is the total? ', 'en', 'too long'],
] as const)('a question as long as a book is an outcome in its own language: %s', (sentence, language, said) => {
  const ask = openCorridor({
    kitchen: () => dining.kitchen,
    understand: () => ({ understanding: { kind: 'plan', plan: sangong }, language: 'zh' }),
  })
  const { outcome, context } = ask(sentence.repeat(1_000), { today: '2024-05-06', context: before })
  expect(outcome).toMatchObject({ outcome: 'no_answer', reason: 'not_understood', language, figures: [] })
  expect(outcome.text).toContain(said)
  expect(context).toEqual(before)
})
