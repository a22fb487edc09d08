// Messages to the bot, messages in its threads, dropped documents, and pages that are opened.
import type { App } from '@slack/bolt'
import type { Entry } from '../../state/inbox.ts'
import { mayAsk } from '../allowed.ts'
import { notAllowed } from '../blocks/sentences.ts'
import { receiveDocument } from '../documents/receive.ts'
import { languageOf, pageOf } from '../page-words.ts'
import { showHome, suggestPrompts } from '../pages.ts'
import { addressesOthers, questionText } from '../question-text.ts'
import { answerQuestion } from '../replies/answering.ts'
import { deliver } from '../replies/deliver.ts'
import { pageMessage } from './page-message.ts'
import { messageOf } from './payloads.ts'
import { type Desk, type Handler, settle, type Turn } from './turn.ts'
import { venueOf } from './venues.ts'

export function registerEvents(app: App, desk: Desk): void {
  const handle = async ({ context }: { readonly context: { readonly [key: string]: unknown } }): Promise<void> => {
    const turn = context.turn as Turn
    await settle(turn, handlers[turn.entry.kind] ?? leave, desk)
  }
  app.event('app_mention', handle)
  app.event('message', handle)
  app.event('app_home_opened', async ({ event }) => {
    await (event.tab === 'home' ? showHome(event.user, desk) : suggestPrompts(event.channel, desk))
  })
}

const leave: Handler = async () => 'left_alone'

const handlers: Readonly<Partial<Record<Entry['kind'], Handler>>> = {
  mention: (entry, desk) => addressed(entry, desk),
  direct: (entry, desk) => addressed(entry, desk),
  followup: async (entry, desk) => {
    const { text, channel, thread_ts: thread = '' } = messageOf(entry)
    if (addressesOthers(text, desk.botUser) || !mayAsk(entry, desk.config.people)) return 'left_alone'
    const venue = { kind: 'thread', channel, thread } as const
    return answerQuestion({ entry, question: questionText(text), venue, threads: [venue], isUnaddressed: true }, desk)
  },
  upload: receiveDocument,
}

/** A question to the bot; without one, how to ask. */
async function addressed(entry: Entry, desk: Desk): Promise<string> {
  const { text, channel, ts, thread_ts: thread } = messageOf(entry)
  const venue = { kind: 'thread', channel, thread: thread ?? ts } as const
  const { language, people } = desk.config
  if (!mayAsk(entry, people)) return tell('forbidden', () => notAllowed({ language }))
  const question = questionText(text)
  const page = pageOf(question)
  if (page !== undefined) {
    const message = await pageMessage(page, desk, languageOf(question, language))
    return tell(page, () => message)
  }
  return answerQuestion({ entry, question, venue, threads: threadsOf(entry) }, desk)

  async function tell(word: string, message: () => ReturnType<typeof notAllowed>): Promise<string> {
    await deliver({ venue, entry, message }, desk)
    return word
  }
}

/** Direct messages outside of threads are one conversation; each begins a thread of its own as well. */
function threadsOf(entry: Entry): readonly { readonly channel: string; readonly thread: string }[] {
  const { channel, ts, thread_ts: thread } = messageOf(entry)
  if (thread !== undefined) return [{ channel, thread }]
  return entry.kind === 'direct'
    ? [
        { channel, thread: 'root' },
        { channel, thread: ts },
      ]
    : [{ channel, thread: ts }]
}

/** Whether a sign of life is due while it waits: what nobody addressed to the bot may be left alone. */
export function expectsLife(entry: Entry): boolean {
  return entry.kind !== 'followup' && venueOf(entry) !== undefined
}
