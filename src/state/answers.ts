// Answers as they were shown, so that their buttons work later and over a restart.
import type { Selectable } from 'kysely'
import type { Outcome } from '../answer/outcome.ts'
import type { Context } from '../question/understanding.ts'
import { fromJson, parsed, toJson } from './json.ts'
import type { Memory } from './memory.ts'
import type { Tables } from './schema.ts'
import { type For, whileThere } from './while-there.ts'

/** A figure that was shown: its fact's id at that time, the fact's key, and the value as printed. */
export type Shown = { readonly fact: number; readonly key: string; readonly value: string }

export type AnswerRecord = {
  readonly id: number
  /** Key of the arrival that it answers. Unique. */
  readonly arrival: string
  readonly user: string
  readonly channel: string | null
  readonly thread: string | null
  /** Of the message that shows it; null for what only one person sees, and before it is posted. */
  readonly ts: string | null
  readonly question: string
  readonly today: string
  /** As it was before the question. */
  readonly context: Context | undefined
  readonly outcome: Outcome
  readonly shown: readonly Shown[]
  /** The mark that it was answered from. */
  readonly mark: number | null
  readonly at: number
}
export type NewAnswer = Omit<AnswerRecord, 'id' | 'at' | 'ts'>

export type Answers = {
  /** Keeps it once for its arrival: a replay gets the record that is there. Throws Gone where `of` is. */
  keep(answer: NewAnswer, of?: For): Promise<AnswerRecord>
  find(id: number): Promise<AnswerRecord | undefined>
  ofArrival(key: string): Promise<AnswerRecord | undefined>
  posted(id: number, at: { readonly channel: string; readonly ts: string }): Promise<void>
  /** The answers before it in its thread, in order; none where it stands in no thread. */
  before(answer: AnswerRecord): Promise<readonly AnswerRecord[]>
}

export function answersOf(memory: Memory): Answers {
  const { kysely } = memory
  const all = kysely.selectFrom('answers').selectAll()
  return {
    keep: (answer, of) => whileThere(memory, of, (db) => keep({ ...memory, kysely: db }, answer)),
    find: async (id) => optional(await all.where('id', '=', id).executeTakeFirst()),
    ofArrival: async (key) => optional(await all.where('arrival', '=', key).executeTakeFirst()),
    posted: async (id, { channel, ts }) =>
      void (await kysely.updateTable('answers').set({ channel, ts }).where('id', '=', id).execute()),
    before: (answer) => before(memory, answer),
  }
}

async function keep({ kysely, now }: Memory, answer: NewAnswer): Promise<AnswerRecord> {
  const json = { context: toJson(answer.context), outcome: JSON.stringify(answer.outcome), shown: JSON.stringify(answer.shown) }
  await kysely
    .insertInto('answers')
    .values({ ...answer, ...json, at: now() })
    .onConflict((known) => known.column('arrival').doNothing())
    .execute()
  const kept = kysely.selectFrom('answers').selectAll().where('arrival', '=', answer.arrival)
  return answerOf(await kept.executeTakeFirstOrThrow())
}

async function before({ kysely }: Memory, { id, channel, thread }: AnswerRecord): Promise<readonly AnswerRecord[]> {
  const earlier = kysely.selectFrom('answers').selectAll().where('id', '<', id).orderBy('id')
  const inThread = earlier.where('channel', '=', channel).where('thread', '=', thread)
  return (await inThread.execute()).map(answerOf)
}

/** A row as a record. */
export function answerOf(row: Selectable<Tables['answers']>): AnswerRecord {
  return { ...row, context: fromJson(row.context), outcome: parsed(row.outcome), shown: parsed(row.shown) }
}

function optional(row: Selectable<Tables['answers']> | undefined): AnswerRecord | undefined {
  return row === undefined ? undefined : answerOf(row)
}
