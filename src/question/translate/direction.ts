// The direction that a question presumes: “为什么减少” presumes a decrease, “增加还是减少” nothing.
import type { Ask, Plan } from '../../plan/plan.ts'
import type { Question } from './question.ts'

const presuming: ReadonlySet<Ask> = new Set<Ask>(['change', 'growth', 'reason', 'difference'])

export function directionOf(question: Question, ask: Ask): Plan['presumed'] {
  if (!presuming.has(ask) || question.has('change')) return undefined
  const up = question.has('increase') || (question.has('more') && !question.has('less'))
  const down = question.has('decrease') || (question.has('less') && !question.has('more'))
  if (up !== down) return up ? 'increase' : 'decrease'
  return question.has('same') && !up ? 'none' : undefined
}
