// Everything of one person removed, in one transaction, and out of the bytes of the file.
import { type Kysely, sql, type Transaction } from 'kysely'
import { rowOf } from './audit.ts'
import { changed } from './changed.ts'
import type { Memory } from './memory.ts'
import type { Counts, Tables } from './schema.ts'

/** Removes it and notes in the audit that it was done, without the name. Gives counts by table. */
export async function purge({ kysely, now }: Memory, user: string): Promise<Counts> {
  const counts = await kysely.transaction().execute(async (all) => {
    const removed = await remove(all, user, now())
    await all
      .insertInto('audit')
      .values(rowOf({ user: '', act: 'purge', detail: removed }, now()))
      .execute()
    return removed
  })
  await compact(kysely)
  return counts
}

/** The same counts, with nothing removed. */
export async function wouldGo({ kysely, now }: Memory, user: string): Promise<Counts> {
  const all = await kysely.startTransaction().execute()
  try {
    return await remove(all, user, now())
  } finally {
    await all.rollback().execute()
  }
}

/** Answers go last but what refers to them: cards that others shared stay, they show figures and no question. */
async function remove(all: Transaction<Tables>, user: string, at: number): Promise<Counts> {
  const answered = all.selectFrom('answers').select('id').where('user', '=', user)
  return {
    inbox: await changed(all.deleteFrom('inbox').where('user', '=', user)),
    threads: await removeThreads(all, user),
    feedback: await changed(
      all.deleteFrom('feedback').where((row) => row.or([row('user', '=', user), row('answer', 'in', answered)])),
    ),
    shares: await changed(all.deleteFrom('shares').where('user', '=', user)),
    marks: (await changed(all.deleteFrom('marks').where('answer', 'in', answered))) + (await forgetReviewer(all, user, at)),
    answers: await changed(all.deleteFrom('answers').where('user', '=', user)),
    proposals: await changed(all.deleteFrom('proposals').where('user', '=', user)),
    audit: await forgetActor(all, user),
  }
}

async function removeThreads(all: Transaction<Tables>, user: string): Promise<number> {
  const begun = await changed(all.deleteFrom('threads').where('user', '=', user))
  return begun + (await changed(all.updateTable('threads').set({ lastUser: '', context: null }).where('lastUser', '=', user)))
}

/** Nobody answers for the mark any more: it falls. One that had fallen before keeps its reason. */
async function forgetReviewer(all: Transaction<Tables>, user: string, at: number): Promise<number> {
  const standing = all.updateTable('marks').set({ fallenAt: at, fallenWhy: 'purged' }).where('fallenAt', 'is', null)
  await standing.where('by', '=', user).execute()
  return await changed(all.updateTable('marks').set({ by: '', byName: '' }).where('by', '=', user))
}

/** The act stays; the name goes from who did it, and from the details of what others did to it. */
async function forgetActor(all: Transaction<Tables>, user: string): Promise<number> {
  const detail = sql<string>`replace(detail, ${JSON.stringify(user)}, '""')`
  await all.updateTable('audit').set({ detail }).where(detail, '<>', sql.ref<string>('detail')).execute()
  return await changed(all.updateTable('audit').set({ user: '' }).where('user', '=', user))
}

/** Pages keep copies of rows that once moved to another page: only a file written anew is sure to hold none. */
async function compact(kysely: Kysely<Tables>): Promise<void> {
  await sql`vacuum`.execute(kysely)
  await sql`pragma wal_checkpoint(truncate)`.execute(kysely)
}
