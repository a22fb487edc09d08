// Calls to Slack that are made until they are done, refused, or Slack is out of reach: rate limits are waited for, faults tried again.
// A call that may have been done although it failed is looked up before it is made again.
import type { WebClient } from '@slack/web-api'
import type { Log } from '../../log.ts'
import type { Metrics } from '../../metrics.ts'
import { type Pacer, startPacer } from './pacer.ts'
import { pause } from './pause.ts'
import { SlackError, type SlackFault, slackFault } from './slack-error.ts'

export type Call<T> = {
  readonly method: string
  readonly run: (client: WebClient) => Promise<T>
  /** Channel whose pace it keeps. */
  readonly channel?: string
  /** What it gave, where an earlier try did it after all. */
  readonly done?: () => Promise<T | undefined>
  /** Tries where Slack is out of reach; 1: what is not worth waiting for. */
  readonly tries?: number
}

export type Web = {
  /** Throws SlackError: `slack_refused`, `slack_revoked` or `slack_unreachable`. */
  call<T>(call: Call<T>): Promise<T>
  /** The bot's own word on whether its token holds; throws as `call` does. */
  readonly client: WebClient
  /** From then on nothing is called any more, and nothing waited for: `slack_unreachable`. */
  readonly ended: AbortSignal
}

export type WebOptions = {
  readonly client: WebClient
  readonly log: Log
  readonly metrics: Metrics
  /** Told when Slack says that the bot may not speak. */
  readonly revoked: (error: string) => void
  /** Milliseconds between two messages in one channel. */
  readonly spacing?: number
  readonly firstWait?: number
  readonly ended?: AbortSignal
}

type Line = Required<Omit<WebOptions, 'spacing'>> & { readonly pacer: Pacer }

const usualTries = 6
/** However often Slack asks to wait, at some time it is out of reach. */
const mostWaits = 60
const longestWait = 30_000

export function openWeb({ spacing = 1000, firstWait = 300, ended = never(), ...options }: WebOptions): Web {
  const line: Line = { ...options, firstWait, ended, pacer: startPacer(spacing) }
  return { client: options.client, ended, call: (call) => insist(call, line) }
}

function never(): AbortSignal {
  return new AbortController().signal
}

async function insist<T>(call: Call<T>, line: Line): Promise<T> {
  const { method, channel, tries = usualTries } = call
  for (let failed = 0, limited = 0; ; ) {
    if (channel !== undefined) await line.pacer.turn(channel, line.ended)
    if (line.ended.aborted) throw outOfReach(method, 'ended')
    const { value, fault } = await attempt(call, line)
    if (fault === undefined) return value as T
    if (fault.kind === 'limited') limited += 1
    else failed += 1
    if (failed >= tries || limited > (tries === 1 ? 0 : mostWaits)) throw outOfReach(method, fault.error)
    line.metrics.retry({ method, why: fault.kind })
    await wait(fault, { failed, channel }, line)
    const done = fault.kind === 'unreachable' && !line.ended.aborted ? await call.done?.() : undefined
    if (done !== undefined) return done
  }
}

function outOfReach(method: string, error: string): SlackError {
  return new SlackError('slack_unreachable', `${method}: ${error}`, { method, error })
}

type Attempted<T> = { readonly value?: T; readonly fault?: Extract<SlackFault, { kind: 'limited' | 'unreachable' }> }

async function attempt<T>({ method, run }: Call<T>, { client, metrics, log, revoked }: Line): Promise<Attempted<T>> {
  try {
    const value = await run(client)
    metrics.call({ method, result: 'ok' })
    return { value }
  } catch (error) {
    const fault = slackFault(error)
    metrics.call({ method, result: fault.error })
    log.debug({ method, error: fault.error, kind: fault.kind }, 'a call to Slack failed')
    if (fault.kind === 'limited' || fault.kind === 'unreachable') return { fault }
    if (fault.kind === 'revoked') revoked(fault.error)
    const reasons = fault.kind === 'refused' ? fault.messages.slice(0, 5).join(' · ') : ''
    throw new SlackError(`slack_${fault.kind}`, `${method}: ${fault.error} ${reasons}`.trim(), {
      method,
      error: fault.error,
      reasons,
    })
  }
}

/** Half of the wait is chance, so that what failed together does not come back together. */
async function wait(
  fault: SlackFault,
  at: { readonly failed: number; readonly channel: string | undefined },
  line: Line,
): Promise<void> {
  if (fault.kind === 'limited' && at.channel !== undefined) return line.pacer.pause(at.channel, fault.waitMs)
  const backoff = Math.min(longestWait, line.firstWait * 2 ** (at.failed - 1))
  const milliseconds = fault.kind === 'limited' ? fault.waitMs : backoff * (0.5 + Math.random() / 2)
  await pause(milliseconds, line.ended)
}
