import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Choice, Citation, Figure, Outcome, Passage } from '../../../../src/answer/outcome.ts'
import { answerMessage } from '../../../../src/slack/blocks/answer/answer-message.ts'
import { bodyBlocks } from '../../../../src/slack/blocks/answer/body.ts'
import { plainMessage } from '../../../../src/slack/blocks/answer/plain-message.ts'
import { shareCard } from '../../../../src/slack/blocks/answer/share-card.ts'
import { charactersOf, limits } from '../../../../src/slack/blocks/limits.ts'
import { citation, figure, outcome } from '../../../evaluation/outcomes.ts'
import { pingsIn } from '../../fake/pings.ts'
import { expectPosted, hostile, saidIn } from '../pages.ts'

const frame = { answer: 7, isPrivate: true }

describe('passages as blocks', () => {
  const asked = figure()
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      name: `项目${index + 1}`,
      figure: figure({
        role: 'member',
        label: `项目${index + 1}`,
        value: index,
        shown: `${index}.00 万元`,
        citations: [index + 1],
      }),
      place: null,
    }))
  const listed = (count: number): Passage => ({ kind: 'figures', title: '青禾市云岭区档案馆：', text: '…', rows: rows(count) })

  test('a headline is large, and what it is stands below it', () => {
    const blocks = bodyBlocks(
      outcome({
        figures: [asked],
        passages: [
          { kind: 'headline', figure: asked, text: '“三公”经费：3.5 万元 [1]' },
          { kind: 'line', text: '青禾市云岭区档案馆，2023年预算' },
        ],
      }),
    )
    expect(blocks.map(({ type }) => type)).toEqual(['header', 'rich_text'])
    expect(saidIn(blocks)).toBe('3.5 万元\n“三公”经费 [1]\n青禾市云岭区档案馆，2023年预算')
  })

  test('a headline with a sentence of its own keeps it', () => {
    const passages: Passage[] = [{ kind: 'headline', figure: asked, text: '档案馆比图书馆多 3.5 万元 [1]' }]
    expect(saidIn(bodyBlocks(outcome({ figures: [asked], passages })))).toBe('3.5 万元\n档案馆比图书馆多 3.5 万元 [1]')
  })

  test('a message holds one table; the other figures stand as lines', () => {
    const other: Passage = { kind: 'figures', title: '其他：', text: '其他：\n甲 1 万元\n乙 2 万元', rows: rows(2) }
    const blocks = bodyBlocks(outcome({ passages: [listed(3), other] }))
    expect(blocks.map(({ type }) => type)).toEqual(['header', 'data_table', 'rich_text'])
    expect(saidIn(blocks)).toContain('甲 1 万元\n乙 2 万元')
  })

  test('rows that do not fit are counted', () => {
    const blocks = bodyBlocks(outcome({ passages: [listed(250)] }))
    const [table] = blocks.flatMap((block) => (block.type === 'data_table' ? [block] : []))
    const shown = (table?.rows.length ?? 0) - 1
    expect(shown).toBe(limits.tableRows)
    expect(saidIn(blocks)).toContain(`另有 ${250 - shown} 项，可导出查看。`)
  })

  test('lines that do not fit are counted, and those kept are whole', () => {
    const lines = Array.from({ length: 300 }, (_, index) => `· 云川市第${index + 1}中学：2023年预算`)
    const said = saidIn(bodyBlocks(outcome({ passages: lines.map((text) => ({ kind: 'line', text })) }))).split('\n')
    const note = said.pop()
    expect(said).toEqual(lines.slice(0, said.length))
    expect(note).toBe(`另有 ${300 - said.length} 行没有显示。`)
  })
})

describe('whatever documents and people wrote', () => {
  const small = hostile.map((text) => text.slice(0, 5_000))
  const figures: fc.Arbitrary<Figure> = fc
    .record({
      label: small,
      organization: small,
      shown: fc.oneof(small, fc.constantFrom('3.5 万元', '≥96%', '<5 个', '')),
      year: fc.integer({ min: 2015, max: 2024 }),
      value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
      unit: fc.constantFrom('万元', '%', '个', ''),
      role: fc.constantFrom('asked', 'part', 'member', 'base'),
      citations: fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 3 }),
    })
    .map((given) => figure(given))
  const row = fc.record({ name: small, figure: figures, place: fc.option(fc.integer({ min: 1, max: 500 })) })
  const passage: fc.Arbitrary<Passage> = fc.oneof(
    fc.record({ kind: fc.constant('line'), text: small }),
    fc.record({ kind: fc.constant('headline'), text: small, figure: figures }),
    fc.record({ kind: fc.constant('figures'), text: small, title: small, rows: fc.array(row, { maxLength: 8 }) }),
  )
  const citations: fc.Arbitrary<Citation> = fc
    .record({
      number: fc.integer({ min: 1, max: 200 }),
      document: small,
      section: small,
      quote: small,
      row: small,
      column: small,
    })
    .map((given) => citation(given))
  const choice: fc.Arbitrary<Choice> = fc.oneof(
    fc.record({ label: small, question: small }),
    fc.record({ label: small, question: small, figure: figures }),
  )
  const many = <T>(of: fc.Arbitrary<T>, copies: number) =>
    fc
      .tuple(fc.array(of, { maxLength: 4 }), fc.constantFrom(1, copies))
      .map(([all, times]) => Array.from({ length: times }, () => all).flat())
  const outcomes: fc.Arbitrary<Outcome> = fc
    .record({
      outcome: fc.constantFrom('answer', 'clarification', 'no_answer', 'refused'),
      kind: fc.constantFrom('lookup', 'rank', 'trend', 'compare', null),
      text: small,
      passages: many(passage, 40),
      figures: many(figures, 125),
      choices: many(choice, 30),
      suggestions: many(choice, 10),
      warnings: many(fc.record({ code: fc.constant('derived'), text: small }), 20),
      citations: many(citations, 50),
      understood: fc.option(small),
      language: fc.constantFrom('zh', 'en'),
      data: small,
      sql: fc.constantFrom(null, { text: 'select 1', parameters: [] }),
    })
    .map((given) => outcome(given))

  test('Slack takes it, nobody is called, and nothing is formatted or linked by it', () => {
    fc.assert(
      fc.property(outcomes, small, (given, question) => {
        const messages = [
          answerMessage(given, { ...frame, asked: { question } }),
          plainMessage(given, frame),
          shareCard(given, { answer: 7, by: 'U1', question, at: 0 }),
        ]
        for (const message of messages) {
          expectPosted(message)
          expect(charactersOf(message.blocks)).toBeLessThanOrEqual(limits.characters)
          const pings = pingsIn({ text: message.text, blocks: JSON.parse(JSON.stringify(message.blocks)) })
          expect(pings.filter(({ what }) => what !== 'user:U1')).toEqual([])
          expect(message.text).not.toMatch(/[*_~`@]|:\/\/|:[a-z+]+:|^\s*&gt;/m)
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})
