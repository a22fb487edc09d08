// What the grammar knows while it reads a clause.
import type { Accounts } from '../../../budget/account.ts'
import type { Stage } from '../../../budget/fact.ts'
import type { Draft } from './draft.ts'
import type { Topic } from './topic.ts'

export type Owner = { readonly year: number; readonly stage: Stage; readonly accounts: Accounts }

export type Context = {
  readonly owner: Owner
  /** The figure whose parts are being listed. */
  readonly whole: Draft | null
  /** The last figure read: the subject of a clause that names none. */
  readonly last: Draft | null
  /** The same, if it stands in this sentence. */
  readonly near: Draft | null
  /** The first total of the paragraph: later clauses share its fund. */
  readonly first: Draft | null
  readonly topic: Topic
}

/** What a clause is about; several where a figure is income and expenditure at once. */
export type Subject = Pick<Draft, 'flow' | 'item' | 'fund' | 'nature' | 'name'>
