// What is written for somebody's question is written only while the question is there: a purge in between leaves nothing to be answered, and nothing is written back.
import type { Kysely } from 'kysely'
import type { Memory } from './memory.ts'
import type { Tables } from './schema.ts'

/** The entry of the inbox that something is written for. */
export type For = { readonly id: number }

/** Its person was purged while it was being answered: what is left to do is nothing. No fault; it ends the turn. */
export class Gone extends Error {}

/** Does `work` in one transaction with the look whether the entry is there; without an entry, at once. Throws Gone. */
export async function whileThere<T>(
  { kysely }: Pick<Memory, 'kysely'>,
  entry: For | undefined,
  work: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  if (entry === undefined) return work(kysely)
  return kysely.transaction().execute(async (all) => {
    await mustBeThere(all, entry)
    return work(all)
  })
}

/** Within a transaction. Throws Gone. */
export async function mustBeThere(all: Kysely<Tables>, entry: For | undefined): Promise<void> {
  if (entry === undefined) return
  const found = await all.selectFrom('inbox').select('id').where('id', '=', entry.id).executeTakeFirst()
  if (found === undefined) throw new Gone(`entry ${entry.id} is gone`)
}
