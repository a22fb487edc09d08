import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Outcome } from '../../../../src/answer/outcome.ts'
import type { FactSource, SourcePlace } from '../../../../src/budget/known-fact.ts'
import type { Plan } from '../../../../src/plan/plan.ts'
import { knownFacts, sourcesOf } from '../../../../src/query/inspect.ts'
import { type SourcesModal, sourcesModal } from '../../../../src/slack/blocks/sources/sources-modal.ts'
import { type Dining, openDining, school, water } from '../../../answer/invented-answers.ts'
import { expectAsStored, expectTaken, figure, hostile, languages, outcome, saidIn } from '../pages.ts'

let dining: Dining
beforeAll(() => {
  dining = openDining()
})
afterAll(() => dining.close())

function asked(plan: Partial<Plan> & Pick<Plan, 'ask'>, given: Partial<SourcesModal> = {}): SourcesModal {
  const language = given.language ?? 'zh'
  const answered = dining.answer(plan, language)
  const shown = knownFacts(
    dining.kitchen.db,
    answered.figures.flatMap(({ facts }) => facts),
  )
  const keys = shown.map(({ key }) => key)
  const sources = sourcesOf(dining.kitchen.db, keys)
  return { outcome: answered, answer: 7, sources, shown, data: 'invented', isReviewer: false, ...given, language }
}

const sangong: Partial<Plan> & Pick<Plan, 'ask'> = { ask: 'lookup', items: [{ item: 'sangong' }] }

describe('the sources of an answer', () => {
  test.each(languages)('hold each figure with its places (%s)', async (language) => {
    const view = sourcesModal(asked(sangong, { language }))
    expectTaken(view)
    await expectAsStored(view, `sources-modal.${language}`)
  })

  test('give the formula of a computed figure, and its inputs by their names', () => {
    const given = asked({ ask: 'share', items: [{ item: 'sangong' }], whole: { item: 'total', flow: 'expenditure' } })
    const computed = given.outcome.figures.find(({ origin }) => origin === 'computed')
    expect(computed?.formula).toMatch(/^[\d.]+ ÷ [\d.]+$/)
    const view = sourcesModal({
      ...given,
      outcome: { ...given.outcome, figures: given.outcome.figures.filter((each) => each === computed || each.role === 'base') },
    })
    expectTaken(view)
    expect(saidIn(view)).toContain(`由印出的数计算得出，算式：${computed?.formula}`)
    expect(saidIn(view)).toMatch(/用到的数：\s+“三公”经费：\s+2\.90万元[\s\S]*支出合计：\s+120\.50万元/)
  })

  test('name every input, also where one stands on two facts', () => {
    const view = sourcesModal(asked({ ask: 'share', items: [{ item: 'sangong' }], whole: { item: 'total' } }))
    expect(saidIn(view)).toMatch(
      /用到的数：\s+“三公”经费：\s+2\.90万元[\s\S]*支出合计：\s+120\.50万元[\s\S]*支出合计：\s+120\.50万元/,
    )
  })

  test('give a derived figure the places of what it follows from, each once', () => {
    const view = sourcesModal(asked({ ...sangong, years: [2022] }))
    expectTaken(view)
    const said = saidIn(view)
    expect(said).toContain('不是直接印出的')
    expect(said.split('第 11 行').length - 1).toBe(2)
    expect(said).toContain('2.90万元')
    expect(said).toContain('-2.10万元')
  })

  test('show the quote in bold between the lines around it', () => {
    const given = asked(sangong)
    const around = { before: '前面的话。', after: '，后面的话' }
    const sources = given.sources.map((source) => ({ ...source, places: source.places.map((place) => ({ ...place, around })) }))
    const quotes = sourcesModal({ ...given, sources })
    expect(JSON.stringify(quotes)).toContain(
      JSON.stringify({
        type: 'rich_text_quote',
        elements: [
          { type: 'text', text: '前面的话。' },
          { type: 'text', text: '“三公”经费预算2.90万元', style: { bold: true } },
          { type: 'text', text: '，后面的话' },
        ],
      }),
    )
  })

  test('show all values under one key, each with its place', () => {
    const view = sourcesModal(asked({ ask: 'lookup', items: [{ item: '30215' }] }))
    expect(saidIn(view)).toMatch(/0\.40万元[\s\S]*第 50 行/)
    expect(saidIn(view)).toMatch(/0\.60万元[\s\S]*第 51 行/)
  })

  test('say how a document says that there is none', () => {
    const said = saidIn(sourcesModal(asked({ ask: 'lookup', items: [{ item: 'sangong.vehicle.purchase' }] })))
    expect(said).toContain('文件写明没有，按 0 计')
    expect(said).not.toContain('直接印出的数')
  })

  test('of an answer without figures say so', () => {
    const view = sourcesModal(asked({ ask: 'lookup', items: [{ item: 'sangong' }], organizations: [school], years: [2019] }))
    expectTaken(view)
    expect(saidIn(view)).toContain('没有数字')
  })
})

