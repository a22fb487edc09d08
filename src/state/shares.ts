// Cards that were shared into a channel: frozen as they were posted, and looked at again when the data moves.
import type { Selectable } from 'kysely'
import type { Shown } from './answers.ts'
import { parsed } from './json.ts'
import type { Memory } from './memory.ts'
import type { Tables } from './schema.ts'
import { type For, whileThere } from './while-there.ts'

export type SharedFigure = Shown & { readonly label: string }
export type ShareRecord = {
  readonly id: number
  readonly answer: number
  /** Key of the arrival that shared it. Unique. */
  readonly arrival: string
  readonly user: string
  readonly channel: string
  readonly thread: string | null
  readonly ts: string | null
  /** Data version under which it was last looked at. */
  readonly data: string
  readonly shown: readonly SharedFigure[]
  /** Data version of the last correction. */
  readonly corrected: string | null
  readonly at: number
}
export type NewShare = Omit<ShareRecord, 'id' | 'at' | 'ts' | 'corrected'>
export type LookedAt = { readonly data: string; readonly shown: ShareRecord['shown']; readonly corrected: boolean }
export type SharePage = { readonly afterId: number; readonly limit: number }

export type Shares = {
  /** Keeps it once for its arrival. Throws Gone where `of` is. */
  keep(share: NewShare, of?: For): Promise<ShareRecord>
  posted(id: number, ts: string): Promise<void>
  /** Posted cards that were last looked at under another data version, a page at a time. */
  behind(data: string, page: SharePage): Promise<readonly ShareRecord[]>
  /** Looked at under this data version; `shown` are the values that readers know now. */
  lookedAt(id: number, of: LookedAt): Promise<void>
}

export function sharesOf(memory: Memory): Shares {
  const { kysely } = memory
  const change = (id: number) => kysely.updateTable('shares').where('id', '=', id)
  return {
    keep: (share, of) => whileThere(memory, of, (db) => keep({ ...memory, kysely: db }, share)),
    posted: async (id, ts) => void (await change(id).set({ ts }).execute()),
    behind: (data, page) => behind(memory, data, page),
    lookedAt: async (id, { data, shown, corrected }) => {
      const seen = { data, shown: JSON.stringify(shown) }
      await change(id)
        .set(corrected ? { ...seen, corrected: data } : seen)
        .execute()
    },
  }
}

async function keep({ kysely, now }: Memory, share: NewShare): Promise<ShareRecord> {
  await kysely
    .insertInto('shares')
    .values({ ...share, shown: JSON.stringify(share.shown), at: now() })
    .onConflict((known) => known.column('arrival').doNothing())
    .execute()
  const kept = kysely.selectFrom('shares').selectAll().where('arrival', '=', share.arrival)
  return shareOf(await kept.executeTakeFirstOrThrow())
}

async function behind({ kysely }: Memory, data: string, { afterId, limit }: SharePage): Promise<readonly ShareRecord[]> {
  const posted = kysely.selectFrom('shares').selectAll().where('ts', 'is not', null).where('data', '<>', data)
  const rows = await posted.where('id', '>', afterId).orderBy('id').limit(limit).execute()
  return rows.map(shareOf)
}

/** A row as a record. */
export function shareOf(row: Selectable<Tables['shares']>): ShareRecord {
  return { ...row, shown: parsed(row.shown) }
}
