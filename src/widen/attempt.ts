// One reading of a question by a model, held against everything that is known before it may be shown.
import type { Outcome } from '../answer/outcome.ts'
import type { Ask, Asked, AskOptions } from '../ask.ts'
import type { Plan } from '../plan/plan.ts'
import { validate } from '../plan/validate.ts'
import type { Kitchen } from '../query/execute.ts'
import type { Select, Translation, TranslationFailure } from '../question/port.ts'
import type { Selected } from './select.ts'

/** `read`: it holds, and this is what it comes to. `faulty`: what does not hold, for one more try. */
export type Attempt =
  | {
      readonly kind: 'read'
      readonly outcome: Outcome
      readonly chosen: { readonly plan: Plan } | { readonly select: Select }
      readonly asked?: Asked
    }
  | { readonly kind: 'faulty'; readonly faults: readonly string[]; readonly reply: string }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'failed'; readonly why: TranslationFailure }

export type Judging = {
  readonly question: string
  readonly options: AskOptions
  readonly ask: Ask
  readonly kitchen: () => Kitchen
  readonly select: (chosen: Select) => Promise<Selected>
}

/** What a translation is worth. Never throws for what a model gave. */
export async function judge(translation: Translation, judging: Judging): Promise<Attempt> {
  if (translation.kind === 'plan') return judgePlan(translation.plan, translation.reply, judging)
  if (translation.kind === 'invalid') return { kind: 'faulty', faults: translation.faults, reply: translation.reply }
  if (translation.kind !== 'select') return translation
  const selected = await judging.select(translation.select)
  if ('faults' in selected) return { kind: 'faulty', faults: selected.faults, reply: translation.reply }
  return { kind: 'read', outcome: selected.outcome, chosen: { select: translation.select } }
}

/** A year or an organization that is not covered is an answer of its own; any other fault can be mended. */
function judgePlan(given: Plan, reply: string, { question, options, ask, kitchen }: Judging): Attempt {
  const validation = validate(given, kitchen().catalog)
  if (!validation.ok && !('near' in validation))
    return { kind: 'faulty', faults: [`plan: ${validation.what} does not hold: ${validation.word}`], reply }
  const plan: Plan = { ...given, assumptions: [...given.assumptions, { code: 'read_by_model', from: '', to: '' }] }
  const asked = ask(question, { ...options, model: { plan } })
  const { outcome } = asked
  if (outcome.outcome === 'refused' || outcome.reason === 'not_understood')
    return { kind: 'faulty', faults: ['plan: its parts do not fit together; nothing can be answered by it'], reply }
  return { kind: 'read', outcome, chosen: { plan }, asked }
}