describe('what changed since', () => {
  test.each(languages)('is said with both values and both data versions (%s)', (language) => {
    const given = asked(sangong, { language, data: 'later.1' })
    const sources = given.sources.map((source) => (source.value === '2.90万元' ? { ...source, value: '3.10万元' } : source))
    const said = saidIn(sourcesModal({ ...given, sources }))
    expect(said).toContain('invented')
    expect(said).toContain('later.1')
    expect(said).toContain(
      language === 'zh'
        ? '注意：回答时是 2.90万元，现在的文件是 3.10万元。'
        : 'Note: the answer said 2.90万元; the documents now say 3.10万元.',
    )
    expect(said).toContain(language === 'zh' ? '有 1 个数变了' : '1 figure has changed')
  })

  test('may be that the figure is gone: then its places are those of the answer', () => {
    const said = saidIn(sourcesModal({ ...asked(sangong), sources: [] }))
    expect(said).toContain('回答时是 2.90万元，现在的文件里没有这个数了')
    expect(said).toContain('第 11 行')
    expect(said).toContain('“三公”经费预算2.90万元')
  })

  test('is nothing where all stands as it did', () => {
    expect(saidIn(sourcesModal(asked(sangong)))).not.toContain('注意')
  })
})

describe('the mark of a reviewer', () => {
  const buttons = (given: Partial<SourcesModal>) =>
    [...JSON.stringify(sourcesModal(asked(sangong, given))).matchAll(/"action_id":"(\w+)"/g)].map(([, id]) => id)
  const mark = { by: 'U0REVIEWER', at: 1_700_000_000_000 }

  test('is set and taken away by reviewers alone', () => {
    expect(buttons({ isReviewer: true })).toEqual(['verify'])
    expect(buttons({ isReviewer: true, mark })).toEqual(['unverify'])
    expect(buttons({ isReviewer: false })).toEqual([])
    expect(buttons({ isReviewer: false, mark })).toEqual([])
  })

  test('is seen by everybody, with its reviewer', () => {
    expect(JSON.stringify(sourcesModal(asked(sangong, { mark })))).toContain('"user_id":"U0REVIEWER"')
  })

  test('carries the answer', () => {
    expect(JSON.stringify(sourcesModal(asked(sangong, { isReviewer: true })))).toContain('"value":"7"')
  })
})

describe('much and hostile', () => {
  const place = (text: string, line: number): SourcePlace => ({
    ...{ document: text, file: 'a.txt', section: text, locator: { line, column: 1 }, row: text, column: text },
    ...{ quote: '“三公”经费预算2.90万元', around: { before: text, after: text } },
  })

  test('figures and places that do not fit are counted', () => {
    const figures = Array.from({ length: 500 }, (_, index) => ({ ...figure, facts: [index] }))
    const places = Array.from({ length: 40 }, (_, index) => place('一'.repeat(900), index))
    const shown = figures.map((_, index) => ({ fact: index, key: `k${index}`, value: '2.90万元' }))
    const sources = shown.map(({ key, value }): FactSource => ({ key, value, statement: 'figure', places }))
    const view = sourcesModal({ ...asked(sangong, { isReviewer: true }), outcome: { ...outcome, figures }, shown, sources })
    expectTaken(view)
    expect(saidIn(view)).toContain('另有 478 个数没有列出')
    expect(saidIn(view)).toContain('印在 40 处')
    expect(saidIn(view)).toContain('另有 38 处没有列出')
  })

  test('every input of a formula has a place before one has two', () => {
    const inputs = [1, 2, 3].map((fact) => ({ fact, key: `k${fact}`, value: `${fact}.00万元` }))
    const sources = inputs.map(
      ({ key, value }): FactSource => ({
        key,
        value,
        statement: 'figure',
        places: Array.from({ length: 60 }, (_, line) => place(key, line)),
      }),
    )
    const computed = { ...figure, origin: 'computed' as const, formula: '1.00 + 2.00 + 3.00', facts: [1, 2, 3] }
    const view = sourcesModal({ ...asked(sangong), outcome: { ...outcome, figures: [computed] }, shown: inputs, sources })
    for (const { key } of inputs) expect(saidIn(view).split(`《${key}》`).length - 1).toBe(20)
  })

  test('any text is taken, literally', () => {
    fc.assert(
      fc.property(hostile, hostile, fc.integer({ min: 0, max: 3 }), (one, other, count) => {
        const made: Outcome['figures'] = Array.from({ length: count }, () => ({
          ...figure,
          label: one,
          shown: other,
          organization: one,
          formula: other,
        }))
        const sources: FactSource[] = [
          { key: water, value: other, statement: 'figure', places: [{ ...place(one, 1), quote: other.slice(0, 59) }] },
        ]
        const shown = [{ fact: 1, key: water, value: one }]
        expectTaken(sourcesModal({ ...asked(sangong), outcome: { ...outcome, figures: made }, sources, shown, data: one }))
      }),
      { numRuns: 40 },
    )
  })
})
