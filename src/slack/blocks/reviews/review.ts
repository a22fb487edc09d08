// For the reviewers' channel: an answer that somebody found wrong, with all that is needed to ask it again.
import type { Outcome } from '../../../answer/outcome.ts'
import type { Plan } from '../../../plan/plan.ts'
import { type FeedbackReason, feedbackReasons, slackPageWords } from '../../../wording/slack-pages.ts'
import { actions } from '../action-ids.ts'
import type { AppBlock, Message } from '../message.ts'
import { moment } from '../pages/status.ts'
import { bold, cut, literal, paragraph, rich, spoken } from '../text.ts'
import { button, buttons, heading, listed, note, printed } from '../text-blocks.ts'
import { draftOf } from './draft.ts'

export type Review = {
  readonly answer: number
  readonly question: string
  readonly outcome: Outcome
  /** Who found it wrong: name and id, as text. */
  readonly user: string
  /** A `FeedbackReason`; null where the form was not filled in. */
  readonly reason: string | null
  readonly expected: string | null
  /** ms */
  readonly at: number
  /** The day that the question was asked on, ISO. */
  readonly today: string
  /** Of the question before. */
  readonly context: Plan | null
  readonly language: 'zh' | 'en'
}

export function reviewMessage(review: Review): Message {
  const { colon, review: words } = slackPageWords[review.language]
  return {
    text: spoken(
      words.heading,
      `${words.question}${colon}${cut(review.question, longestQuestion)}`,
      `${words.reason}${colon}${reasonOf(review)}`,
    ),
    blocks: [
      heading(words.heading),
      said(review),
      figures(review),
      ...plans(review),
      ...draft(review),
      origin(review),
      sources(review),
    ],
  }
}

const longestQuestion = 1_000
const longestPlan = 1_500
const mostFigures = 10

function said(review: Review): AppBlock {
  const { colon, review: words } = slackPageWords[review.language]
  const { question, expected } = review
  return rich(
    paragraph(bold(`${words.question}${colon}`), cut(question, longestQuestion)),
    paragraph(bold(`${words.reason}${colon}`), reasonOf(review)),
    paragraph(bold(`${words.expected}${colon}`), cut(expected ?? words.none, longestQuestion)),
    paragraph(bold(`${words.from}${colon}`), literal(review.user), literal(' '), moment(new Date(review.at))),
  )
}

function reasonOf({ reason, language }: Review): string {
  const words = slackPageWords[language]
  return isReason(reason) ? words.feedback.reasons[reason] : words.review.none
}

function isReason(reason: string | null): reason is FeedbackReason {
  return feedbackReasons.some((each) => each === reason)
}

function figures({ outcome, language }: Review): AppBlock {
  const { comma, year, review: words } = slackPageWords[language]
  const lines = outcome.figures
    .slice(0, mostFigures)
    .map(
      ({ label, shown, organization, year: of }) =>
        `${cut(label, 80)} ${cut(shown, 60)}${comma}${cut(organization, 80)}${comma}${year(of)}`,
    )
  const more = outcome.figures.length - lines.length
  const none =
    lines.length === 0 ? [words.noFigures([outcome.outcome, outcome.reason].filter((word) => word !== null).join(' · '))] : []
  return listed(words.shown, [...lines, ...none, ...(more > 0 ? [words.moreFigures(more)] : [])])
}

function plans({ outcome, context, language }: Review): readonly AppBlock[] {
  const words = slackPageWords[language].review
  return [
    ...(outcome.plan === null ? [] : [plan(words.plan, outcome.plan, words.cut)]),
    ...(context === null ? [] : [plan(words.before, context, words.cut)]),
  ]
}

function plan(title: string, of: Plan, cutNote: string): AppBlock {
  const text = JSON.stringify(of)
  return printed(text.length > longestPlan ? `${title} (${cutNote})` : title, cut(text, longestPlan))
}

/** Only where it says the whole question: one that goes on from another needs the conversation. */
function draft(review: Review): readonly AppBlock[] {
  const line = review.context === null ? JSON.stringify(draftOf(review)) : ''
  const words = slackPageWords[review.language].review
  return line === '' || line.length > longestPlan ? [] : [printed(words.golden, line)]
}

function origin({ answer, outcome, today, language }: Review): AppBlock {
  const { colon, review: words, sql } = slackPageWords[language]
  return note(
    `${words.answer}${colon}${answer}`,
    `${words.today}${colon}${today}`,
    `${words.data}${colon}${outcome.data}`,
    sql.translators[outcome.translator],
  )
}

function sources({ answer, language }: Review): AppBlock {
  return buttons(button({ action: actions.sources, text: slackPageWords[language].sources.title, value: String(answer) }))
}
