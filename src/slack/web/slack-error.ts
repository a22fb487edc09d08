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
  if (error instanceof WebAPIRequestError) return { kind: 'unreachable', error: 'request' }
  throw error
}

const revoked: ReadonlySet<string> = new Set([
  ...['invalid_auth', 'not_authed', 'token_revoked', 'token_expired', 'account_inactive', 'org_login_required'],
])
const passing: ReadonlySet<string> = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout'])

function platformFault({ data }: WebAPIPlatformError): SlackFault {
  const { error, response_metadata: metadata } = data
  if (revoked.has(error)) return { kind: 'revoked', error }
  if (passing.has(error)) return { kind: 'unreachable', error }
  if (error === 'ratelimited' || error === 'rate_limited') return { kind: 'limited', error, waitMs: 1000 }
  return { kind: 'refused', error, messages: metadata?.messages ?? [] }
}

function httpFault({ statusCode }: WebAPIHTTPError): SlackFault {
  if (statusCode >= 500 || statusCode === 408) return { kind: 'unreachable', error: `http_${statusCode}` }
  return { kind: 'refused', error: `http_${statusCode}`, messages: [] }
}
