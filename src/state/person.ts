// What is kept of one person: all of it handed out, or all of it removed.
import type { Kysely } from 'kysely'
import { answerOf } from './answers.ts'
import { auditEntryOf } from './audit.ts'
import { entryOf } from './inbox.ts'
import { markOf } from './marks.ts'
import type { Memory } from './memory.ts'
import { purge, wouldGo } from './purge.ts'
import type { Counts, TableName, Tables } from './schema.ts'
import { shareOf } from './shares.ts'
import { threadOf } from './threads.ts'

export type PersonalRecords = Readonly<Record<TableName, readonly object[]>>

export type PeopleBook = {
  /** Everything that is kept of a person, by table, as plain JSON values. */
  export(user: string): Promise<PersonalRecords>
  /**
   * Removes it in one transaction, to the last byte of the file, and gives counts by table. Of threads that others began only
   * the plan goes; verified answers to the person's questions go, those that the person verified lose the name and fall; the
   * audit keeps acts without the name. What is being answered goes, too.
   */
  purge(user: string): Promise<Counts>
  /** The counts that a purge would give; removes nothing. */
  wouldGo(user: string): Promise<Counts>
}

export function peopleOf(memory: Memory): PeopleBook {
  return {
    export: (user) => recordsOf(memory.kysely, user),
    purge: (user) => purge(memory, user),
    wouldGo: (user) => wouldGo(memory, user),
  }
}

async function recordsOf(db: Kysely<Tables>, user: string): Promise<PersonalRecords> {
  const answered = db.selectFrom('answers').select('id').where('user', '=', user)
  const inbox = db.selectFrom('inbox').selectAll().where('user', '=', user).orderBy('id')
  const threads = db
    .selectFrom('threads')
    .selectAll()
    .where((row) => row.or({ user, lastUser: user }))
  const marks = db
    .selectFrom('marks')
    .selectAll()
    .where((row) => row.or([row('by', '=', user), row('answer', 'in', answered)]))
  const answers = db.selectFrom('answers').selectAll().where('user', '=', user).orderBy('id')
  const shares = db.selectFrom('shares').selectAll().where('user', '=', user).orderBy('id')
  const audit = db.selectFrom('audit').selectAll().where('user', '=', user).orderBy('id')
  return {
    inbox: (await inbox.execute()).flatMap((row) => entryOf(row) ?? []),
    threads: (await threads.orderBy('lastAt').execute()).map(threadOf),
    feedback: await db.selectFrom('feedback').selectAll().where('user', '=', user).orderBy('id').execute(),
    shares: (await shares.execute()).map(shareOf),
    marks: (await marks.orderBy('id').execute()).map(markOf),
    answers: (await answers.execute()).map(answerOf),
    proposals: await db.selectFrom('proposals').selectAll().where('user', '=', user).orderBy('id').execute(),
    audit: (await audit.execute()).map(auditEntryOf),
  }
}
