// What a document's trial said and who decided on it, and what an act of the audit was for: the same event, handled again after a crash, decides and acts once.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}

const statements = [
  sql`alter table proposals add column outcome text`,
  sql`alter table proposals add column decision text`,
  sql`alter table audit add column cause text`,
  sql`create unique index audit_once on audit (cause, act) where cause is not null`,
]
