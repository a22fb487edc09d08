import { beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '../../../src/question/understanding.ts'
import { askVerified, marked, markVerified } from '../../../src/slack/reviews/verified.ts'
import type { AnswerRecord } from '../../../src/state/answers.ts'
import { answer } from '../../state/remembered.ts'
import { type InventedPorch, inventedPorch, water } from '../invented-porch.ts'

let at: InventedPorch
beforeEach(async () => {
  at = await inventedPorch([water(2030, '4.40'), water(2031, '5.50')])
})

const reviewer = { id: 'UR1', name: 'qing' }
const today = '2031-05-06'
const question = '云川市青禾区水务局2031年三公经费是多少'
const ask = (of: { question?: string; today?: string; context?: Context } = {}) =>
  askVerified({ question, today, context: undefined, ...of }, at.porch)

/** Asked, kept as shown, as the porch keeps it. */
async function kept(of: Parameters<typeof ask>[0] = {}): Promise<AnswerRecord> {
  const { asked } = await ask(of)
  const facts = asked.outcome.figures.flatMap((figure) => figure.facts)
  const shown = at.porch.data.known(facts)
  return at.state.answers.keep(answer({ question, today, context: undefined, ...of, outcome: asked.outcome, shown }))
}
const figures = ({ asked }: Awaited<ReturnType<typeof ask>>) => asked.outcome.figures.map(({ value }) => value)

describe('a marked question', () => {
  test('is answered from its mark, with who verified it and when', async () => {
    expect(await ask()).toMatchObject({ mark: undefined, asked: { outcome: { translator: 'rules' } } })
    await markVerified(await kept(), reviewer, at.porch)
    const again = await ask()
    expect(again).toMatchObject({ mark: { by: 'UR1', at: at.clock.now }, asked: { outcome: { translator: 'verified' } } })
    expect(figures(again)).toEqual([5.5])
  })

  test('is known by its words, however it is written', async () => {
    const mark = await markVerified(await kept(), reviewer, at.porch)
    for (const written of ['雲川市青禾區水務局２０３１年三公經費是多少？', ' 云川市青禾区水务局 2031年 三公经费是多少?? '])
      expect((await ask({ question: written })).mark).toEqual(mark)
    expect((await ask({ question: '云川市青禾区水务局2030年三公经费是多少' })).mark).toBeUndefined()
  })

  test('is another one in another conversation', async () => {
    const short = '那2030年呢'
    const { asked } = await ask()
    const mark = await markVerified(await kept({ question: short, context: asked.context as Context }), reviewer, at.porch)
    expect(mark).toMatchObject({ by: 'UR1', question: short })
    expect((await ask({ question: short, context: asked.context as Context })).mark).toEqual(mark)
    expect((await ask({ question: short })).mark).toBeUndefined()
    const other = (await ask({ question: '云川市青禾区水务局2030年三公经费是多少' })).asked.context as Context
    expect((await ask({ question: short, context: other })).mark).toBeUndefined()
  })

  test('is answered as ever where the mark was taken away', async () => {
    const mark = await markVerified(await kept(), reviewer, at.porch)
    await at.state.marks.fall(mark?.id ?? 0, 'taken_away')
    expect(await ask()).toMatchObject({ mark: undefined, asked: { outcome: { translator: 'rules' } } })
  })
})

describe('a mark', () => {
  test('falls where the figure under it has changed', async () => {
    const mark = await markVerified(await kept(), reviewer, at.porch)
    at.publish(water(2030, '4.40'), water(2031, '6.60'))
    const again = await ask()
    expect([again.mark, again.asked.outcome.translator, figures(again)]).toEqual([undefined, 'rules', [6.6]])
    expect(await at.state.marks.byId(mark?.id ?? 0)).toMatchObject({ fallenWhy: 'data_changed' })
  })

  test('falls where the figure under it is gone', async () => {
    const mark = await markVerified(await kept(), reviewer, at.porch)
    at.publish(water(2030, '4.40'), water(2031, '6.60', { facts: [{ item: 'reception', value: '1.10' }] }))
    expect((await ask()).mark).toBeUndefined()
    expect((await at.state.marks.byId(mark?.id ?? 0))?.fallenWhy).not.toBeNull()
  })

  test('holds where other figures have changed, and notes the newer data', async () => {
    const mark = await markVerified(await kept(), reviewer, at.porch)
    at.publish(water(2030, '9.90'), water(2031, '5.50'))
    expect((await ask()).mark).toMatchObject({ id: mark?.id })
    const data = at.porch.data.version()
    expect(data).not.toBe(mark?.data)
    expect(await at.state.marks.byId(mark?.id ?? 0)).toMatchObject({ data, fallenAt: null })
  })

  test('falls where its words mean another year by now', async () => {
    const relative = '云川市青禾区水务局今年三公经费是多少'
    const mark = await markVerified(await kept({ question: relative }), reviewer, at.porch)
    expect((await ask({ question: relative })).mark).toEqual(mark)
    at.publish(water(2031, '5.50'), water(2032, '7.70'))
    const later = await ask({ question: relative, today: '2032-01-02' })
    expect([later.mark, figures(later)]).toEqual([undefined, [7.7]])
    expect(await at.state.marks.byId(mark?.id ?? 0)).toMatchObject({ fallenWhy: 'reads_otherwise' })
  })
})

test('what is no answer cannot be marked', async () => {
  const record = await kept({ question: '今天天气怎么样' })
  expect(record.outcome.outcome).not.toBe('answer')
  expect(await markVerified(record, reviewer, at.porch)).toBeUndefined()
  expect(await at.state.marks.standing()).toEqual([])
})

test('a point in a number is no end of a sentence', () => {
  const [small, large] = ['三公经费超过4.5万元的单位', '三公经费超过45万元的单位'].map((one) =>
    marked({ question: one, context: undefined }),
  )
  expect(small).not.toEqual(large)
})

test('endless punctuation is passed over at once', () => {
  const began = performance.now()
  expect(marked({ question: `${'?.'.repeat(5000)}x`, context: undefined }).question).toHaveLength(10_001)
  expect(marked({ question: `x${'?.'.repeat(5000)}`, context: undefined }).question).toBe('x')
  expect(performance.now() - began).toBeLessThan(1000)
})

test('a question is recognized without its punctuation, beside the plan before it', () => {
  expect(marked({ question: '三公经费？ ', context: undefined })).toEqual({ question: '三公经费', context: '' })
  const plan = { ask: 'lookup', years: [2031], organizations: [], stages: [], items: [], assumptions: [] } as const
  const turned = { assumptions: [], items: [], stages: [], organizations: [], years: [2031], ask: 'lookup' } as const
  const [one, other] = [plan, turned].map((each) => marked({ question: 'x', context: { plan: each, readings: [] } as never }))
  expect(one).toEqual(other)
  expect(one?.context).not.toBe('')
})
