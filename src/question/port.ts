// What the study asks of a language model: a reading of a question that the rules left. The room model answers it; nothing else of it is known here.
import type { Plan } from '../plan/plan.ts'

/** What a question can mean, and no more: the only names that a reading may use. */
export type Candidates = {
  readonly organizations: readonly CandidateOrganization[]
  /** Of all that could be meant; `organizations` holds the likeliest. */
  readonly organizationCount: number
  readonly items: readonly { readonly code: string; readonly name: string }[]
  readonly years: readonly number[]
}
export type CandidateOrganization = {
  readonly code: string
  readonly name: string
  /** Years that it publishes a budget or final accounts of. */
  readonly years: readonly number[]
}

export type TranslationRequest = {
  /** Without control characters, at most as long as a question may be. */
  readonly question: string
  readonly language: 'zh' | 'en'
  /** ISO date that 今年 and 去年 count from. */
  readonly today: string
  readonly candidates: Candidates
  /** The plan of the question before in the same conversation. */
  readonly previous: Plan | undefined
  /** What the rules made out of it, and the words that nothing accounted for. */
  readonly partial: Plan | null
  readonly unknown: readonly string[]
  /** 0: the first reading. 1: a second one, made independently of it. */
  readonly sample: 0 | 1
  /** The reading before and what is wrong with it. */
  readonly repair?: { readonly reply: string; readonly faults: readonly string[] }
}

export const columnUnits = ['元', '万元', '亿元', '%', '倍', 'count'] as const
export type ColumnUnit = (typeof columnUnits)[number]
/** What a column of a SELECT is meant to be; a label has no unit. */
export type SelectColumn = { readonly name: string; readonly role: 'label' | 'figure'; readonly unit: ColumnUnit | null }
export type Select = { readonly text: string; readonly columns: readonly SelectColumn[] }

export const translationFailures = [
  ...(['timeout', 'unreachable', 'unauthorized', 'not_found', 'rate_limited', 'server_error', 'bad_request'] as const),
  ...(['refused', 'budget_spent', 'busy', 'circuit_open', 'deadline'] as const),
] as const
export type TranslationFailure = (typeof translationFailures)[number]

export type Usage = { readonly promptTokens: number; readonly completionTokens: number }

export type Translation = { readonly usage: Usage } & (
  | { readonly kind: 'plan'; readonly plan: Plan; readonly reply: string }
  | { readonly kind: 'select'; readonly select: Select; readonly reply: string }
  /** The model says itself that the question cannot be put to the data. */
  | { readonly kind: 'unclear' }
  /** Neither a plan nor a SELECT: `faults` says why, for one more try. */
  | { readonly kind: 'invalid'; readonly faults: readonly string[]; readonly reply: string }
  | { readonly kind: 'failed'; readonly why: TranslationFailure }
)

/** Reads a question. Never rejects: what goes wrong is a translation of its own kind. `signal` ends the wait. */
export type Translate = (request: TranslationRequest, signal: AbortSignal) => Promise<Translation>

export type Translator = {
  readonly translate: Translate
  /** The model's name and the version of the prompts: they stand in the audit. */
  readonly model: string
  readonly prompt: string
}
