// MEMORY: what the bot remembers over a restart: what it accepted, what it showed, and what people made of it.
import { type Answers, answersOf } from './answers.ts'
import { type Audit, auditOf } from './audit.ts'
import { type FeedbackBook, feedbackOf } from './feedback.ts'
import { type Inbox, inboxOf } from './inbox.ts'
import { type Marks, marksOf } from './marks.ts'
import { type Memory, openMemory } from './memory.ts'
import { migrate } from './migrate.ts'
import { type PeopleBook, peopleOf } from './person.ts'
import { type Proposals, proposalsOf } from './proposals.ts'
import { retain } from './retention.ts'
import type { Counts } from './schema.ts'
import { type Shares, sharesOf } from './shares.ts'
import { withState } from './state-error.ts'
import { type Threads, threadsOf } from './threads.ts'

/** The file, made where it is missing, and the clock, in milliseconds since 1970. */
export type StateOptions = { readonly file: string; readonly now?: () => number }

export type State = {
  readonly inbox: Inbox
  readonly threads: Threads
  readonly answers: Answers
  readonly feedback: FeedbackBook
  readonly shares: Shares
  readonly marks: Marks
  readonly proposals: Proposals
  readonly audit: Audit
  readonly people: PeopleBook
  /**
   * Removes what is older than `days`: done arrivals, threads, feedback, cards, fallen marks, closed proposals, audit, and answers
   * on which none of these stands any more. Never a row that still waits. Gives counts by table.
   */
  retain(days: number): Promise<Counts>
  close(): Promise<void>
}

/** Opens the memory and brings it to this version's form. Throws a StateError. */
export async function openState({ file, now = Date.now }: StateOptions): Promise<State> {
  return await withState(file, async () => {
    const memory = openMemory(file, now)
    try {
      await migrate(memory)
      return stateOf(memory)
    } catch (error) {
      memory.sqlite.close()
      throw error
    }
  })
}

function stateOf(memory: Memory): State {
  return {
    inbox: inboxOf(memory),
    threads: threadsOf(memory),
    answers: answersOf(memory),
    feedback: feedbackOf(memory),
    shares: sharesOf(memory),
    marks: marksOf(memory),
    proposals: proposalsOf(memory),
    audit: auditOf(memory),
    people: peopleOf(memory),
    retain: (days) => retain(memory, days),
    close: () => memory.kysely.destroy(),
  }
}
