// What a fact is to the question: the figure itself, a part, its change, an input of a computation, or a member of a list or ranking.

import { measureOf } from '../budget/measure.ts'
import type { Ask, Plan } from '../plan/plan.ts'
import type { Detailed } from './details.ts'
import type { Role } from './rows.ts'
import type { Wanted } from './wanted.ts'

const ofMembers: ReadonlySet<Ask> = new Set<Ask>(['rank', 'list', 'compare', 'trend', 'breakdown'])

export function roleOf(row: Detailed, plan: Plan, wanted: Wanted): Role {
  if (plan.years.length > 0 && !plan.years.includes(row.year)) return 'base'
  const isAsked = wanted.asked.includes(row.item)
  if (isAsked && row.measure === (plan.measure ?? measureOf(row.item))) return ofMembers.has(plan.ask) ? 'member' : 'asked'
  if (row.measure === 'change' || row.measure === 'share') return isAsked ? 'change' : 'part'
  return isAsked || wanted.around.some((code) => code === row.item && !isAncestor(code, wanted)) ? 'part' : 'base'
}

function isAncestor(code: string, { asked }: Wanted): boolean {
  return asked.some((item) => item.startsWith(`${code}.`) || (/^\d+$/.test(code) && item !== code && item.startsWith(code)))
}
