// Sharing: a private answer as a frozen card in a channel or a thread, where the person and the bot are both members.
import type { Outcome } from '../../answer/outcome.ts'
import type { AnswerRecord } from '../../state/answers.ts'
import type { Entry } from '../../state/inbox.ts'
import type { ShareRecord } from '../../state/shares.ts'
import type { NotSharedReason } from '../../wording/slack-pages.ts'
import { mayAsk, mayShow } from '../allowed.ts'
import { inputs } from '../blocks/action-ids.ts'
import { shareCard } from '../blocks/answer/share-card.ts'
import type { Message } from '../blocks/message.ts'
import { expiredAnswer, notAllowed, notShared, shared } from '../blocks/sentences.ts'
import { entered, nameOf, submittedOf } from '../listeners/payloads.ts'
import type { Porch } from '../porch.ts'
import { deliver } from '../replies/deliver.ts'
import { sinceOf } from '../replies/since.ts'
import { postOnce } from '../web/post.ts'
import { SlackError } from '../web/slack-error.ts'
import { membership } from './membership.ts'
import { type Thread, threadOf } from './thread-link.ts'

/** Posts the card and tells the person where it stands, or why it does not. Throws SlackError. */
export async function shareAnswer(entry: Entry, porch: Porch): Promise<string> {
  const form = submittedOf(entry)
  const record = await porch.state.answers.find(Number(form.private_metadata))
  const { language } = porch.config
  if (record === undefined || record.user !== entry.user) return tell(expiredAnswer({ language }), 'expired', { entry, porch })
  if (!mayAsk({ user: entry.user, channel: null }, porch.config.people))
    return tell(notAllowed({ language }), 'forbidden', { entry, porch })
  const link = threadOf(entered(form, inputs.thread))
  const target = { channel: entered(form, inputs.target), thread: link?.thread }
  const why = link !== undefined && link.channel !== target.channel ? 'thread_not_found' : await refusal(target, entry, porch)
  if (why !== undefined) return tell(notShared({ reason: why, language }), why, { entry, porch })
  try {
    await post(record, { entry, target }, porch)
  } catch (error) {
    const reason = error instanceof SlackError ? reasons[String(error.details.error)] : undefined
    if (reason === undefined) throw error
    return tell(notShared({ reason, language }), reason, { entry, porch })
  }
  return tell(shared({ channel: target.channel, language }), 'shared', { entry, porch })
}

type Target = { readonly channel: string; readonly thread: string | undefined }

const reasons: Readonly<Record<string, NotSharedReason>> = {
  not_in_channel: 'bot_not_in_channel',
  channel_not_found: 'bot_not_in_channel',
  is_archived: 'is_archived',
  thread_not_found: 'thread_not_found',
  message_not_found: 'thread_not_found',
}

async function refusal({ channel, thread }: Target, { user }: Entry, porch: Porch): Promise<NotSharedReason | undefined> {
  if (!mayShow(channel, porch.config.people)) return 'channel_not_allowed'
  const why = await membership({ channel, user }, porch.web)
  if (why !== undefined || thread === undefined) return why
  return (await isThread({ channel, thread }, porch)) ? undefined : 'thread_not_found'
}

async function isThread({ channel, thread }: Thread, { web }: Porch): Promise<boolean> {
  try {
    const { messages = [] } = await web.call({
      method: 'conversations.replies',
      run: (client) => client.conversations.replies({ channel, ts: thread, limit: 1 }),
    })
    return messages.length > 0
  } catch (error) {
    if (error instanceof SlackError && error.code === 'slack_refused') return false
    throw error
  }
}

type Posting = { readonly entry: Entry; readonly target: Target }

async function post(record: AnswerRecord, { entry, target }: Posting, porch: Porch): Promise<void> {
  const { state, clock } = porch
  const shown = labelled(record)
  const { channel, thread = null } = target
  const kept = { answer: record.id, arrival: entry.key, user: entry.user, channel, thread, data: record.outcome.data, shown }
  const share = await state.shares.keep(kept, entry)
  const card = { answer: record.id, by: nameOf(entry), question: record.question, at: clock.now() }
  const since = sinceOf(entry)
  const { ts } = await postOnce(
    { ...target, message: shareCard(record.outcome, card), key: entry.key, mayBeThere: entry.attempts > 1, since },
    porch,
  )
  await state.shares.posted(share.id, ts)
  await state.audit.write({ user: entry.user, act: 'share', detail: { answer: record.id, channel, thread } }, entry)
}

/** Each fact behind the card with the words of the first figure that it stands behind. */
function labelled({ shown, outcome }: AnswerRecord): ShareRecord['shown'] {
  return shown.map((one) => ({ ...one, label: labelOf(one.fact, outcome) }))
}

function labelOf(fact: number, { figures, language }: Outcome): string {
  const stated = figures.find(({ facts, origin }) => origin === 'stated' && facts.includes(fact))
  const figure = stated ?? figures.find(({ facts }) => facts.includes(fact))
  if (figure === undefined) return ''
  const { organization, year, label } = figure
  return language === 'zh' ? `${organization}${year}年${label}` : `${organization}, ${year}, ${label}`
}

type Telling = { readonly entry: Entry; readonly porch: Porch }

/** By direct message: a form that was sent has no place of its own. */
async function tell(message: Message, word: string, { entry, porch }: Telling): Promise<string> {
  await deliver({ venue: { kind: 'person', user: entry.user }, entry, message: () => message, part: 'told' }, porch)
  return word
}
