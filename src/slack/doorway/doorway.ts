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
  /** Ended without an answer. */
  readonly turnAway: (entry: Entry) => Promise<void>
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
  if (arrival === 'pass') return app.processEvent(event)
  if (arrival === undefined) return drop('passed', event, doorway)
  const entry = await doorway.accept(arrival)
  if (entry === undefined) return drop('repeated', event, doorway)
  if (doorway.isFull(entry.user)) return turnAway(entry, event, doorway)
  doorway.counted('accepted')
  if (entry.immediate) return doorway.atOnce(entry, event)
  await acknowledge(event, () => doorway.queue(entry))
}

async function drop(what: 'passed' | 'repeated', event: ReceiverEvent, { counted }: Doorway): Promise<void> {
  counted(what)
  await event.ack()
}

/** Written all the same: the second event of a mention is then known, and nothing is said of it. */
async function turnAway(entry: Entry, event: ReceiverEvent, doorway: Doorway): Promise<void> {
  doorway.counted('busy')
  await doorway.turnAway(entry)
  await event.ack()
}

/** What is written goes on, although Slack may not learn that it is. */
async function acknowledge(event: ReceiverEvent, goOn: () => void): Promise<void> {
  try {
    await event.ack()
  } finally {
    goOn()
  }
}
