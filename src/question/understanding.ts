// What the study hands on: a plan, several readings, or why there is none. The corridor turns the last two into outcomes.
import type { Plan, Reading } from '../plan/plan.ts'
import type { Select } from './port.ts'

/** Names of the question that matched nothing or too much; the dining room says them back. */
export type Understanding =
  | { readonly kind: 'plan'; readonly plan: Plan }
  /**
   * Ambiguous readings (organization, item, year): each a self-contained plan. `total` counts all, readings hold at most ten.
   * Readings about an item may turn out to state one and the same value: then they are one answer. One reading alone is a name
   * that resembles what was asked, too little to answer without asking back.
   */
  | {
      readonly kind: 'readings'
      readonly about: 'organization' | 'item' | 'year' | 'fund'
      readonly readings: readonly Reading[]
      readonly total: number
    }
  | {
      readonly kind: 'not_covered'
      readonly what: 'organization' | 'year' | 'stage'
      /** The word of the question. */
      readonly word: string
      /** Organization codes to offer instead (of the same division, of a similar name). Nobody's plan where none was named. */
      readonly near: readonly string[]
      readonly plan: Plan | null
    }
  /** Content words that nothing accounts for. `isFragment`: all are known, but they go on with a conversation that there is not. */
  | {
      readonly kind: 'not_understood'
      readonly words: readonly string[]
      readonly plan: Plan | null
      readonly isFragment?: true
    }
  /** Asked for the name or telephone number of a contact: the document names one, the product never does. */
  | { readonly kind: 'contact'; readonly organizations: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: 'out_of_scope' | 'forbidden'; readonly why: RefusalWhy }

export const refusalWhys = [
  ...(['write', 'prompt', 'hidden_tables', 'not_budget', 'forecast', 'opinion', 'personal'] as const),
  /** What asks nothing, and is answered in kind. */
  ...(['thanks', 'greeting', 'acknowledged'] as const),
] as const
export type RefusalWhy = (typeof refusalWhys)[number]

/** What a question back offered: a plan, or a checked SELECT where no plan says it. */
export type Offered = Reading | (Pick<Reading, 'label' | 'question'> & { readonly select: Select })

/** `plan` is null where the conversation holds no plan to go on from: the last answer was a SELECT's. */
export type Context = { readonly plan: Plan | null; readonly readings: readonly Offered[] }

/** What the rules can go on from; a SELECT is chosen by its own question alone. */
export type Held = { readonly plan: Plan; readonly readings: readonly Reading[] }

export function heldBy(context: Context | undefined): Held | undefined {
  if (context === undefined || context.plan === null) return undefined
  return { plan: context.plan, readings: context.readings.filter((offered) => 'plan' in offered) }
}
