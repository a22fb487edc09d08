// An error of the client as a failure that the house knows, and whether trying again may help.
import type { TranslationFailure } from '../../question/port.ts'

export type Failure = {
  readonly why: TranslationFailure
  /** It may go better in a moment. */
  readonly isPassing: boolean
  /** Milliseconds that the endpoint wants to be left alone. */
  readonly retryAfter?: number
}

/** `ended`: what ended the request, if anything of ours did. */
export function failureOf(error: unknown, ended: 'deadline' | 'timeout' | undefined): Failure {
  if (ended !== undefined) return { why: ended, isPassing: false }
  const refusal = refusalOf(error)
  if (refusal === undefined) return { why: 'unreachable', isPassing: true }
  const { status, headers } = refusal
  if (status === 429)
    return { why: isQuota(refusal) ? 'budget_spent' : 'rate_limited', isPassing: !isQuota(refusal), ...waitOf(headers) }
  if (status >= 500) return { why: 'server_error', isPassing: true, ...waitOf(headers) }
  if (status === 408 || status === 409) return { why: 'server_error', isPassing: true }
  return { why: refusals[status] ?? 'bad_request', isPassing: false }
}

export type Refusal = {
  readonly status: number
  readonly message: string
  readonly headers?: Headers
  readonly code?: string | null
  readonly type?: string
}

/** What the endpoint answered instead of a reply; undefined where it did not answer. */
export function refusalOf(error: unknown): Refusal | undefined {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' ? (error as Error & Refusal) : undefined
}

const refusals: Readonly<Record<number, TranslationFailure>> = { 401: 'unauthorized', 403: 'unauthorized', 404: 'not_found' }

/** The money of an account is spent: waiting does not help. */
function isQuota({ code, type }: Refusal): boolean {
  return code === 'insufficient_quota' || type === 'insufficient_quota'
}

/** Retry-After in seconds; dates and nonsense are left to our own pauses. */
function waitOf(headers: Headers | undefined): Pick<Failure, 'retryAfter'> {
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? { retryAfter: seconds * 1000 } : {}
}
