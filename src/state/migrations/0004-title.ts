// What a person called a document that prints no title: it is taken in under the name under which it was looked at.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table proposals add column title text`.execute(db)
}
