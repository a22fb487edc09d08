// The link of a message, as “Copy link” gives it → its channel and thread.

export type Thread = { readonly channel: string; readonly thread: string }

/** Undefined where it is no link of a message. A reply's link names its thread, which is meant. */
export function threadOf(link: string): Thread | undefined {
  const { channel, whole, part } = message.exec(link.trim())?.groups ?? {}
  if (channel === undefined || whole === undefined || part === undefined) return undefined
  const [, thread = `${whole}.${part}`] = /[?&]thread_ts=(\d+\.\d{6})/.exec(link) ?? []
  return { channel, thread }
}

const message = /^https?:\/\/[^/\s]+\/archives\/(?<channel>[CG][A-Z0-9]+)\/p(?<whole>\d{10})(?<part>\d{6})(?:\?\S*)?$/
