// Documents that were dropped into a channel and wait for a yes before they are taken in.
import type { Memory } from './memory.ts'

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
}
export type NewProposal = Omit<Proposal, 'id' | 'at' | 'ts' | 'status'>

export type Proposals = {
  /** Keeps it once for its arrival. */
  keep(proposal: NewProposal): Promise<Proposal>
  find(id: number): Promise<Proposal | undefined>
  posted(id: number, ts: string): Promise<void>
  /** From open to `status`, once: false where somebody was faster. */
  close(id: number, status: Exclude<ProposalStatus, 'open'>): Promise<boolean>
}

export function proposalsOf(memory: Memory): Proposals {
  const { kysely } = memory
  return {
    keep: (proposal) => keep(memory, proposal),
    find: async (id) => await kysely.selectFrom('proposals').selectAll().where('id', '=', id).executeTakeFirst(),
    posted: async (id, ts) => void (await kysely.updateTable('proposals').set({ ts }).where('id', '=', id).execute()),
    close: async (id, status) => {
      const closed = kysely.updateTable('proposals').set({ status }).where('id', '=', id).where('status', '=', 'open')
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
