// Documents that were dropped into a channel and wait for a yes before they are taken in.
import type { IngestOutcome } from '../budget/ingest-report.ts'
import type { Memory } from './memory.ts'
import { type For, whileThere } from './while-there.ts'

export type ProposalStatus = 'open' | 'accepted' | 'dismissed' | 'failed'
export type Proposal = {
  readonly id: number
  /** Key of the arrival that brought it. Unique. */
  readonly arrival: string
  /** Slack's id of the file. */
  readonly file: string
  readonly name: string
  readonly digest: string
  readonly user: string
  readonly channel: string
  readonly thread: string
  readonly ts: string | null
  readonly status: ProposalStatus
  readonly at: number
  /** What the trial said would become of it; null where a person has to choose. */
  readonly outcome: IngestOutcome | null
  /** What the person who dropped it called it, where it prints no title. */
  readonly title: string | null
  /** Key of the arrival that decided. */
  readonly decision: string | null
}
export type NewProposal = Omit<Proposal, 'id' | 'at' | 'ts' | 'status' | 'decision'>
export type Decision = { readonly status: Exclude<ProposalStatus, 'open'>; readonly decision: string }

export type Proposals = {
  /** Keeps it once for its arrival. Throws Gone where `of` is. */
  keep(proposal: NewProposal, of?: For): Promise<Proposal>
  find(id: number): Promise<Proposal | undefined>
  posted(id: number, ts: string): Promise<void>
  /** From open to `status`, by one arrival, which may say so again after a crash: false where another was faster. */
  close(id: number, of: Decision): Promise<boolean>
}

export function proposalsOf(memory: Memory): Proposals {
  const { kysely } = memory
  return {
    keep: (proposal, of) => whileThere(memory, of, (db) => keep({ ...memory, kysely: db }, proposal)),
    find: async (id) => await kysely.selectFrom('proposals').selectAll().where('id', '=', id).executeTakeFirst(),
    posted: async (id, ts) => void (await kysely.updateTable('proposals').set({ ts }).where('id', '=', id).execute()),
    close: async (id, { status, decision }) => {
      const closed = kysely
        .updateTable('proposals')
        .set({ status, decision })
        .where('id', '=', id)
        .where((row) => row.or([row('status', '=', 'open'), row.and({ status, decision })]))
      return (await closed.executeTakeFirst()).numUpdatedRows === 1n
    },
  }
}

async function keep({ kysely, now }: Memory, proposal: NewProposal): Promise<Proposal> {
  await kysely
    .insertInto('proposals')
    .values({ ...proposal, at: now() })
    .onConflict((known) => known.column('arrival').doNothing())
    .execute()
  const kept = kysely.selectFrom('proposals').selectAll().where('arrival', '=', proposal.arrival)
  return await kept.executeTakeFirstOrThrow()
}
