// Forms are opened while the press is fresh: sources, SQL, sharing, what is wrong. 👍 needs none.
import type { ModalView } from '@slack/types'
import type { AnswerRecord } from '../../state/answers.ts'
import type { Entry } from '../../state/inbox.ts'
import { actions } from '../blocks/action-ids.ts'
import { shareModal } from '../blocks/answer/share-modal.ts'
import { feedbackModal } from '../blocks/reviews/feedback-modal.ts'
import { pressAgain, thanks } from '../blocks/sentences.ts'
import { sqlModal } from '../blocks/sources/sql-modal.ts'
import type { Porch } from '../porch.ts'
import { sourcesFor } from '../reviews/sources.ts'
import { SlackError } from '../web/slack-error.ts'
import { pressedOf, pressedValue } from './payloads.ts'
import { expired, forbidden, mayLook, whisper } from './pressed.ts'
import type { Desk, Handler } from './turn.ts'

export const openForm: Handler = async (entry, desk) => {
  const pressed = pressedOf(entry)
  const [answer, verdict] = pressedValue(pressed).split(':')
  const record = await desk.state.answers.find(Number(answer))
  if (record === undefined) return expired(entry, desk)
  if (verdict === 'up') return praise(entry, record, desk)
  if (!pressed.actions[0].action_id.startsWith(actions.feedback) && !mayLook(entry, desk)) return forbidden(entry, desk)
  const view = await viewOf(pressed.actions[0].action_id, { record, entry }, desk)
  try {
    await desk.web.call({
      method: 'views.open',
      tries: 2,
      run: (client) => client.views.open({ trigger_id: pressed.trigger_id, view }),
    })
    return 'form'
  } catch (error) {
    if (!isTooLate(error)) throw error
    await whisper(entry, pressAgain({ language: record.outcome.language }), desk)
    return 'too_late'
  }
}

type Asked = { readonly record: AnswerRecord; readonly entry: Entry }

function viewOf(action: string, { record, entry }: Asked, porch: Porch): Promise<ModalView> | ModalView {
  const { outcome, id: answer } = record
  const { language } = outcome
  if (action.startsWith(actions.sql)) return sqlModal({ outcome, language })
  if (action.startsWith(actions.share)) return shareModal({ answer, channel: shareable(entry.channel), language })
  if (action.startsWith(actions.feedback)) return feedbackModal({ answer, language })
  return sourcesFor(record, entry.user, porch)
}

async function praise(entry: Entry, record: AnswerRecord, desk: Desk): Promise<string> {
  await desk.state.feedback.give({ answer: record.id, user: entry.user, verdict: 'up' }, entry)
  await whisper(entry, thanks({ verdict: 'up', language: record.outcome.language }), desk)
  return 'up'
}

/** Direct messages with the bot are no place to share into. */
function shareable(channel: string | null): string | undefined {
  return channel === null || channel.startsWith('D') ? undefined : channel
}

function isTooLate(error: unknown): boolean {
  return (
    error instanceof SlackError &&
    ['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id'].includes(String(error.details.error))
  )
}
