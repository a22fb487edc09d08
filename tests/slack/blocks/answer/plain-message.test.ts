import { expect, test } from 'vitest'
import { answerMessage } from '../../../../src/slack/blocks/answer/answer-message.ts'
import { plainMessage } from '../../../../src/slack/blocks/answer/plain-message.ts'
import { outcomesIn } from '../answers.ts'

const frame = { answer: 7, isPrivate: true }
const outcomes = outcomesIn('zh')

test.each(Object.keys(outcomes))('%s without blocks says what its text says, and what could be pressed', (name) => {
  const outcome = outcomes[name]
  if (outcome === undefined) throw new Error(name)
  const { text, blocks } = plainMessage(outcome, frame)
  expect(blocks).toEqual([])
  expect(text.startsWith(answerMessage(outcome, frame).text)).toBe(true)
  for (const { question } of outcome.suggestions) expect(text).toContain(`· ${question}`)
  for (const [index] of outcome.choices.entries()) expect(text).toContain(`\n${index + 1}. `)
})
