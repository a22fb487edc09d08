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
  const inTurn = startTurns()
  return {
    init: (app) =>
      receiver.init(
        Object.create(app, { processEvent: { value: (event: ReceiverEvent) => enter(event, app, { ...doorway, inTurn }) } }),
      ),
    start: (...rest) => receiver.start(...rest),
    stop: (...rest) => receiver.stop(...rest),
  }
}

/** A fault of the store is thrown, so that the event stays unacknowledged and Slack sends it again. */
async function enter(event: ReceiverEvent, app: App, doorway: Doorway & Turns): Promise<void> {
  const entry = await doorway.inTurn(() => admit(event, doorway))
  if (entry === 'pass') return app.processEvent(event)
  if (entry === 'passed' || entry === 'repeated') return drop(entry, event, doorway)
  if (doorway.isFull(entry.user)) return turnAway(entry, event, doorway)
  doorway.counted('accepted')
  if (entry.immediate) return doorway.atOnce(entry, event)
  await acknowledge(event, () => doorway.queue(entry))
}

async function admit({ body }: ReceiverEvent, { classify, accept }: Doorway): Promise<Entry | 'pass' | 'passed' | 'repeated'> {
  const arrival = classify(body)
  if (arrival === 'pass') return 'pass'
  if (arrival === undefined) return 'passed'
  return (await accept(arrival)) ?? 'repeated'
}

type Turns = { readonly inTurn: <T>(work: () => Promise<T>) => Promise<T> }

/** One after the other as they come: whether a message is for us may depend on the one before it. */
function startTurns(): Turns['inTurn'] {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
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
