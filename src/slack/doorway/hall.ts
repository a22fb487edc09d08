// From the doorway to the listeners: accepted events wait in the queue, or go at once where a form is to be opened; each ends once.

import { setTimeout as sleep } from 'node:timers/promises'
import type { App } from '@slack/bolt'
import type { Entry } from '../../state/inbox.ts'
import { busy, lookingUp } from '../blocks/sentences.ts'
import { expectsLife } from '../listeners/events.ts'
import type { Desk, Turn } from '../listeners/turn.ts'
import { venueOf } from '../listeners/venues.ts'
import { deliver } from '../replies/deliver.ts'
import type { ReceiverEvent } from './doorway.ts'
import type { Queue } from './queue.ts'

export type Hall = {
  readonly app: () => App
  readonly desk: Desk
  readonly queue: () => Queue
  /** Ends the waiting for a Slack that is out of reach. */
  readonly closing: AbortSignal
  /** What is being handled beside the queue. */
  readonly atOnce: Set<Promise<void>>
}

/** To its place in the queue, with a sign of life if that takes long. */
export function enqueue(entry: Entry, { desk, queue }: Hall): void {
  const venue = expectsLife(entry) ? venueOf(entry) : undefined
  if (venue !== undefined) desk.life.begin(entry.id, venue, lookingUp({ language: desk.config.language }))
  queue().push(entry)
}

/** An entry of the queue, to its end: while Slack or the memory is out of reach it keeps its place in the lane. Never rejects. */
export async function run(id: number, hall: Hall): Promise<void> {
  for (;;) {
    const turn = await begin(id, hall)
    if (turn === 'gone') return hall.desk.life.end(id)
    if (turn !== 'unread') await throughBolt(turn, { body: turn.entry.body, ack: async () => undefined }, hall)
    if (turn !== 'unread' && turn.result === 'finished') return
    const isOver = await sleep(pause, false, { signal: hall.closing }).catch(() => true)
    if (isOver) return
  }
}

const pause = 5000

/** `gone`: done already, or purged. `unread`: the memory is out of reach. */
async function begin(id: number, { desk }: Hall): Promise<Turn | 'gone' | 'unread'> {
  try {
    const entry = await desk.state.inbox.start(id)
    return entry === undefined ? 'gone' : { entry }
  } catch (error) {
    desk.log.error({ entry: id, err: error }, 'the memory could not be read')
    return 'unread'
  }
}

/** A press that opens a form: with Slack's own acknowledgement, in no queue. */
export async function handleAtOnce(entry: Entry, event: ReceiverEvent, hall: Hall): Promise<void> {
  const handling = handle(entry, event, hall)
  const settled = handling.catch(() => undefined)
  hall.atOnce.add(settled)
  void settled.then(() => hall.atOnce.delete(settled))
  return handling
}

async function handle(entry: Entry, event: ReceiverEvent, hall: Hall): Promise<void> {
  const turn = await begin(entry.id, hall)
  if (turn === 'gone') return void (await event.ack())
  if (turn === 'unread') return takeLater(entry, event, hall)
  await throughBolt(turn, event, hall)
  // What Slack could not take now waits its turn like everything else.
  if (turn.result !== 'finished') hall.queue().push(entry)
}

/** It is in the inbox: Slack need not send it again. */
async function takeLater(entry: Entry, event: ReceiverEvent, { queue }: Hall): Promise<void> {
  queue().push(entry)
  await event.ack()
}

async function throughBolt(turn: Turn, event: ReceiverEvent, { app, desk }: Hall): Promise<void> {
  try {
    await app().processEvent({ ...event, customProperties: { ...event.customProperties, turn } })
    if (turn.result !== undefined) return
    desk.log.error({ entry: turn.entry.id, kind: turn.entry.kind }, 'nothing listens for an accepted event')
    await desk.state.inbox.finish(turn.entry.id, 'unheard')
    turn.result = 'finished'
  } catch (error) {
    desk.log.error({ entry: turn.entry.id, err: error }, 'an accepted event was not handled')
  }
}

/** After a start: what was being answered or waited when the last run ended comes first, in its order. */
export async function takeUp({ desk, queue }: Hall): Promise<number> {
  const { inbox } = desk.state
  await inbox.recover()
  let count = 0
  for (let afterId = 0; ; ) {
    const page = await inbox.waiting({ afterId, limit: pageSize })
    for (const waiting of page) queue().push(waiting)
    const last = page.at(-1)
    if (last === undefined) return count
    count += page.length
    afterId = last.id
  }
}

const pageSize = 500

/** Somebody asks faster than can be answered: he is told once in a while, for all that was not taken. */
export function turningAway({ desk }: Pick<Hall, 'desk'>): (entry: Entry) => Promise<void> {
  const told = new Map<string, number>()
  return async (entry) => {
    await desk.state.inbox.finish(entry.id, 'busy')
    const now = desk.clock.now()
    if (now - (told.get(entry.user) ?? Number.NEGATIVE_INFINITY) < tellEvery) return
    if (told.size > remembered) told.clear()
    told.set(entry.user, now)
    const message = () => busy({ language: desk.config.language })
    deliver({ venue: { kind: 'person', user: entry.user }, entry, message, part: 'busy' }, desk).catch((error: unknown) =>
      desk.log.warn({ error: String(error) }, 'somebody could not be told that too much is waiting'),
    )
  }
}

const tellEvery = 10_000
const remembered = 1000
