// An answer as a card for others: who shares it, the question, the figures with their sources, and the data it stands on.
import type { Outcome } from '../../../answer/outcome.ts'
import { printableLine } from '../../../language/printable.ts'
import { slackAnswerWords } from '../../../wording/slack-answer.ts'
import { limits, shorten } from '../limits.ts'
import type { AppBlock, Message } from '../message.ts'
import { moment, momentText } from '../pages/status.ts'
import { bold, paragraph, quotation, rich } from '../text.ts'
import { withSources } from './answer-message.ts'
import { bodyBlocks } from './body.ts'
import { sourcesButton } from './buttons.ts'
import { answerText } from './fallback-text.ts'
import { noteBlocks, warningBlocks } from './notes.ts'

export type Card = {
  readonly answer: number
  /** Name of who shares; an id would notify. */
  readonly by: string
  readonly question: string
  /** When it was shared, in milliseconds. */
  readonly at: number
}

/** A card changes no more: nothing can be pressed but its sources. */
export function shareCard(outcome: Outcome, { answer, by, question, at }: Card): Message {
  const words = slackAnswerWords[outcome.language]
  const asked = shorten(printableLine(question), limits.question)
  const [before, after] = words.frozen(outcome.data)
  const time = new Date(at)
  const above = [
    rich(paragraph(bold(by), words.shares), quotation(asked)),
    ...bodyBlocks(outcome),
    ...warningBlocks(outcome),
    ...noteBlocks(outcome),
  ]
  const below: readonly AppBlock[] = [rich(paragraph(before, moment(time), after)), sourcesButton(outcome, answer)]
  const text = answerText(outcome, { before: [asked], after: [`${before}${momentText(time)}${after}`] })
  return { text, blocks: withSources({ outcome, above, below }) }
}
