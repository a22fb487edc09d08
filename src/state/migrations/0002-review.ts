// What people make of answers: verdicts, shared cards, verified answers, documents that wait for a yes, and who did what.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}

const statements = [
  sql`create table feedback (
    id integer primary key autoincrement, answer integer not null references answers (id) on delete cascade, user text not null,
    verdict text not null, reason text, expected text, at integer not null, review_ts text, unique (answer, user)
  ) strict`,
  // A card that another person shared outlives the answer: no reference.
  sql`create table shares (
    id integer primary key autoincrement, answer integer not null, arrival text not null unique, user text not null,
    channel text not null, thread text, ts text, data text not null, shown text not null, corrected text, at integer not null
  ) strict`,
  sql`create index share_answer on shares (answer)`,
  sql`create table marks (
    id integer primary key autoincrement, question text not null, context text not null, plan text not null, shown text not null,
    data text not null, by text not null, by_name text not null, at integer not null, answer integer references answers (id) on delete set null,
    fallen_at integer, fallen_why text
  ) strict`,
  sql`create unique index mark_standing on marks (question, context) where fallen_at is null`,
  sql`create index mark_answer on marks (answer)`,
  sql`create table proposals (
    id integer primary key autoincrement, arrival text not null unique, file text not null, name text not null, digest text not null,
    user text not null, channel text not null, thread text not null, ts text, status text not null default 'open', at integer not null
  ) strict`,
  sql`create table audit (
    id integer primary key autoincrement, at integer not null, user text not null, act text not null, detail text not null
  ) strict`,
]
