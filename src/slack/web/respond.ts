// The response_url of a command, a shortcut or a button: for 30 minutes and five messages, what only one person sees.
import type { Message } from '../blocks/message.ts'
import { pause } from './pause.ts'
import { SlackError } from './slack-error.ts'

export type Response = {
  readonly url: string
  readonly message: Message
  /** Says that it may have come before: sent where nobody knows whether the first one arrived. */
  readonly again?: Message
  /** Puts it in the place of the message whose button was pressed, or of the bot's last one. */
  readonly replaces?: boolean
  /** In this thread, where a button there was pressed. */
  readonly thread?: string | undefined
  /** From then on nothing is sent any more. */
  readonly ended?: AbortSignal
}

export const responseLife = 30 * 60_000
const timeout = 10_000
const tries = 4

/** Throws SlackError: `slack_refused` (used up, too late, or not taken: `details.error` is the status), `slack_unreachable`. */
export async function respondPrivately(response: Response, send: typeof fetch = fetch): Promise<void> {
  let { message } = response
  for (let tried = 1; ; tried += 1) {
    const status = await attempt({ ...response, message }, send)
    if (status !== undefined && status < 300) return
    const details = { method: 'response_url', error: status ?? 'request' }
    if (status !== undefined && status < 500 && status !== 429)
      throw new SlackError('slack_refused', `response_url: ${status}`, details)
    if (tried >= tries || response.ended?.aborted)
      throw new SlackError('slack_unreachable', `response_url: ${details.error}`, details)
    if (status !== 429) message = response.again ?? message
    await pause(300 * 2 ** tried, response.ended)
  }
}

/** The HTTP status; undefined: no answer came. */
async function attempt(
  { url, message, replaces = false, thread, ended }: Response,
  send: typeof fetch,
): Promise<number | undefined> {
  const body = {
    response_type: 'ephemeral',
    replace_original: replaces,
    parse: 'none',
    link_names: false,
    ...message,
    ...(thread === undefined ? {} : { thread_ts: thread }),
  }
  try {
    const answer = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      signal: AbortSignal.any([AbortSignal.timeout(timeout), ...(ended === undefined ? [] : [ended])]),
      redirect: 'error',
    })
    await answer.arrayBuffer()
    return answer.status
  } catch {
    return undefined
  }
}
