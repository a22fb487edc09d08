// The JSON of `ask --json` (docs/ask.md): exactly its fields, in its order.
import type { Outcome } from '../answer/outcome.ts'
import type { Widened } from '../widen/tally.ts'

export type Envelope = {
  readonly id: string | number | null
  readonly elapsedMs: number
  /** Where a language model was asked. */
  readonly widened?: Widened | undefined
}

/** One line of JSON without a line feed. */
export function outcomeJson(outcome: Outcome, { id, elapsedMs, widened }: Envelope): string {
  const { reason, text, kind, figures, choices, suggestions, assumptions, warnings, citations } = outcome
  const { understood, plan, language, sql, translator, data } = outcome
  return JSON.stringify({
    id,
    outcome: outcome.outcome,
    reason,
    text,
    kind,
    figures,
    choices,
    suggestions,
    assumptions,
    warnings,
    citations,
    understood,
    plan,
    language,
    sql,
    translator,
    model: widened ?? null,
    data,
    elapsedMs: Math.round(elapsedMs * 100) / 100,
  })
}
