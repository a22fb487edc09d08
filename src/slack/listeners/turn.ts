// One accepted event, handled to its end: finished with a word for its outcome, put back where Slack is out of reach, or failed with an honest sentence.
import { randomUUID } from 'node:crypto'
import { WenzhangError } from '../../errors.ts'
import type { Entry } from '../../state/inbox.ts'
import { Gone } from '../../state/while-there.ts'
import { failed } from '../blocks/sentences.ts'
import type { Porch } from '../porch.ts'
import { deliver } from '../replies/deliver.ts'
import type { Life } from '../replies/life.ts'
import type { Venue } from '../replies/venue.ts'
import { venueOf } from './venues.ts'

/** What the queue hands to Bolt beside a stored event, and what came of it. */
export type Turn = { readonly entry: Entry; result?: 'finished' | 'released' }
export type Desk = Porch & { readonly life: Life }
export type Handler = (entry: Entry, desk: Desk) => Promise<string>

/** Handles the event of a turn; never rejects. */
export async function settle(turn: Turn, handler: Handler, desk: Desk): Promise<void> {
  const { entry } = turn
  turn.result = 'released'
  try {
    await finish(turn, await handler(entry, desk), desk)
  } catch (error) {
    await putRight(turn, error, desk).catch((fault: unknown) =>
      desk.log.error({ entry: entry.id, err: fault }, 'it could not be noted what became of an event'),
    )
  } finally {
    desk.life.end(entry.id)
  }
}

async function finish(turn: Turn, outcome: string, { state, metrics, clock, log }: Desk): Promise<void> {
  const { id, kind, receivedAt } = turn.entry
  await state.inbox.finish(id, outcome)
  turn.result = 'finished'
  const seconds = (clock.now() - receivedAt) / 1000
  metrics.question({ outcome, kind, seconds })
  log.info({ entry: id, kind, outcome, seconds }, 'handled')
}

async function putRight(turn: Turn, error: unknown, desk: Desk): Promise<void> {
  if (error instanceof Gone) return leave(turn, desk)
  if (error instanceof WenzhangError && passing.has(error.code)) return release(turn, error, desk)
  await fail(turn, error, desk)
}

/** What will be otherwise some time; nobody is told, for the answer may be there already. */
const passing: ReadonlySet<string> = new Set(['slack_unreachable', 'slack_revoked', 'state_not_writable'])

/** Its person was purged meanwhile: nothing is said and nothing kept. */
function leave(turn: Turn, { log }: Desk): void {
  turn.result = 'finished'
  log.info({ entry: turn.entry.id, kind: turn.entry.kind }, 'what was being answered was purged')
}

async function release({ entry }: Turn, error: WenzhangError, { state, log }: Desk): Promise<void> {
  const isMemory = error.code === 'state_not_writable'
  const why = isMemory ? 'the memory cannot be written: it is tried again' : 'Slack is out of reach: it is tried again'
  log.warn({ entry: entry.id, error: error.message }, why)
  await state.inbox.release(entry.id)
}

/** The person gets a sentence and a number, the log the rest. */
async function fail(turn: Turn, error: unknown, desk: Desk): Promise<void> {
  const id = randomUUID().slice(0, 8)
  const refused = error instanceof WenzhangError && error.code === 'slack_refused'
  desk.log.error({ entry: turn.entry.id, id, err: error }, refused ? 'Slack refused a reply' : 'a question failed')
  const isSilent = turn.entry.kind === 'followup'
  const told = isSilent || (await tell(turn.entry, id, desk))
  if (told) await finish(turn, refused ? 'refused_by_slack' : 'failed', desk)
  else await desk.state.inbox.release(turn.entry.id)
}

/** False: Slack is out of reach, and it is to be tried again. */
async function tell(entry: Entry, id: string, desk: Desk): Promise<boolean> {
  const venue: Venue | undefined = venueOf(entry)
  if (venue === undefined) return true
  try {
    await deliver(
      { venue: asNew(venue), entry, message: () => failed({ id, language: desk.config.language }), part: 'failed' },
      desk,
    )
    return true
  } catch (error) {
    desk.log.error({ entry: entry.id, id, err: error }, 'the person could not be told')
    return error instanceof WenzhangError && error.code === 'slack_refused'
  }
}

/** A fault puts nothing in the place of a message that is there. */
function asNew(venue: Venue): Venue {
  if (venue.kind === 'replace') return { kind: 'thread', channel: venue.channel, thread: venue.thread }
  return venue.kind === 'private' ? { ...venue, replaces: false } : venue
}
