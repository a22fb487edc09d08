// A question on the porch: its conversation, the corridor, what is kept of the answer, and the message that shows it.

import type { Asked } from '../../ask.ts'
import type { Context } from '../../question/understanding.ts'
import type { AnswerRecord } from '../../state/answers.ts'
import type { Entry } from '../../state/inbox.ts'
import { type AnswerFrame, answerMessage } from '../blocks/answer/answer-message.ts'
import { plainMessage } from '../blocks/answer/plain-message.ts'
import { nameOf } from '../listeners/payloads.ts'
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
export async function answerQuestion(questioned: Questioned, porch: Porch): Promise<string> {
  const record = await recordOf(questioned, porch)
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
async function recordOf(questioned: Questioned, porch: Porch): Promise<AnswerRecord | undefined> {
  const { entry, question, threads, isUnaddressed = false } = questioned
  const kept = await porch.state.answers.ofArrival(entry.key)
  const today = kept?.today ?? porch.clock.today()
  const before = kept === undefined ? await contextOf(questioned, porch) : kept.context
  const { asked, mark } = await askVerified({ question, today, context: before }, porch)
  if (kept === undefined && isUnaddressed && !isForUs(asked, before)) return undefined
  const record = kept ?? (await keep({ questioned, asked, mark: mark?.id ?? null, today, before }, porch))
  const language = record.outcome.language
  for (const key of threads)
    await porch.state.threads.keep(key, { context: asked.context, language, user: entry.user, of: entry })
  return record
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
  readonly asked: Asked
  readonly mark: number | null
  readonly today: string
  readonly before: Context | undefined
}

function keep({ questioned, asked, mark, today, before }: Keeping, { state, data }: Porch): Promise<AnswerRecord> {
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
  return state.answers.keep(answer, entry)
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
