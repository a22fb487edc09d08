// What a composer hands to compose.ts: an outcome still without assumptions in words, numbered text and envelope.
import type { Assumption } from '../plan/plan.ts'
import type { Row } from '../query/rows.ts'
import type { Choice, Figure, NoAnswerReason, OutcomeKind, Passage, RefusalReason } from './outcome.ts'
import type { Warning } from './warn.ts'

export type Draft = {
  readonly outcome: OutcomeKind
  readonly reason: NoAnswerReason | RefusalReason | null
  readonly lines: readonly (string | Passage)[]
  readonly figures: readonly Figure[]
  readonly choices: readonly Choice[]
  readonly suggestions: readonly Choice[]
  /** Beside those of the plan. */
  readonly assumptions: readonly Assumption[]
  readonly warnings: readonly Warning[]
  /** Every row that the answer shows or computes with: their findings are told. */
  readonly touched: readonly Row[]
}

const empty = { lines: [], figures: [], choices: [], suggestions: [], assumptions: [], warnings: [], touched: [] }

export function answered(draft: Partial<Omit<Draft, 'outcome' | 'reason'>>): Draft {
  return { ...empty, ...draft, outcome: 'answer', reason: null }
}

export function unanswered(reason: NoAnswerReason, draft: Partial<Omit<Draft, 'outcome' | 'reason'>>): Draft {
  return { ...empty, ...draft, outcome: 'no_answer', reason }
}

export function askedBack(draft: Partial<Omit<Draft, 'outcome' | 'reason'>>): Draft {
  return { ...empty, ...draft, outcome: 'clarification', reason: null }
}

export function refused(reason: RefusalReason, draft: Partial<Omit<Draft, 'outcome' | 'reason'>>): Draft {
  return { ...empty, ...draft, outcome: 'refused', reason }
}
