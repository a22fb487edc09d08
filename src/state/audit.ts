// Who did what: acts that change the data or what others see. Written, never changed.
import type { Selectable } from 'kysely'
import { parsed } from './json.ts'
import type { Memory } from './memory.ts'
import type { Tables } from './schema.ts'
import { whileThere } from './while-there.ts'

/** model: a language model read a question; which, by which prompts, with how many tokens. */
export type AuditAct =
  | ('ingest' | 'dismiss' | 'verify' | 'unverify' | 'share' | 'correct' | 'purge' | 'retention')
  | ('refused' | 'model')
export type AuditEntry = {
  readonly at: number
  readonly user: string
  readonly act: AuditAct
  readonly detail: Readonly<Record<string, unknown>>
}

/** What it was done for: an entry of the inbox, or something that has but a key. */
export type Cause = { readonly key: string; readonly id?: number }

export type Audit = {
  /** Once for each act of a cause, however often it is said. Throws Gone where the cause was an entry and is gone. */
  write(entry: Omit<AuditEntry, 'at'>, cause?: Cause): Promise<void>
  /** The latest first. */
  list(filter?: { readonly user?: string; readonly limit?: number }): Promise<readonly AuditEntry[]>
}

export function auditOf(memory: Memory): Audit {
  const { kysely } = memory
  const all = kysely.selectFrom('audit').selectAll().orderBy('id', 'desc')
  return {
    write: (entry, cause) => write(memory, entry, cause),
    list: async ({ user, limit = 1000 } = {}) => {
      const wanted = user === undefined ? all : all.where('user', '=', user)
      return (await wanted.limit(limit).execute()).map(auditEntryOf)
    },
  }
}

async function write(memory: Memory, entry: Omit<AuditEntry, 'at'>, cause: Cause | undefined): Promise<void> {
  const { key = null, id } = cause ?? {}
  await whileThere(memory, id === undefined ? undefined : { id }, async (db) => {
    const written = db.insertInto('audit').values({ ...rowOf(entry, memory.now()), cause: key })
    await written.onConflict((known) => known.doNothing()).execute()
  })
}

/** An entry as a row, written at this time. */
export function rowOf({ user, act, detail }: Omit<AuditEntry, 'at'>, at: number) {
  return { at, user, act, detail: JSON.stringify(detail) }
}

/** A row as an entry. */
export function auditEntryOf({ at, user, act, detail }: Selectable<Tables['audit']>): AuditEntry {
  return { at, user, act: act as AuditAct, detail: parsed(detail) }
}
