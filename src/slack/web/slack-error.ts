// What goes wrong with a call to Slack, in four kinds that are each handled in one way.
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api'
import { WenzhangError } from '../../errors.ts'

export const slackErrorCodes = ['slack_refused', 'slack_revoked', 'slack_unreachable'] as const

/** `details.error` is Slack's own word; `details.method` the call. */
export class SlackError extends WenzhangError {}

export type SlackFault =
  /** Slack's answer is no, and would be no again. */
  | { readonly kind: 'refused'; readonly error: string; readonly messages: readonly string[] }
  /** The bot may not speak at all. */
  | { readonly kind: 'revoked'; readonly error: string }
  /** Not done; may be done after so many milliseconds. */
  | { readonly kind: 'limited'; readonly error: string; readonly waitMs: number }
  /** Nobody knows whether it was done. */
  | { readonly kind: 'unreachable'; readonly error: string }

export function slackFault(error: unknown): SlackFault {
  if (error instanceof WebAPIRateLimitedError) return { kind: 'limited', error: 'ratelimited', waitMs: error.retryAfter * 1000 }
  if (error instanceof WebAPIPlatformError) return platformFault(error)
  if (error instanceof WebAPIHTTPError) return httpFault(error)
  if (error instanceof WebAPIRequestError || isCut(error)) return { kind: 'unreachable', error: 'request' }
  if (saysNoWait(error)) return { kind: 'limited', error: 'ratelimited', waitMs: usualWait }
  throw error
}

const usualWait = 1000

const revoked: ReadonlySet<string> = new Set([
  ...['invalid_auth', 'not_authed', 'token_revoked', 'token_expired', 'account_inactive', 'org_login_required'],
])
const passing: ReadonlySet<string> = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout'])

function platformFault({ data }: WebAPIPlatformError): SlackFault {
  const { error, response_metadata: metadata } = data
  if (revoked.has(error)) return { kind: 'revoked', error }
  if (passing.has(error)) return { kind: 'unreachable', error }
  if (error === 'ratelimited' || error === 'rate_limited') return { kind: 'limited', error, waitMs: usualWait }
  // A page of something between us and Slack is no word of Slack's.
  if (!/^\w+$/.test(error)) return { kind: 'unreachable', error: 'no_json' }
  return { kind: 'refused', error, messages: metadata?.messages ?? [] }
}

function httpFault({ statusCode }: WebAPIHTTPError): SlackFault {
  if (statusCode >= 500 || statusCode === 408) return { kind: 'unreachable', error: `http_${statusCode}` }
  return { kind: 'refused', error: `http_${statusCode}`, messages: [] }
}

/** The connection ended or timed out within a response; the client gives what fetch throws then. */
function isCut(error: unknown): boolean {
  return (
    (error instanceof TypeError && error.message === 'terminated') ||
    (error instanceof DOMException && error.name === 'TimeoutError')
  )
}

/** Status 429 without a time to wait: the client has only a sentence for it. */
function saysNoWait(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Retry header did not contain')
}
