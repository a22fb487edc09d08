// The four outcomes of a question, as values: the contract of `ask --json` (docs/ask.md) without its envelope.
import type { Flow, Locator, Measure, Nature, Scope, Stage } from '../budget/fact.ts'
import type { Ask, AssumptionCode, Plan } from '../plan/plan.ts'

export const noAnswerReasons = [
  'organization_not_covered',
  'year_not_covered',
  'stage_not_covered',
  'not_stated',
  'not_applicable',
  'not_understood',
] as const
export type NoAnswerReason = (typeof noAnswerReasons)[number]
export const refusalReasons = ['out_of_scope', 'forbidden'] as const
export type RefusalReason = (typeof refusalReasons)[number]

export type Figure = {
  readonly label: string
  readonly role: 'asked' | 'part' | 'member' | 'base'
  readonly organization: string
  readonly scope: Scope
  readonly year: number
  readonly stage: Stage
  readonly flow: Flow
  /** Item code. */
  readonly item: string
  readonly fund: string
  readonly nature: Nature
  readonly measure: Measure
  /** In `unit`; null where a target or a list entry is in words. Computed values keep four decimals. A decrease is negative. */
  readonly value: number | null
  readonly unit: string
  /** The printed form with the cited place's own decimals: “1.0 万元”. */
  readonly shown: string
  readonly origin: 'stated' | 'derived' | 'computed'
  /** A computed figure's formula over printed figures; null for a stated one. */
  readonly formula: string | null
  readonly facts: readonly number[]
  /** Numbers of `citations`. */
  readonly citations: readonly number[]
}

export type Citation = {
  readonly number: number
  readonly document: string
  readonly file: string
  readonly section: string
  readonly locator: Locator
  readonly row: string | null
  readonly column: string | null
  readonly quote: string
}

export type Choice = { readonly label: string; readonly question: string; readonly figure?: Figure }
export type Said<Code extends string = string> = {
  readonly code: Code
  readonly text: string
  readonly findings?: readonly number[]
}

/**
 * A piece of what a person reads, in order. `text` of the outcome is made of their texts; a screen may lay them out instead.
 * `figures` is a table: each row named by what tells it apart, with a place where it is a ranking.
 */
export type Passage =
  | { readonly kind: 'headline'; readonly text: string; readonly figure: Figure }
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'figures'; readonly text: string; readonly title: string; readonly rows: readonly PassageRow[] }
export type PassageRow = { readonly name: string; readonly figure: Figure; readonly place: number | null }

export type OutcomeKind = 'answer' | 'clarification' | 'no_answer' | 'refused'

/** Every outcome carries all fields, so that a reader of the JSON never meets a missing one. */
export type Outcome = {
  readonly outcome: OutcomeKind
  readonly reason: NoAnswerReason | RefusalReason | null
  readonly text: string
  /** What `text` is made of; not part of `ask --json`. */
  readonly passages?: readonly Passage[]
  readonly kind: Ask | null
  readonly figures: readonly Figure[]
  readonly choices: readonly Choice[]
  readonly suggestions: readonly Choice[]
  readonly assumptions: readonly Said<AssumptionCode>[]
  readonly warnings: readonly Said[]
  readonly citations: readonly Citation[]
  readonly understood: string | null
  readonly plan: Plan | null
  readonly language: 'zh' | 'en'
  readonly sql: { readonly text: string; readonly parameters: readonly (string | number | null)[] } | null
  readonly translator: 'rules' | 'model' | 'verified'
  /** Version of the data that was asked. */
  readonly data: string
}
