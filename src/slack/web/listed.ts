// The messages of a thread or, outside of threads, of a channel, page after page.
import type { Web } from './web.ts'

export type Where = {
  readonly channel: string
  readonly thread: string | undefined
  /** Only those after this ts. */
  readonly since: string
}
export type Listed = {
  readonly ts?: string
  readonly metadata?: { readonly event_payload?: { readonly key?: unknown } }
  readonly files?: readonly { readonly name?: string | null }[]
}

/** Throws SlackError. */
export async function* listed(where: Where, web: Web): AsyncGenerator<Listed> {
  for (let cursor = ''; ; ) {
    const { messages, next } = await page(where, cursor, web)
    yield* messages
    if (next === '') return
    cursor = next
  }
}

type Page = { readonly messages: readonly Listed[]; readonly next: string }

const pageSize = 200

async function page({ channel, thread, since }: Where, cursor: string, web: Web): Promise<Page> {
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
