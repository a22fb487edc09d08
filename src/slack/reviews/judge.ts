// 👎: what is wrong goes to the reviewers' channel with everything that is needed to see it again.
import type { AnswerRecord } from '../../state/answers.ts'
import type { FeedbackRecord } from '../../state/feedback.ts'
import type { Entry } from '../../state/inbox.ts'
import { inputs } from '../blocks/action-ids.ts'
import { type Review, reviewMessage } from '../blocks/reviews/review.ts'
import { expiredAnswer, thanks } from '../blocks/sentences.ts'
import { entered, nameOf, submittedOf } from '../listeners/payloads.ts'
import type { Porch } from '../porch.ts'
import { deliver } from '../replies/deliver.ts'
import { sinceOf } from '../replies/since.ts'
import { postOnce } from '../web/post.ts'

/** Throws SlackError. Without a reviewers' channel it is kept for `npm run state -- golden` alone. */
export async function judge(entry: Entry, porch: Porch): Promise<string> {
  const form = submittedOf(entry)
  const record = await porch.state.answers.find(Number(form.private_metadata))
  const { language, people } = porch.config
  const venue = { kind: 'person', user: entry.user } as const
  if (record === undefined) {
    await deliver({ venue, entry, message: () => expiredAnswer({ language }) }, porch)
    return 'expired'
  }
  const [reason, expected] = [entered(form, inputs.reason), entered(form, inputs.expected)].map((text) =>
    text === '' ? null : text,
  )
  const verdict = { verdict: 'down', reason: reason ?? null, expected: expected ?? null } as const
  const given = await porch.state.feedback.give({ answer: record.id, user: entry.user, ...verdict }, entry)
  if (people.reviewChannel !== undefined) {
    const message = reviewMessage(reviewOf(record, { ...given, user: `${nameOf(entry)}（${entry.user}）` }, language))
    const since = sinceOf(entry)
    const { ts } = await postOnce(
      { channel: people.reviewChannel, thread: undefined, message, key: entry.key, mayBeThere: entry.attempts > 1, since },
      porch,
    )
    await porch.state.feedback.reviewed(given.id, ts)
  }
  await deliver(
    { venue, entry, message: () => thanks({ verdict: 'down', language: record.outcome.language }), part: 'told' },
    porch,
  )
  return 'down'
}

function reviewOf(record: AnswerRecord, { user, reason, expected, at }: FeedbackRecord, language: 'zh' | 'en'): Review {
  const { id: answer, question, outcome, today, context } = record
  return { answer, question, outcome, user, reason, expected, at, today, context: context?.plan ?? null, language }
}
