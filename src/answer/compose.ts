// Plan and rows → outcome: one composer for each kind of question, then findings, assumptions and the text a person reads.
import type { Ask, Plan } from '../plan/plan.ts'
import type { Rows } from '../query/rows.ts'
import { startCitations } from './cite.ts'
import { derivedWarnings, organizationsOf } from './derived.ts'
import type { Draft } from './draft.ts'
import { finish } from './finish.ts'
import { coverage, definition } from './kinds/about.ts'
import { breakdown } from './kinds/breakdown.ts'
import { change } from './kinds/change.ts'
import { difference, ratio, sum } from './kinds/combine.ts'
import { compare } from './kinds/compare.ts'
import { completion } from './kinds/completion.ts'
import { count } from './kinds/count.ts'
import { growth } from './kinds/growth.ts'
import { list } from './kinds/list.ts'
import { lookup } from './kinds/lookup.ts'
import { purpose } from './kinds/purpose.ts'
import { rank } from './kinds/rank.ts'
import { reason } from './kinds/reason.ts'
import { share } from './kinds/share.ts'
import { trend } from './kinds/trend.ts'
import type { Outcome } from './outcome.ts'
import type { Table } from './table.ts'
import { findingWarnings, warning } from './warn.ts'
import type { Words } from './words.ts'

export type Composing = {
  readonly words: Words
  readonly translator: Outcome['translator']
  /** Version of the data that was asked. */
  readonly data: string
  /** What the catalog calls an item. */
  readonly nameOf?: (item: string) => string | undefined
}

/** The outcome of a validated plan. Every figure in it is stated, derived or computed from `rows`, with its places. */
export function compose(plan: Plan, rows: Rows, composing: Composing): Outcome {
  const table: Table = { plan, rows, words: composing.words, citations: startCitations() }
  const draft = draftOf(table)
  const warnings = [...draft.warnings, ...findingWarnings(draft.touched, table)]
  return finish({ ...draft, warnings }, { ...composing, plan, sql: rows.sql, citations: table.citations.list() })
}

const composers: Record<Ask, (table: Table) => Draft> = {
  lookup,
  breakdown,
  compare,
  rank,
  trend,
  sum,
  difference,
  share,
  completion,
  change,
  growth,
  ratio,
  count,
  list,
  reason,
  purpose,
  definition,
  coverage,
}

/** The composer's draft, with what every kind of answer must say. */
export function draftOf(table: Table): Draft {
  const draft = composers[table.plan.ask](table)
  return { ...draft, warnings: [...draft.warnings, ...generalWarnings(draft, table)] }
}

function generalWarnings({ figures, outcome }: Draft, { plan, rows, words }: Table): Draft['warnings'] {
  if (outcome !== 'answer') return []
  const derived = figures.filter(({ origin }) => origin === 'derived')
  const whole = plan.assumptions.some(({ code }) => code.endsWith('_of_division')) && figures.length > 0
  return [
    ...derivedWarnings(derived, organizationsOf(figures).size > 1, words),
    ...(whole ? [warning('not_whole_division', words.warnings.not_whole_division([]))] : []),
    ...(rows.truncated ? [warning('truncated', words.warnings.truncated([String(rows.rows.length), '']))] : []),
  ]
}
