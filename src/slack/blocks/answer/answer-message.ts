// An outcome as a Slack message: the figure first and large, what it is, its parts, what to mind, where it is printed, what next.
import type { ContextBlock } from '@slack/types'
import type { Outcome } from '../../../answer/outcome.ts'
import { printableLine } from '../../../language/printable.ts'
import { slackAnswerWords } from '../../../wording/slack-answer.ts'
import { charactersOf, limits, shorten } from '../limits.ts'
import type { AppBlock, Message } from '../message.ts'
import { bold, paragraph, plain, quotation, rich } from '../text.ts'
import { bodyBlocks } from './body.ts'
import { buttonBlocks } from './buttons.ts'
import { choiceBlocks, suggestionBlocks } from './choices.ts'
import { citationBlocks, citedIn } from './citations.ts'
import { answerText } from './fallback-text.ts'
import { noteBlocks, warningBlocks } from './notes.ts'

export type AnswerFrame = {
  /** The number that buttons name the answer by. */
  readonly answer: number
  /** Only one person sees it. */
  readonly isPrivate: boolean
  /** Shown above where the question itself is not to be seen there; `by` is the name of who pressed: an id would notify. */
  readonly asked?: { readonly question: string; readonly by?: string }
  /** Answered from a reviewer's mark; `by` is the reviewer's name, for an id would notify them each time; `at` in milliseconds. */
  readonly verified?: { readonly by: string; readonly at: number }
  /** Sent again after a crash. */
  readonly isRepeat?: boolean
}

export function answerMessage(outcome: Outcome, frame: AnswerFrame): Message {
  const above = [
    ...askedBlocks(outcome, frame),
    ...bodyBlocks(outcome),
    ...choiceBlocks(outcome, frame.answer),
    ...warningBlocks(outcome),
    ...asideBlocks(outcome, frame),
    ...noteBlocks(outcome),
  ]
  const below = [...suggestionBlocks(outcome, frame.answer), ...buttonBlocks(outcome, frame)]
  const blocks = withSources({ outcome, above, below })
  return { text: answerText(outcome, { before: frameLines(outcome, frame) }), blocks }
}

/** The question and its status, as the text fallback says them. */
export function frameLines(outcome: Outcome, frame: AnswerFrame): readonly string[] {
  const question = frame.asked === undefined ? [] : [shorten(printableLine(frame.asked.question), limits.question)]
  return [...question, ...asideLines(outcome, frame)]
}

type Framed = {
  readonly outcome: Outcome
  readonly above: readonly AppBlock[]
  readonly below: readonly AppBlock[]
}

/** The sources stand between and take the room that is left. */
export function withSources({ outcome, above, below }: Framed): readonly AppBlock[] {
  const room = Math.min(limits.sources, limits.characters - charactersOf([...above, ...below]))
  return [...above, ...citationBlocks({ outcome, shown: citedIn(above), room }), ...below]
}

function askedBlocks({ language }: Outcome, { asked }: AnswerFrame): readonly AppBlock[] {
  if (asked === undefined) return []
  const question = shorten(printableLine(asked.question), limits.question)
  const { asks } = slackAnswerWords[language]
  return [rich(...(asked.by === undefined ? [] : [paragraph(bold(asked.by), asks)]), quotation(question))]
}

function asideBlocks(outcome: Outcome, frame: AnswerFrame): readonly ContextBlock[] {
  const lines = asideLines(outcome, frame)
  return lines.length === 0 ? [] : [{ type: 'context', elements: lines.map((line) => plain(line)) }]
}

function asideLines({ language }: Outcome, { verified, isRepeat }: AnswerFrame): readonly string[] {
  const words = slackAnswerWords[language]
  const mark =
    verified === undefined ? [] : [words.verified(shorten(printableLine(verified.by), longestName), dayOf(verified.at))]
  return [...mark, ...(isRepeat === true ? [words.repeated] : [])]
}

const longestName = 80

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length)
}
