// A question on the porch: its conversation, the corridor, what is kept of the answer, and the message that shows it.

import type { Context } from '../../question/understanding.ts'
import type { AnswerRecord } from '../../state/answers.ts'
import type { Entry } from '../../state/inbox.ts'
import type { Mark } from '../../state/marks.ts'
import type { WidelyAsked } from '../../widen/tally.ts'
import type { Stage } from '../../widen/widen.ts'
import { slackPageWords } from '../../wording/slack-pages.ts'
import { type AnswerFrame, answerMessage } from '../blocks/answer/answer-message.ts'
import { plainMessage } from '../blocks/answer/plain-message.ts'
import { nameOf } from '../listeners/payloads.ts'
import type { Desk } from '../listeners/turn.ts'
import type { Porch } from '../porch.ts'
import { askVerified } from '../reviews/verified.ts'
import { deliver } from './deliver.ts'
import { isForUs } from './unaddressed.ts'
import type { Venue } from './venue.ts'

export type Questioned = {
  readonly entry: Entry
  readonly question: string
  readonly venue: Venue
  /** Threads whose conversation it goes on with, the first that has one; all of them remember it. */
  readonly threads: readonly { readonly channel: string; readonly thread: string }[]
  /** Where the question itself is not to be seen beside its answer. */
  readonly isOutOfSight?: boolean
  /** Nobody asked the bot by name: what is no question about a budget is left alone. */
  readonly isUnaddressed?: boolean
}

/** Answers it and gives the word for its outcome; `left_alone` where nothing was said. Throws SlackError. */
export async function answerQuestion(questioned: Questioned, desk: Desk): Promise<string> {
  const porch: Porch = desk
  const record = await recordOf(questioned, desk)
  if (record === undefined) return 'left_alone'
  const { entry, venue } = questioned
  if (porch.config.logQuestions) porch.log.info({ entry: entry.id, question: record.question }, 'asked')
  const { outcome } = record
  const frame = await frameOf(record, questioned, porch)
  const posted = await deliver(
    {
      venue,
      entry,
      message: (isRepeat) => answerMessage(outcome, { ...frame, isRepeat }),
      plain: plainMessage(outcome, frame),
    },
    porch,
  )
  if (posted !== undefined) await porch.state.answers.posted(record.id, posted)
  return outcome.reason ?? outcome.outcome
}

/** What was kept when it was answered before a crash, or the answer of now. */
async function recordOf(questioned: Questioned, desk: Desk): Promise<AnswerRecord | undefined> {
  const { entry, threads } = questioned
  const kept = await desk.state.answers.ofArrival(entry.key)
  const today = kept?.today ?? desk.clock.today()
  const before = kept === undefined ? await contextOf(questioned, desk) : kept.context
  const now = kept?.outcome.translator === 'model' ? undefined : await askAt({ today, before }, questioned, desk)
  const answered = now ?? againOf(kept)
  if (answered === undefined) return undefined
  const { asked, mark } = answered
  const record = kept ?? (await keep({ questioned, asked, mark: mark?.id ?? null, today, before }, desk))
  const language = record.outcome.language
  for (const key of threads) await desk.state.threads.keep(key, { context: asked.context, language, user: entry.user, of: entry })
  return record
}

type Moment = { readonly today: string; readonly before: Context | undefined }
type Answered = { readonly asked: WidelyAsked; readonly mark: Mark | undefined }

/** Undefined: nobody asked the bot, and it is no question for it. No model is asked about what people say to each other. */
async function askAt({ today, before }: Moment, questioned: Questioned, desk: Desk): Promise<Answered | undefined> {
  const { entry, question, venue, isUnaddressed = false } = questioned
  const asking = { question, today, context: before }
  if (isUnaddressed) {
    const plain = await askVerified(asking, { ...desk, askWidely: async (text, options) => desk.ask(text, options) })
    return isForUs(plain.asked, before) ? plain : undefined
  }
  const language = /\p{Script=Han}/u.test(question) ? 'zh' : 'en'
  const progress = (stage: Stage): void => desk.life.say(entry.id, venue, slackPageWords[language].sentences.stages[stage])
  return askVerified({ ...asking, progress }, desk)
}

/** What was kept is said as it is; a model is not asked twice for one answer. */
function againOf(kept: AnswerRecord | undefined): Answered | undefined {
  if (kept === undefined) return undefined
  const { outcome } = kept
  return { asked: { outcome, context: { plan: outcome.plan, readings: [] }, isAsking: true }, mark: undefined }
}

async function contextOf({ threads }: Questioned, { state }: Porch): Promise<Context | undefined> {
  for (const key of threads) {
    const thread = await state.threads.find(key)
    if (thread?.context !== undefined) return thread.context
  }
  return undefined
}

type Keeping = {
  readonly questioned: Questioned
  readonly asked: WidelyAsked
  readonly mark: number | null
  readonly today: string
  readonly before: Context | undefined
}

async function keep({ questioned, asked, mark, today, before }: Keeping, porch: Porch): Promise<AnswerRecord> {
  const { state, data, metrics } = porch
  const { entry, question, venue } = questioned
  const facts = [...new Set(asked.outcome.figures.flatMap((figure) => figure.facts))]
  const answer = {
    arrival: entry.key,
    user: entry.user,
    channel: entry.channel,
    thread: 'thread' in venue ? (venue.thread ?? null) : null,
    question,
    today,
    context: before,
    outcome: asked.outcome,
    shown: facts.length === 0 ? [] : data.known(facts),
    mark,
  }
  const record = await state.answers.keep(answer, entry)
  if (asked.widened !== undefined) {
    metrics.model(asked.widened)
    await state.audit.write({ user: entry.user, act: 'model', detail: asked.widened }, entry)
  }
  return record
}

async function frameOf(
  record: AnswerRecord,
  { venue, isOutOfSight = false, entry }: Questioned,
  { state }: Porch,
): Promise<AnswerFrame> {
  const mark = record.mark === null ? undefined : await state.marks.byId(record.mark)
  return {
    answer: record.id,
    isPrivate: venue.kind === 'private',
    ...(isOutOfSight ? { asked: askedBy(record.question, entry, venue) } : {}),
    ...(mark === undefined ? {} : { verified: { by: mark.byName, at: mark.at } }),
  }
}

/** Who asked is news to others alone. */
function askedBy(question: string, entry: Entry, { kind }: Venue): NonNullable<AnswerFrame['asked']> {
  return kind === 'private' || kind === 'person' ? { question } : { question, by: nameOf(entry) }
}
