// A dropped file's bytes. The token goes to Slack alone, whatever address an event names.
import type { BotConfig } from '../../config.ts'
import { WenzhangError } from '../../errors.ts'
import type { SlackFile } from '../listeners/payloads.ts'
import { SlackError } from '../web/slack-error.ts'

/** No disclosure comes near: the same limit as for `ingest`. */
export const largestDrop = 20 * 1024 * 1024

/** Throws `drop_too_large`, `drop_address` where the file is not at Slack, or SlackError. */
export async function download(
  { id, size = 0, mimetype = '', url_private_download: url = '' }: SlackFile,
  config: Pick<BotConfig, 'apiUrl' | 'botToken'>,
): Promise<Uint8Array> {
  if (size > largestDrop) throw tooLarge(size)
  if (!isSlack(url, config.apiUrl)) throw new WenzhangError('drop_address', `file ${id} is at no address of Slack`)
  const answer = await reached(fetchFile(url, config.botToken ?? ''))
  const refusal = refusalOf(answer, mimetype)
  if (refusal !== undefined) {
    await answer.body?.cancel()
    throw refusal
  }
  const bytes = await reached(readUpTo(answer, largestDrop))
  if (bytes === undefined) throw tooLarge(largestDrop + 1)
  return bytes
}

/** A redirection is not followed: the token would go along. */
function fetchFile(url: string, token: string): Promise<Response> {
  const headers = { authorization: `Bearer ${token}` }
  return fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(60_000) })
}

async function reached<T>(step: Promise<T>): Promise<T> {
  try {
    return await step
  } catch (error) {
    throw new SlackError('slack_unreachable', `file download: ${String(error)}`, { method: 'download', error: 'request' })
  }
}

/** Without the right to read files Slack shows its page to sign in, which must not be taken for the document. */
function refusalOf({ ok, status, headers }: Response, mimetype: string): SlackError | undefined {
  const isPage = (headers.get('content-type') ?? '').startsWith('text/html') && mimetype !== 'text/html'
  if (ok && !isPage) return undefined
  const error = ok ? 'sign_in' : status
  const code = status >= 500 || status === 429 ? 'slack_unreachable' : 'slack_refused'
  return new SlackError(code, `file download: ${error}`, { method: 'download', error })
}

/** Slack's own files, or those of the server that stands in for Slack. */
function isSlack(url: string, apiUrl: string | undefined): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, origin } = new URL(url)
  if (apiUrl !== undefined) return origin === new URL(apiUrl).origin
  return protocol === 'https:' && /(^|\.)slack\.com$/.test(hostname)
}

async function readUpTo({ body }: Response, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > limit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooLarge(bytes: number): WenzhangError {
  return new WenzhangError('drop_too_large', 'the dropped file is too large', { bytes, limit: largestDrop })
}
