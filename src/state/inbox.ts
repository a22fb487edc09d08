// INBOX: every event that was accepted from Slack, kept until it is answered. An event that arrives twice is one.
import { type Kysely, type Selectable, sql } from 'kysely'
import { parsed } from './json.ts'
import type { Memory } from './memory.ts'
import type { Tables } from './schema.ts'

export type ArrivalKind = 'mention' | 'direct' | 'followup' | 'command' | 'shortcut' | 'action' | 'view' | 'home' | 'upload'

export type Arrival = {
  readonly kind: ArrivalKind
  /** Slack's event_id, or what tells an interaction apart. Unique. */
  readonly key: string
  /** `channel:ts` of a message, unique where not null: a mention that also arrives as a message is one. */
  readonly place: string | null
  /** What must stay in order: `channel:thread`. */
  readonly lane: string
  readonly user: string
  readonly channel: string | null
  /** Answered at once rather than queued: it opens a form while its trigger lives. */
  readonly immediate: boolean
  /** The body as Slack sent it. */
  readonly body: object
}

export type Entry = Arrival & {
  readonly id: number
  readonly status: 'waiting' | 'working' | 'done'
  readonly attempts: number
  readonly receivedAt: number
  /** A private reply may have gone out already. */
  readonly sending: boolean
}

export type Waiting = { readonly id: number; readonly lane: string; readonly user: string }
export type WaitingPage = { readonly afterId?: number | undefined; readonly user?: string | undefined; readonly limit: number }
export type InboxCounts = {
  readonly waiting: number
  readonly working: number
  readonly done: number
  readonly oldestWaitingAt: number | null
}

export type Inbox = {
  /** Writes it, durable when the promise resolves. undefined: known already, by its key or its place. */
  accept(arrival: Arrival): Promise<Entry | undefined>
  /** Marks it as being worked on, counts an attempt, gives the whole entry; undefined where it is done already or gone. */
  start(id: number): Promise<Entry | undefined>
  /** Notes that the private reply goes out now: what only one person sees cannot be looked up afterwards. */
  sending(id: number): Promise<void>
  /** Done, with a word on how. The body is emptied: nothing of the message is kept. */
  finish(id: number, outcome: string): Promise<void>
  /** Back to waiting, because Slack could not be reached. What was noted of a private reply stays: it may have gone out all the same. */
  release(id: number): Promise<void>
  /** Those that wait, in order of arrival. */
  waiting(page: WaitingPage): Promise<readonly Waiting[]>
  /**
   * After a start of the program: what is not done waits again, each as if tried once before, for its answer may be there
   * (the program was killed, or the memory is a restored one). Gives how many.
   */
  recover(): Promise<number>
  counts(): Promise<InboxCounts>
  /** Writes something and takes it away again: throws where nothing can be written now. */
  prove(): Promise<void>
}

export function inboxOf(memory: Memory): Inbox {
  const { kysely, now } = memory
  const change = (id: number) => kysely.updateTable('inbox').where('id', '=', id).where('status', '<>', 'done')
  return {
    accept: (arrival) => accept(memory, arrival),
    start: async (id) => {
      const started = change(id).set((row) => ({ status: 'working' as const, attempts: row('attempts', '+', 1) }))
      return entryOf(await started.returningAll().executeTakeFirst())
    },
    sending: async (id) => void (await change(id).set({ sending: 1 }).execute()),
    finish: async (id, outcome) => void (await change(id).set({ status: 'done', outcome, doneAt: now(), body: '{}' }).execute()),
    release: async (id) => void (await change(id).set({ status: 'waiting' }).execute()),
    waiting: (page) => waiting(memory, page),
    recover: async () => {
      const left = kysely.updateTable('inbox').where('status', '<>', 'done')
      const again = left.set((row) => ({ status: 'waiting' as const, attempts: row('attempts', '+', 1) }))
      return Number((await again.executeTakeFirst()).numUpdatedRows)
    },
    counts: () => counts(memory),
    prove: () => prove(memory),
  }
}

async function accept({ kysely, now }: Memory, arrival: Arrival): Promise<Entry | undefined> {
  const row = { ...arrival, immediate: arrival.immediate ? 1 : 0, body: JSON.stringify(arrival.body), receivedAt: now() }
  return await kysely.connection().execute(async (connection) => {
    const accepted = connection
      .insertInto('inbox')
      .values(row)
      .onConflict((known) => known.doNothing())
    return await durably(connection, async () => entryOf(await accepted.returningAll().executeTakeFirst()))
  })
}

/** What Slack is told to be accepted survives a loss of power, too; the rest only the end of the process: it would be done again. */
async function durably<T>(connection: Kysely<Tables>, write: () => Promise<T>): Promise<T> {
  await sql`pragma synchronous = full`.execute(connection)
  try {
    return await write()
  } finally {
    await sql`pragma synchronous = normal`.execute(connection)
  }
}

/** A row as an entry. */
export function entryOf(row: Selectable<Tables['inbox']> | undefined): Entry | undefined {
  if (row === undefined) return undefined
  const { doneAt: _, outcome: __, ...entry } = row
  return {
    ...entry,
    kind: entry.kind as ArrivalKind,
    immediate: entry.immediate === 1,
    sending: entry.sending === 1,
    body: parsed(entry.body),
  }
}

async function waiting({ kysely }: Memory, { afterId = 0, user, limit }: WaitingPage): Promise<readonly Waiting[]> {
  const all = kysely.selectFrom('inbox').select(['id', 'lane', 'user']).where('status', '=', 'waiting').where('id', '>', afterId)
  const wanted = user === undefined ? all : all.where('user', '=', user)
  return await wanted.orderBy('id').limit(limit).execute()
}

async function counts({ kysely }: Memory): Promise<InboxCounts> {
  const rows = await kysely
    .selectFrom('inbox')
    .select((row) => ['status', row.fn.countAll<number>().as('count')])
    .groupBy('status')
    .execute()
  const oldest = kysely.selectFrom('inbox').select('receivedAt').where('status', '=', 'waiting').orderBy('id').limit(1)
  const count = (status: Entry['status']): number => rows.find((row) => row.status === status)?.count ?? 0
  const oldestWaitingAt = (await oldest.executeTakeFirst())?.receivedAt ?? null
  return { waiting: count('waiting'), working: count('working'), done: count('done'), oldestWaitingAt }
}

/** As large as an event is, so that it needs room. */
async function prove({ kysely, now }: Memory): Promise<void> {
  const nobody = { kind: 'home', key: 'proof', place: null, lane: '', user: '', channel: null, immediate: 0 } as const
  const row = { ...nobody, body: 'x'.repeat(20_000), status: 'done' as const, receivedAt: now(), doneAt: now() }
  const written = kysely.insertInto('inbox').values(row)
  await written.onConflict((known) => known.doNothing()).execute()
  await kysely.deleteFrom('inbox').where('key', '=', 'proof').execute()
}
