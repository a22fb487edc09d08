// After a clarification: a question that chooses no reading is asked of every one of them, never of the first alone.
import type { Plan, Reading } from '../../plan/plan.ts'
import type { Held, Understanding } from '../understanding.ts'
import type { Parsed } from './parsed.ts'
import { phrase } from './phrase.ts'
import type { Room } from './translate.ts'

export type AskAgain = {
  readonly parsed: Parsed
  /** The question, translated as if this plan had been the one before. */
  readonly after: (context: Held) => Understanding
}

/** The readings with the new question put to each; undefined where nothing that was left open is needed. */
export function askAgain({ parsed, after }: AskAgain, { catalog, language, context }: Room): Understanding | undefined {
  const open = context?.readings ?? []
  const about = openPart(parsed, open)
  if (about === undefined) return undefined
  const understood = open.map(({ plan }) => after({ plan, readings: [] }))
  const plans = understood.flatMap((each) => (each.kind === 'plan' ? [each.plan] : []))
  if (plans.length === 0) return understood[0]
  const readings = plans.map((plan) => ({ ...phrase(plan, about, { catalog, language }), plan }))
  return { kind: 'readings', about, readings, total: readings.length }
}

/** What the clarification asked for and the question still does not name. */
function openPart({ places, drafts }: Parsed, readings: readonly Reading[]): 'organization' | 'item' | undefined {
  if (differ(readings, ({ organizations }) => organizations))
    return places.ok && places.places.length === 0 ? 'organization' : undefined
  return drafts.length === 0 && differ(readings, ({ items }) => items) ? 'item' : undefined
}

function differ(readings: readonly Reading[], part: (plan: Plan) => unknown): boolean {
  return new Set(readings.map(({ plan }) => JSON.stringify(part(plan)))).size > 1
}
