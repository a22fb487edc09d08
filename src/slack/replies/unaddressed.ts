// A message in a thread that nobody addressed to the bot: is it a question about a budget, or people talking to each other?
import type { Outcome } from '../../answer/outcome.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Context } from '../../question/understanding.ts'

/** An answer, a question back, or why a budget figure is not there, and to something else than was asked last. */
export function isForUs({ outcome, reason, plan }: Outcome, before: Context | undefined): boolean {
  if (asksTheSame(plan, before)) return false
  if (outcome === 'answer' || outcome === 'clarification') return true
  return outcome === 'no_answer' && reason !== 'not_understood' && reason !== 'organization_not_covered'
}

/** “真的吗” names nothing: all of its plan comes from the conversation. */
function asksTheSame(plan: Plan | null, before: Context | undefined): boolean {
  if (plan === null || before === undefined) return false
  const asked = ({ assumptions: _, ...rest }: Plan): string => JSON.stringify(Object.entries(rest).toSorted(byName))
  return asked(plan) === asked(before.plan)
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
