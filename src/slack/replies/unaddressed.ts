// A message in a thread that nobody addressed to the bot: is it a question about a budget, or people talking to each other?
import type { Asked } from '../../ask.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Context } from '../../question/understanding.ts'

/** What asks by itself and has an answer, a question back, or a reason why a figure is not there; and asks something else than before. */
export function isForUs({ outcome: { outcome, reason, plan }, isAsking }: Asked, before: Context | undefined): boolean {
  if (!isAsking || asksTheSame(plan, before)) return false
  return outcome === 'no_answer' ? reason !== 'not_understood' : outcome !== 'refused'
}

/** “再看看” names nothing: all of its plan comes from the conversation. After a question back “第一个” is the choice of a plan offered. */
function asksTheSame(plan: Plan | null, before: Context | undefined): boolean {
  if (plan === null || before === undefined || before.plan === null || before.readings.length > 0) return false
  const asked = ({ assumptions: _, ...rest }: Plan): string => JSON.stringify(Object.entries(rest).toSorted(byName))
  return asked(plan) === asked(before.plan)
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
