// The answer where Slack refuses its blocks: the text alone, which says the same, with the readings and next questions as words.
import type { Outcome } from '../../../answer/outcome.ts'
import type { Message } from '../message.ts'
import { type AnswerFrame, frameLines } from './answer-message.ts'
import { answerText, suggestionLines } from './fallback-text.ts'

export function plainMessage(outcome: Outcome, frame: AnswerFrame): Message {
  return { text: answerText(outcome, { before: frameLines(outcome, frame), after: suggestionLines(outcome) }), blocks: [] }
}
