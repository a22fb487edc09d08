import { expect, test } from 'vitest'
import { finish } from '../../../../src/answer/finish.ts'
import type { Outcome } from '../../../../src/answer/outcome.ts'
import { refuse } from '../../../../src/answer/refuse.ts'
import { buttonBlocks } from '../../../../src/slack/blocks/answer/buttons.ts'
import { wordsOf } from '../../../../src/wording/words.ts'

const words = wordsOf('zh')
const refused = (why: 'thanks' | 'not_budget'): Outcome =>
  finish(refuse('out_of_scope', why, words), {
    plan: null,
    words,
    translator: 'rules',
    data: 'invented',
    sql: null,
    citations: [],
  })
const actionsOf = (outcome: Outcome) => JSON.stringify(buttonBlocks(outcome, { answer: 7, isPrivate: true }))

test('a word back to thanks has nothing to press', () => {
  expect(actionsOf(refused('thanks'))).toBe('[]')
})

test('a refusal can be judged, but neither shared nor exported', () => {
  expect(actionsOf(refused('not_budget'))).toContain('7:down')
  expect(actionsOf(refused('not_budget'))).not.toMatch(/share|export|sql|sources/)
})
