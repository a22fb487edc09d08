// Arrivals, threads and answers: what a conversation needs. Ids are never given twice, for buttons in old messages carry them.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}

const statements = [
  sql`create table inbox (
    id integer primary key autoincrement, kind text not null, key text not null unique, place text unique, lane text not null,
    user text not null, channel text, immediate integer not null, body text not null, status text not null default 'waiting',
    attempts integer not null default 0, sending integer not null default 0, received_at integer not null, done_at integer, outcome text
  ) strict`,
  sql`create index inbox_status on inbox (status, id)`,
  sql`create table threads (
    channel text not null, thread text not null, user text not null, last_user text not null, context text, language text,
    last_at integer not null, primary key (channel, thread)
  ) strict`,
  sql`create table answers (
    id integer primary key autoincrement, arrival text not null unique, user text not null, channel text, thread text, ts text,
    question text not null, today text not null, context text, outcome text not null, shown text not null, mark integer,
    at integer not null
  ) strict`,
  sql`create index answer_thread on answers (channel, thread)`,
]
