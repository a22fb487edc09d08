// Whether a message of ours is there already: by the key in its metadata, in its thread or, outside of threads, in the channel.
import { listed, type Where } from './listed.ts'
import type { Posted } from './post.ts'
import type { Web } from './web.ts'

type Wanted = Where & { readonly key: string }

/** Undefined: it is not there. Throws SlackError. */
export async function findPosted(wanted: Wanted, web: Web): Promise<Posted | undefined> {
  for await (const { ts, metadata } of listed(wanted, web))
    if (ts !== undefined && metadata?.event_payload?.key === wanted.key) return { channel: wanted.channel, ts }
  return undefined
}
