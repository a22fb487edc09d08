// A message to its venue. In threads it is there once, whatever happens in between; what one person sees may come again, and says so.
import type { Entry } from '../../state/inbox.ts'
import type { Message } from '../blocks/message.ts'
import type { Porch } from '../porch.ts'
import { type Posted, postOnce, replacePosted } from '../web/post.ts'
import { respondPrivately, responseLife } from '../web/respond.ts'
import { SlackError } from '../web/slack-error.ts'
import { sinceOf } from './since.ts'
import type { Venue } from './venue.ts'

export type Delivery = {
  readonly venue: Venue
  readonly entry: Entry
  /** With `isRepeat` where it may have been seen before. */
  readonly message: (isRepeat: boolean) => Message
  readonly plain?: Message
  /** Further messages for the same entry have further names. */
  readonly part?: string
}

/** Where it stands now; undefined for what only one person sees. Throws SlackError. */
export async function deliver(delivery: Delivery, porch: Porch): Promise<Posted | undefined> {
  const { venue } = delivery
  if (venue.kind === 'thread') return post(delivery, venue, porch)
  if (venue.kind === 'person') return postToPerson(delivery, venue.user, porch)
  if (venue.kind === 'private') return whisper(delivery, venue, porch)
  const { message, plain } = delivery
  await replacePosted(venue, { message: message(false), ...(plain === undefined ? {} : { plain }) }, porch)
  return venue
}

function post(
  { entry, message, plain, part }: Delivery,
  target: { readonly channel: string; readonly thread?: string },
  porch: Porch,
): Promise<Posted> {
  return postOnce(
    {
      channel: target.channel,
      thread: target.thread,
      // What was sent to one person before may have been seen, though nobody can look.
      message: message(entry.sending),
      ...(plain === undefined ? {} : { plain }),
      key: part === undefined ? entry.key : `${entry.key}#${part}`,
      mayBeThere: entry.attempts > 1,
      since: sinceOf(entry),
    },
    porch,
  )
}

async function postToPerson(delivery: Delivery, user: string, porch: Porch): Promise<Posted> {
  const channel = await porch.web.call({
    method: 'conversations.open',
    run: async (client) => (await client.conversations.open({ users: user })).channel?.id,
  })
  if (channel === undefined)
    throw new SlackError('slack_refused', 'conversations.open gave no channel', {
      method: 'conversations.open',
      error: 'no_channel',
    })
  return post(delivery, { channel }, porch)
}

type Private = Extract<Venue, { kind: 'private' }>

/** It is noted before it goes out: what one person sees cannot be looked up afterwards. */
async function whisper(delivery: Delivery, venue: Private, porch: Porch): Promise<undefined> {
  const { entry, message } = delivery
  if (porch.clock.now() - venue.receivedAt < responseLife) {
    await porch.state.inbox.sending(entry.id)
    try {
      const { url, replaces, thread } = venue
      const shown = { message: message(entry.sending), again: message(true) }
      return void (await respondPrivately({ ...shown, url, replaces, thread, ended: porch.web.ended }))
    } catch (error) {
      if (!(error instanceof SlackError) || error.code !== 'slack_refused') throw error
      if (delivery.plain !== undefined && (await whisperPlain(delivery.plain, venue, porch))) return undefined
    }
  }
  await postToPerson(delivery, venue.user, porch)
  return undefined
}

/** Slack does not say why it takes a message not: perhaps its blocks. */
async function whisperPlain(message: Message, { url, replaces, thread }: Private, { web }: Porch): Promise<boolean> {
  try {
    await respondPrivately({ url, message, replaces, thread, ended: web.ended })
    return true
  } catch {
    return false
  }
}
