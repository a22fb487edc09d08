// What people say of answers: a thumb up or down, and what they expected instead.
import type { Selectable } from 'kysely'
import { type AnswerRecord, answerOf } from './answers.ts'
import type { Memory } from './memory.ts'
import type { Tables } from './schema.ts'
import { type For, whileThere } from './while-there.ts'

export type Verdict = 'up' | 'down'
export type FeedbackRecord = {
  readonly id: number
  readonly answer: number
  readonly user: string
  readonly verdict: Verdict
  readonly reason: string | null
  readonly expected: string | null
  readonly at: number
  /** Of the message in the review channel. */
  readonly reviewTs: string | null
}
export type Given = {
  readonly answer: number
  readonly user: string
  readonly verdict: Verdict
  readonly reason?: string | null
  readonly expected?: string | null
}
export type ReviewedAnswer = FeedbackRecord & { readonly record: AnswerRecord }

export type FeedbackBook = {
  /** One verdict of a person for an answer: a second one replaces the first, and keeps its id and its review message. Throws Gone where `of` is. */
  give(verdict: Given, of?: For): Promise<FeedbackRecord>
  reviewed(id: number, ts: string): Promise<void>
  /** With the answers, in the order in which they were first given. */
  list(filter?: { readonly verdict?: Verdict }): Promise<readonly ReviewedAnswer[]>
}

export function feedbackOf(memory: Memory): FeedbackBook {
  const { kysely } = memory
  return {
    give: (verdict, of) => whileThere(memory, of, (db) => give({ ...memory, kysely: db }, verdict)),
    reviewed: async (id, ts) => void (await kysely.updateTable('feedback').set({ reviewTs: ts }).where('id', '=', id).execute()),
    list: (filter = {}) => list(memory, filter.verdict),
  }
}

async function give({ kysely, now }: Memory, { answer, user, ...given }: Given): Promise<FeedbackRecord> {
  const said = { verdict: given.verdict, reason: given.reason ?? null, expected: given.expected ?? null, at: now() }
  return await kysely
    .insertInto('feedback')
    .values({ answer, user, ...said })
    .onConflict((known) => known.columns(['answer', 'user']).doUpdateSet(said))
    .returningAll()
    .executeTakeFirstOrThrow()
}

async function list({ kysely }: Memory, verdict: Verdict | undefined): Promise<readonly ReviewedAnswer[]> {
  const all = kysely.selectFrom('feedback').selectAll().orderBy('id')
  const rows = await (verdict === undefined ? all : all.where('verdict', '=', verdict)).execute()
  const records = await recordsOf(kysely, rows)
  return rows.flatMap((row) => {
    const record = records.get(row.answer)
    return record === undefined ? [] : [{ ...row, record }]
  })
}

async function recordsOf(
  kysely: Memory['kysely'],
  rows: readonly Selectable<Tables['feedback']>[],
): Promise<ReadonlyMap<number, AnswerRecord>> {
  const judged = kysely.selectFrom('feedback').select('answer')
  if (rows.length === 0) return new Map()
  const answers = await kysely.selectFrom('answers').selectAll().where('id', 'in', judged).execute()
  return new Map(answers.map((row) => [row.id, answerOf(row)]))
}
