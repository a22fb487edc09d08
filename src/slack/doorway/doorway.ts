// THE DOORWAY: before Bolt acknowledges an event, what is for us is in state.sqlite; what was there already is acknowledged and forgotten.
// It wraps a receiver, so that Socket Mode and HTTP go the same way.
import type { App, Receiver } from '@slack/bolt'
import type { Arrival, Entry } from '../../state/inbox.ts'
import type { Classified } from './arrivals.ts'

export type ReceiverEvent = Parameters<App['processEvent']>[0]

export type Doorway = {
  readonly classify: (body: object) => Classified
  /** Undefined: known already. */
  readonly accept: (arrival: Arrival) => Promise<Entry | undefined>
  /** Whether this person has so much waiting that nothing more is taken. */
  readonly isFull: (user: string) => boolean
  readonly turnedAway: (arrival: Arrival) => void
  /** Answered in its turn. */
  readonly queue: (entry: Entry) => void
  /** Answered at once, with Slack's own acknowledgement. */
  readonly atOnce: (entry: Entry, event: ReceiverEvent) => Promise<void>
  readonly counted: (what: 'accepted' | 'repeated' | 'passed' | 'busy') => void
}

/** The same receiver, whose events pass the doorway before they reach the app. */
export function behindDoorway(receiver: Receiver, doorway: Doorway): Receiver {
  return {
    init: (app) =>
      receiver.init(Object.create(app, { processEvent: { value: (event: ReceiverEvent) => enter(event, app, doorway) } })),
    start: (...rest) => receiver.start(...rest),
    stop: (...rest) => receiver.stop(...rest),
  }
}

/** A fault of the store is thrown, so that the event stays unacknowledged and Slack sends it again. */
async function enter(event: ReceiverEvent, app: App, doorway: Doorway): Promise<void> {
  const arrival = doorway.classify(event.body)
  if (arrival === undefined) return forget(event, doorway)
  if (arrival === 'pass') return app.processEvent(event)
  if (doorway.isFull(arrival.user)) return turnAway(event, arrival, doorway)
  const entry = await doorway.accept(arrival)
  doorway.counted(entry === undefined ? 'repeated' : 'accepted')
  if (entry === undefined) return void (await event.ack())
  if (entry.immediate) return doorway.atOnce(entry, event)
  await event.ack()
  doorway.queue(entry)
}

async function forget(event: ReceiverEvent, doorway: Doorway): Promise<void> {
  doorway.counted('passed')
  await event.ack()
}

async function turnAway(event: ReceiverEvent, arrival: Arrival, doorway: Doorway): Promise<void> {
  doorway.counted('busy')
  await event.ack()
  doorway.turnedAway(arrival)
}
