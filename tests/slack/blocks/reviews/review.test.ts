import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Review, reviewMessage } from '../../../../src/slack/blocks/reviews/review.ts'
import { expectAsStored, expectPosted, figure, hostile, languages, outcome, saidIn } from '../pages.ts'

const review: Review = {
  answer: 21,
  question: '青禾区水务局2023年三公经费',
  outcome,
  user: 'U0READER',
  reason: 'figure',
  expected: '应为 3.10 万元',
  at: Date.UTC(2024, 4, 6, 7, 8),
  today: '2024-05-06',
  context: null,
  language: 'zh',
}

describe('an answer for the reviewers', () => {
  test.each(languages)('has all that is needed to ask it again (%s)', async (language) => {
    const message = reviewMessage({ ...review, language })
    expectPosted(message)
    await expectAsStored(message, `review.${language}`)
  })

  test('gives the plan whole, and the plan before where the question goes on from it', () => {
    const said = saidIn(reviewMessage({ ...review, context: outcome.plan }))
    expect(said.split(JSON.stringify(outcome.plan)).length - 1).toBe(2)
    expect(said).toContain('上一个问题的计划')
  })

  test('drafts no golden question of one that needs the conversation', () => {
    expect(saidIn(reviewMessage(review))).toContain('"q":"青禾区水务局2023年三公经费"')
    expect(saidIn(reviewMessage({ ...review, context: outcome.plan }))).not.toContain('"q":')
  })

  test('without figures says which outcome it was', () => {
    const none = { ...outcome, outcome: 'no_answer', reason: 'not_stated', figures: [], plan: null } as const
    const message = reviewMessage({ ...review, outcome: none, reason: null, expected: null })
    expectPosted(message)
    expect(saidIn(message)).toContain('没有数字（no_answer · not_stated）')
    expect(saidIn(message)).toContain('没有写')
  })

  test('opens the sources', () => {
    expect(JSON.stringify(reviewMessage(review))).toContain('"action_id":"sources"')
    expect(JSON.stringify(reviewMessage(review))).toContain('"value":"21"')
  })

  test('any text is taken, and what is not listed is counted', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const figures = Array.from({ length: 60 }, () => ({ ...figure, label: one, shown: other, organization: one }))
        const plan = {
          ...review.outcome.plan,
          ask: 'lookup',
          organizations: [one, one],
          years: [2023],
          stages: [],
          items: [],
          assumptions: [],
        } as const
        const large = {
          ...outcome,
          figures,
          plan: {
            ...plan,
            organizations: [...plan.organizations],
            years: [...plan.years],
            stages: [],
            items: [],
            assumptions: [],
          },
        }
        const message = reviewMessage({
          ...review,
          question: one,
          expected: other,
          reason: other,
          outcome: large,
          context: large.plan,
        })
        expectPosted(message)
        expect(saidIn(message)).toContain('另有 50 个数')
      }),
      { numRuns: 50 },
    )
  })
})
