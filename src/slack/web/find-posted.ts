// Whether a message of ours is there already: by the key in its metadata, in its thread or, outside of threads, in the channel.
import type { Post, Posted } from './post.ts'
import type { Web } from './web.ts'

type Wanted = Pick<Post, 'channel' | 'thread' | 'key' | 'since'>

/** Undefined: it is not there. Throws SlackError. */
export async function findPosted(wanted: Wanted, web: Web): Promise<Posted | undefined> {
  for (let cursor = ''; ; ) {
    const { messages = [], next } = await page(wanted, cursor, web)
    const found = messages.find(({ metadata }) => metadata?.event_payload?.key === wanted.key)
    if (found?.ts !== undefined) return { channel: wanted.channel, ts: found.ts }
    if (next === '') return undefined
    cursor = next
  }
}

type Listed = { readonly ts?: string; readonly metadata?: { readonly event_payload?: { readonly key?: unknown } } }
type Page = { readonly messages: readonly Listed[]; readonly next: string }

const pageSize = 200

async function page({ channel, thread, since }: Wanted, cursor: string, web: Web): Promise<Page> {
  const base = { channel, oldest: since, limit: pageSize, include_all_metadata: true, ...(cursor === '' ? {} : { cursor }) }
  return web.call({
    method: thread === undefined ? 'conversations.history' : 'conversations.replies',
    run: async (client) => {
      const { messages = [], response_metadata: metadata } =
        thread === undefined
          ? await client.conversations.history(base)
          : await client.conversations.replies({ ...base, ts: thread })
      return { messages: messages as readonly Listed[], next: metadata?.next_cursor ?? '' }
    },
  })
}
