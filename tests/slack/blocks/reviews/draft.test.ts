import { expect, test } from 'vitest'
import { readGolden } from '../../../../src/evaluation/golden.ts'
import { draftOf } from '../../../../src/slack/blocks/reviews/draft.ts'
import { figure, outcome } from '../pages.ts'

const about = { answer: 21, question: '青禾区水务局2023年三公经费', today: '2024-05-06' }

test('a draft is a golden question that can be read', () => {
  const figures = [figure, { ...figure, role: 'base' as const }, { ...figure, value: null }]
  const [read] = readGolden(JSON.stringify(draftOf({ ...about, outcome: { ...outcome, figures } })))
  expect(read).toMatchObject({ id: 'answer-21', q: about.question, today: about.today, kind: 'lookup' })
  expect(read?.expect.figures).toHaveLength(1)
  expect(read?.expect.figures[0]).toMatchObject({ organization: '云川市青禾区水务局', year: 2023, value: [2.9], unit: ['万元'] })
})

test('a draft of what was not answered has its reason', () => {
  const none = { ...outcome, outcome: 'no_answer', reason: 'not_stated', kind: null, figures: [] } as const
  const [read] = readGolden(JSON.stringify(draftOf({ ...about, outcome: none })))
  expect(read?.expect).toMatchObject({ outcome: ['no_answer'], reason: ['not_stated'] })
})
