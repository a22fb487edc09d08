// Messages of the bot: posted once, whatever happens in between, and without their blocks where Slack does not take these.
import type { ChatPostMessageArguments } from '@slack/web-api'
import type { Log } from '../../log.ts'
import type { Message } from '../blocks/message.ts'
import { findPosted } from './find-posted.ts'
import { SlackError } from './slack-error.ts'
import type { Web } from './web.ts'

export type Target = { readonly channel: string; readonly thread: string | undefined }
export type Posted = { readonly channel: string; readonly ts: string }

export type Post = Target & {
  readonly message: Message
  /** Says the same without blocks; used where Slack refuses them. */
  readonly plain?: Message
  /** Marks the message, so that it can be found again: the key of what it answers. */
  readonly key: string
  /** It may be there already: somebody began to post it before. */
  readonly mayBeThere: boolean
  /** Nothing of it can be older than this ts. */
  readonly since: string
}

export const metadataEvent = 'wenzhang_reply'

/** Posts it, or finds it posted. Throws SlackError. */
export async function postOnce(post: Post, { web, log }: { readonly web: Web; readonly log: Log }): Promise<Posted> {
  const found = post.mayBeThere ? await findPosted(post, web) : undefined
  if (found !== undefined) return found
  try {
    return await send(post, post.message, web)
  } catch (error) {
    if (!isAboutBlocks(error) || post.plain === undefined) throw error
    log.warn({ key: post.key, reasons: error.details.reasons }, 'Slack refused the blocks of a message; it goes out as text')
    return send(post, post.plain, web)
  }
}

/** Puts another message in the place of a posted one. Doing it twice does no harm. */
export async function replacePosted(
  { channel, ts }: Posted,
  { message, plain }: Pick<Post, 'message' | 'plain'>,
  { web, log }: { readonly web: Web; readonly log: Log },
): Promise<void> {
  const put = (one: Message) =>
    web.call({ method: 'chat.update', run: (client) => client.chat.update({ ...quiet, channel, ts, ...contentOf(one) }) })
  try {
    await put(message)
  } catch (error) {
    if (!isAboutBlocks(error) || plain === undefined) throw error
    log.warn({ reasons: error.details.reasons }, 'Slack refused the blocks of an update; it goes out as text')
    await put(plain)
  }
}

function send(post: Post, message: Message, web: Web): Promise<Posted> {
  const { channel, thread, key } = post
  const base = { ...quiet, channel, ...contentOf(message), metadata: { event_type: metadataEvent, event_payload: { key } } }
  const args = (thread === undefined ? base : { ...base, thread_ts: thread }) as ChatPostMessageArguments
  return web.call({
    method: 'chat.postMessage',
    channel,
    run: async (client) => {
      const { ts, channel: posted } = await client.chat.postMessage(args)
      return { ts: ts ?? '', channel: posted ?? channel }
    },
    done: () => findPosted(post, web),
  })
}

/** Nothing in a message calls anybody, and no link unfolds. */
const quiet = { parse: 'none', link_names: false, unfurl_links: false, unfurl_media: false } as const

/** An update without blocks would leave the old ones: an empty list takes them away. */
function contentOf({ text, blocks }: Message): { text: string; blocks: never[] } {
  return { text, blocks: [...blocks] as never[] }
}

function isAboutBlocks(error: unknown): error is SlackError {
  const word = error instanceof SlackError ? String(error.details.error) : ''
  return ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long'].includes(word)
}
