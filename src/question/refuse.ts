// What is refused: attempts to write, to read prompts or hidden tables, and questions that are no budget questions. Kindly, and with the ground.
import { budgetWords, forbidden, type Ground, outOfScope } from './lexicon/refusal-words.ts'
import type { Understanding } from './understanding.ts'

type Refused = Extract<Understanding, { kind: 'refused' }>

/** A refusal for what must not be done, wherever in the question it stands. */
export function refuseForbidden(text: string): Refused | undefined {
  const why = groundOf(text, forbidden)
  return why === undefined ? undefined : { kind: 'refused', reason: 'forbidden', why }
}

/** A refusal for forecasts, opinions, persons and other subjects. Names of items are taken out of `text` before. */
export function refuseOther(text: string): Refused | undefined {
  const why = groundOf(text, outOfScope)
  return why === undefined ? undefined : { kind: 'refused', reason: 'out_of_scope', why }
}

/** A question that speaks of nothing that a budget speaks of: a greeting, another subject, or no words at all. */
export function refuseForeign(text: string): Refused | undefined {
  return budgetWords.test(text) ? undefined : { kind: 'refused', reason: 'out_of_scope', why: 'not_budget' }
}

function groundOf(text: string, grounds: readonly Ground[]): Ground['why'] | undefined {
  return grounds.find(({ pattern }) => pattern.test(text))?.why
}
