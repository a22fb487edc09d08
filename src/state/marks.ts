// Answers that a reviewer verified: the plan is kept, never text or figures. A mark falls when what it shows has changed.
import type { Selectable, Transaction } from 'kysely'
import type { Plan } from '../plan/plan.ts'
import type { Shown } from './answers.ts'
import { parsed } from './json.ts'
import type { Memory } from './memory.ts'
import type { Tables } from './schema.ts'
import { type For, mustBeThere } from './while-there.ts'

export type Mark = {
  readonly id: number
  /** As the caller normalized it. */
  readonly question: string
  /** Canonical JSON of the plan before, or ''. */
  readonly context: string
  readonly plan: Plan
  readonly shown: readonly Pick<Shown, 'key' | 'value'>[]
  /** Data version under which it was last found unchanged. */
  readonly data: string
  readonly by: string
  /** As Slack called the reviewer then: naming one by id would notify them with each answer. */
  readonly byName: string
  readonly at: number
  readonly answer: number | null
  readonly fallenAt: number | null
  readonly fallenWhy: string | null
}
export type NewMark = Omit<Mark, 'id' | 'at' | 'fallenAt' | 'fallenWhy'>

export type Marks = {
  /** Replaces a standing one of the same question and context; that one falls. The same once more changes nothing. Throws Gone where `of` is. */
  set(mark: NewMark, of?: For): Promise<Mark>
  /** The standing one. */
  find(of: { readonly question: string; readonly context: string }): Promise<Mark | undefined>
  byId(id: number): Promise<Mark | undefined>
  fall(id: number, why: string): Promise<void>
  /** Found unchanged under a newer data version. */
  holds(id: number, data: string): Promise<void>
  standing(): Promise<readonly Mark[]>
}

export function marksOf(memory: Memory): Marks {
  const { kysely, now } = memory
  const all = kysely.selectFrom('marks').selectAll()
  const standing = all.where('fallenAt', 'is', null)
  return {
    set: (mark, of) => set(memory, mark, of),
    find: async ({ question, context }) =>
      optional(await standing.where('question', '=', question).where('context', '=', context).executeTakeFirst()),
    byId: async (id) => optional(await all.where('id', '=', id).executeTakeFirst()),
    fall: async (id, why) => {
      const fallen = kysely.updateTable('marks').set({ fallenAt: now(), fallenWhy: why })
      await fallen.where('id', '=', id).where('fallenAt', 'is', null).execute()
    },
    holds: async (id, data) => void (await kysely.updateTable('marks').set({ data }).where('id', '=', id).execute()),
    standing: async () => (await standing.orderBy('id').execute()).map(markOf),
  }
}

async function set({ kysely, now }: Memory, mark: NewMark, of: For | undefined): Promise<Mark> {
  const at = now()
  return await kysely.transaction().execute(async (all) => {
    await mustBeThere(all, of)
    const same = await sameOf(all, mark)
    if (same !== undefined) return same
    const fallen = all.updateTable('marks').set({ fallenAt: at, fallenWhy: 'replaced' }).where('fallenAt', 'is', null)
    await fallen.where('question', '=', mark.question).where('context', '=', mark.context).execute()
    const json = { plan: JSON.stringify(mark.plan), shown: JSON.stringify(mark.shown) }
    const made = all.insertInto('marks').values({ ...mark, ...json, at })
    return markOf(await made.returningAll().executeTakeFirstOrThrow())
  })
}

/** Of the same answer, by the same person: it was marked before a crash. */
async function sameOf(all: Transaction<Tables>, { question, context, answer, by }: NewMark): Promise<Mark | undefined> {
  const standing = all.selectFrom('marks').selectAll().where('fallenAt', 'is', null).where('question', '=', question)
  const same = standing.where('context', '=', context).where('answer', '=', answer).where('by', '=', by)
  return optional(await same.executeTakeFirst())
}

/** A row as a mark. */
export function markOf(row: Selectable<Tables['marks']>): Mark {
  return { ...row, plan: parsed(row.plan), shown: parsed(row.shown) }
}

function optional(row: Selectable<Tables['marks']> | undefined): Mark | undefined {
  return row === undefined ? undefined : markOf(row)
}
