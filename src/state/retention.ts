// What is older than it may be kept is removed. What still waits, and what something kept refers to, stays.
import { sql, type Transaction } from 'kysely'
import { changed } from './changed.ts'
import type { Memory } from './memory.ts'
import type { Counts, Tables } from './schema.ts'

const dayMilliseconds = 86_400_000

/** Removes what is older than `days` and gives counts by table. Throws a RangeError where that is no number of days. */
export async function retain({ kysely, now }: Memory, days: number): Promise<Counts> {
  if (!(days >= 0)) throw new RangeError(`days to keep: ${days}`)
  const before = now() - days * dayMilliseconds
  const counts = await kysely.transaction().execute((all) => remove(all, before))
  await sql`pragma wal_checkpoint(truncate)`.execute(kysely)
  return counts
}

/** In this order: an answer goes when no feedback, card or mark is left that stands on it, and it need not be posted any more. */
async function remove(all: Transaction<Tables>, before: number): Promise<Counts> {
  const proposals = all.deleteFrom('proposals').where('status', '<>', 'open').where('at', '<', before)
  return {
    inbox: await changed(all.deleteFrom('inbox').where('status', '=', 'done').where('doneAt', '<', before)),
    threads: await removeThreads(all, before),
    feedback: await changed(all.deleteFrom('feedback').where('at', '<', before)),
    shares: await changed(all.deleteFrom('shares').where('at', '<', before)),
    marks: await changed(all.deleteFrom('marks').where('fallenAt', '<', before)),
    answers: await removeAnswers(all, before),
    proposals: await changed(proposals),
    audit: await changed(all.deleteFrom('audit').where('at', '<', before)),
  }
}

/** What waits in a thread goes on with its conversation. */
async function removeThreads(all: Transaction<Tables>, before: number): Promise<number> {
  const waited = all.selectFrom('inbox').select('lane').where('status', '<>', 'done')
  const lane = sql<string>`channel || ':' || thread`
  return await changed(all.deleteFrom('threads').where('lastAt', '<', before).where(lane, 'not in', waited))
}

async function removeAnswers(all: Transaction<Tables>, before: number): Promise<number> {
  const free = all.deleteFrom('answers').where('at', '<', before).where('id', 'not in', all.selectFrom('shares').select('answer'))
  const marked = all.selectFrom('marks').select('answer').where('answer', 'is not', null)
  const waited = all.selectFrom('inbox').select('key').where('status', '<>', 'done')
  const unheld = free.where('arrival', 'not in', waited).where('id', 'not in', marked)
  return await changed(unheld.where('id', 'not in', all.selectFrom('feedback').select('answer')))
}
