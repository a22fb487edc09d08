// Who did what: acts that change the data or what others see. Written, never changed.
import type { Selectable } from 'kysely'
import { parsed } from './json.ts'
import type { Memory } from './memory.ts'
import type { Tables } from './schema.ts'

export type AuditAct = 'ingest' | 'dismiss' | 'verify' | 'unverify' | 'share' | 'correct' | 'purge' | 'retention' | 'refused'
export type AuditEntry = {
  readonly at: number
  readonly user: string
  readonly act: AuditAct
  readonly detail: Readonly<Record<string, unknown>>
}

export type Audit = {
  write(entry: Omit<AuditEntry, 'at'>): Promise<void>
  /** The latest first. */
  list(filter?: { readonly user?: string; readonly limit?: number }): Promise<readonly AuditEntry[]>
}

export function auditOf({ kysely, now }: Memory): Audit {
  const all = kysely.selectFrom('audit').selectAll().orderBy('id', 'desc')
  return {
    write: async (entry) => void (await kysely.insertInto('audit').values(rowOf(entry, now())).execute()),
    list: async ({ user, limit = 1000 } = {}) => {
      const wanted = user === undefined ? all : all.where('user', '=', user)
      return (await wanted.limit(limit).execute()).map(auditEntryOf)
    },
  }
}

/** An entry as a row, written at this time. */
export function rowOf({ user, act, detail }: Omit<AuditEntry, 'at'>, at: number) {
  return { at, user, act, detail: JSON.stringify(detail) }
}

/** A row as an entry. */
export function auditEntryOf({ at, user, act, detail }: Selectable<Tables['audit']>): AuditEntry {
  return { at, user, act: act as AuditAct, detail: parsed(detail) }
}
