// The tables of the bot's memory, as rows. Times are milliseconds since 1970, JSON stands as text, a truth is 0 or 1.
import type { Generated } from 'kysely'
import type { IngestOutcome } from '../budget/ingest-report.ts'

export type Tables = {
  readonly inbox: InboxTable
  readonly threads: ThreadTable
  readonly answers: AnswerTable
  readonly feedback: FeedbackTable
  readonly shares: ShareTable
  readonly marks: MarkTable
  readonly proposals: ProposalTable
  readonly audit: AuditTable
}

export type TableName = keyof Tables
/** How many rows of each table. */
export type Counts = Readonly<Record<TableName, number>>

type InboxTable = {
  readonly id: Generated<number>
  readonly kind: string
  readonly key: string
  readonly place: string | null
  readonly lane: string
  readonly user: string
  readonly channel: string | null
  readonly immediate: number
  readonly body: string
  readonly status: Generated<'waiting' | 'working' | 'done'>
  readonly attempts: Generated<number>
  readonly sending: Generated<number>
  readonly receivedAt: number
  readonly doneAt: number | null
  readonly outcome: string | null
}

type ThreadTable = {
  readonly channel: string
  readonly thread: string
  /** Who began it. */
  readonly user: string
  /** Whose question `context` comes from. */
  readonly lastUser: string
  readonly context: string | null
  readonly language: string | null
  readonly lastAt: number
}

type AnswerTable = {
  readonly id: Generated<number>
  readonly arrival: string
  readonly user: string
  readonly channel: string | null
  readonly thread: string | null
  readonly ts: string | null
  readonly question: string
  readonly today: string
  readonly context: string | null
  readonly outcome: string
  readonly shown: string
  readonly mark: number | null
  readonly at: number
}

type FeedbackTable = {
  readonly id: Generated<number>
  readonly answer: number
  readonly user: string
  readonly verdict: 'up' | 'down'
  readonly reason: string | null
  readonly expected: string | null
  readonly at: number
  readonly reviewTs: string | null
}

type ShareTable = {
  readonly id: Generated<number>
  readonly answer: number
  readonly arrival: string
  readonly user: string
  readonly channel: string
  readonly thread: string | null
  readonly ts: string | null
  readonly data: string
  readonly shown: string
  readonly corrected: string | null
  readonly at: number
}

type MarkTable = {
  readonly id: Generated<number>
  readonly question: string
  readonly context: string
  readonly plan: string
  readonly shown: string
  readonly data: string
  readonly by: string
  readonly byName: string
  readonly at: number
  readonly answer: number | null
  readonly fallenAt: number | null
  readonly fallenWhy: string | null
}

type ProposalTable = {
  readonly id: Generated<number>
  readonly arrival: string
  readonly file: string
  readonly name: string
  readonly digest: string
  readonly user: string
  readonly channel: string
  readonly thread: string
  readonly ts: string | null
  readonly status: Generated<'open' | 'accepted' | 'dismissed' | 'failed'>
  readonly at: number
  readonly outcome: IngestOutcome | null
  readonly title: string | null
  /** Key of the arrival that decided. */
  readonly decision: string | null
}

type AuditTable = {
  readonly id: Generated<number>
  readonly at: number
  readonly user: string
  readonly act: string
  readonly detail: string
  /** What it was done for; the same act is written once for it. */
  readonly cause: string | null
}
