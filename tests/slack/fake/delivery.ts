// What is on its way to the bot: kept until it is acknowledged, sent again where it is an event.
import type { Acknowledgement } from './contract.ts'
import type { Loose } from './loose.ts'
import type { Timers } from './timers.ts'
import type { World } from './world.ts'

export type Kind = 'events_api' | 'slash_commands' | 'interactive'
export type Parcel = {
  readonly kind: Kind
  readonly payload: Loose
  readonly eventId: string | undefined
  readonly settle: (acknowledgement: Acknowledgement | undefined) => void
  attempts: number
  isDone: boolean
  /** The envelope that is with the bot now. */
  underWay: string | undefined
}
/** Carries a parcel once; false: there is no way to the bot now. */
export type Carrier = (parcel: Parcel, of: { readonly envelopeId: string; readonly reason: string }) => boolean
export type Delivery = {
  /** Sends it; the promise gives the acknowledgement, undefined where none came in time. */
  send(kind: Kind, payload: Loose): Promise<Acknowledgement | undefined>
  resend(eventId: string): void
  acknowledge(envelopeId: string, payload?: Loose): void
  /** The bot answered with an error, or not at all. */
  failed(envelopeId: string, of: { readonly reason: string; readonly isFinal: boolean }): void
  /** The connection that it went over is gone. */
  lost(envelopeId: string): void
  /** A way to the bot opened: what waits goes out. */
  flush(): void
  waiting(): number
  stop(): void
}

const mostRetries = 3
type Envelope = { readonly parcel: Parcel; readonly sentAt: number; readonly cancel: () => void }

export function startDelivery(world: World, timers: Timers, carry: Carrier): Delivery {
  const parcels = new Set<Parcel>()
  const events = new Map<string, Parcel>()
  const envelopes = new Map<string, Envelope>()
  /** By HTTP the carrier itself says that no answer came in time. */
  const isHttp = world.settings.mode === 'http'
  const lateReason = isHttp ? 'http_timeout' : 'timeout'

  const transmit = (parcel: Parcel, reason: string): void => {
    const isEvent = parcel.kind === 'events_api'
    const isSpent = parcel.attempts > (isEvent ? mostRetries : 0)
    if (isSpent && !parcel.isDone) close(parcel, undefined)
    if (parcel.isDone) return
    const envelopeId = world.next('envelope-')
    const isSent = carry(parcel, { envelopeId, reason })
    if (!isSent && !isEvent) close(parcel, undefined)
    if (!isSent) return
    parcel.attempts += 1
    parcel.underWay = envelopeId
    const wait = isEvent ? world.settings.redeliverAfterMs : world.settings.answerWithinMs
    const cancel = isHttp ? () => {} : timers.after(wait, () => again(envelopeId, lateReason))
    envelopes.set(envelopeId, { parcel, sentAt: Date.now(), cancel })
  }
  const again = (envelopeId: string, reason: string): void => {
    const found = envelopes.get(envelopeId)
    if (found === undefined || found.parcel.underWay !== envelopeId) return
    found.cancel()
    found.parcel.underWay = undefined
    transmit(found.parcel, reason)
  }
  const close = (parcel: Parcel, acknowledgement: Acknowledgement | undefined): void => {
    parcel.isDone = true
    parcels.delete(parcel)
    parcel.settle(acknowledgement)
  }
  const begin = (parcel: Parcel, reason: string): void => {
    parcels.add(parcel)
    transmit(parcel, reason)
  }

  return {
    send: (kind, payload) => {
      const { promise, resolve } = Promise.withResolvers<Acknowledgement | undefined>()
      const eventId = typeof payload.event_id === 'string' ? payload.event_id : undefined
      const parcel: Parcel = { kind, payload, eventId, settle: resolve, attempts: 0, isDone: false, underWay: undefined }
      if (eventId !== undefined) events.set(eventId, parcel)
      begin(parcel, '')
      return promise
    },
    resend: (eventId) => {
      const parcel = events.get(eventId)
      if (parcel === undefined) throw new Error(`no event ${eventId} was sent`)
      begin({ ...parcel, attempts: 1, isDone: false, underWay: undefined, settle: () => {} }, lateReason)
    },
    acknowledge: (envelopeId, payload) => {
      const found = envelopes.get(envelopeId)
      if (found === undefined) return
      envelopes.delete(envelopeId)
      found.cancel()
      const at = Date.now()
      const { kind, eventId, isDone } = found.parcel
      world.acks.push({ envelopeId, eventId, type: kind, sentAt: found.sentAt, at })
      if (!isDone) close(found.parcel, { payload, afterMs: at - found.sentAt })
    },
    failed: (envelopeId, { reason, isFinal }) => {
      const found = envelopes.get(envelopeId)
      if (found === undefined || found.parcel.underWay !== envelopeId) return
      found.cancel()
      if (isFinal || found.parcel.kind !== 'events_api') return close(found.parcel, undefined)
      const cancel = timers.after(world.settings.redeliverAfterMs, () => again(envelopeId, reason))
      envelopes.set(envelopeId, { ...found, cancel })
    },
    lost: (envelopeId) => {
      const found = envelopes.get(envelopeId)
      if (found?.parcel.kind === 'events_api') again(envelopeId, lateReason)
    },
    flush: () => {
      for (const parcel of parcels) if (parcel.underWay === undefined) transmit(parcel, lateReason)
    },
    waiting: () => [...parcels].filter((each) => each.kind === 'events_api').length,
    stop: () => {
      for (const parcel of parcels) close(parcel, undefined)
    },
  }
}
