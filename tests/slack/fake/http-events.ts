// Events, commands and interactions by HTTP: signed, with the headers of a retry, and a response within three seconds.
import { createHmac } from 'node:crypto'
import type { Carrier, Parcel } from './delivery.ts'
import { type Loose, parse, record, text } from './loose.ts'
import { tokens } from './world.ts'

export type HttpEvents = {
  readonly carry: Carrier
  setUrl(url: string): void
  /** Whether the challenge comes back, as when the address is set up. */
  verify(): Promise<boolean>
  stop(): void
}
export type HttpOutcome = {
  readonly onAck: (envelopeId: string, payload: Loose) => void
  readonly onFailure: (envelopeId: string, reason: string, isFinal: boolean) => void
}

export function startHttpEvents(
  outcome: HttpOutcome,
  of: { readonly url: string | undefined; readonly answerWithinMs: number },
): HttpEvents {
  const ended = new AbortController()
  let { url } = of
  const post = (body: Body): Promise<Response> => {
    const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(of.answerWithinMs)])
    return fetch(url ?? '', { method: 'POST', body: body.text, headers: { ...signed(body.text), ...body.headers }, signal })
  }
  const carry: Carrier = (parcel, { envelopeId, reason }) => {
    if (url === undefined) return false
    void post(bodyOf(parcel, reason)).then(
      (response) => settle(envelopeId, response),
      (error: Error) =>
        outcome.onFailure(envelopeId, error.name === 'TimeoutError' ? 'http_timeout' : 'connection_failed', false),
    )
    return true
  }
  const settle = async (envelopeId: string, response: Response): Promise<void> => {
    const said = await response.text().catch(() => '')
    if (!response.ok) return outcome.onFailure(envelopeId, 'http_error', response.headers.get('x-slack-no-retry') === '1')
    const payload = parse(said)
    outcome.onAck(envelopeId, typeof payload === 'object' ? record(payload) : said === '' ? {} : { text: said })
  }
  return {
    carry,
    setUrl: (to) => {
      url = to
    },
    verify: async () => {
      const challenge = { token: 'fake', challenge: 'prove-it', type: 'url_verification' }
      const response = await post({ text: JSON.stringify(challenge), headers: { 'content-type': 'application/json' } })
      const said = await response.text()
      return said === 'prove-it' || text(record(parse(said)).challenge) === 'prove-it'
    },
    stop: () => ended.abort(),
  }
}

type Body = { readonly text: string; readonly headers: Readonly<Record<string, string>> }

function bodyOf({ kind, payload, attempts }: Parcel, reason: string): Body {
  const again = attempts === 0 ? {} : { 'x-slack-retry-num': String(attempts), 'x-slack-retry-reason': reason }
  const form = { 'content-type': 'application/x-www-form-urlencoded', ...again }
  if (kind === 'events_api') return { text: JSON.stringify(payload), headers: { 'content-type': 'application/json', ...again } }
  if (kind === 'interactive') return { text: String(new URLSearchParams({ payload: JSON.stringify(payload) })), headers: form }
  return {
    text: String(new URLSearchParams(Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)])))),
    headers: form,
  }
}

/** The headers by which the bot knows that it is Slack. */
export function signed(body: string, secret: string = tokens.signing): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const hash = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${hash}` }
}
