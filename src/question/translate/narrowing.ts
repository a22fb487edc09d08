// What a plan says beside its parties: measure, threshold, order, limit, unit, and what it presumes.
import type { Ask, Plan, Selection } from '../../plan/plan.ts'
import type { Among } from './among.ts'
import type { Assembly } from './assemble.ts'
import { isCounted } from './choose-items.ts'
import { directionOf } from './direction.ts'
import type { Parsed } from './parsed.ts'

export function measureOf({ parsed, ask, from }: Assembly, items: readonly Selection[]): Pick<Plan, 'measure'> {
  const asked = parsed.question.all('measure')[0]?.meaning.measure
  if (asked !== undefined) return { measure: asked }
  if (from?.measure !== undefined) return { measure: from.measure }
  const [first] = items
  if (first === undefined || ask === 'list' || ask === 'definition' || ask === 'coverage') return {}
  if (first.item.startsWith('indicator')) return { measure: 'target' }
  if (isCounted(first.item) && ask !== 'change' && ask !== 'growth') return { measure: 'count' }
  return ask === 'rank' && parsed.question.has('increase', 'decrease') ? { measure: 'change' } : {}
}

export function narrowedBy({ parsed, ask, limits, from }: Assembly, among: Among | undefined): Partial<Plan> {
  const { question } = parsed
  const { order, limit } =
    from !== undefined && from.ask === ask && !question.has('highest', 'lowest', 'rank') ? {} : orderOf({ parsed, ask, limits })
  const unit = question.all('unit').at(-1)?.meaning.unit
  const presumed = directionOf(question, ask)
  return {
    ...carried(from, ask),
    ...(limits.threshold === undefined ? {} : { threshold: limits.threshold }),
    ...(order === undefined ? {} : { order }),
    ...(limit === undefined ? {} : { limit }),
    ...(among === undefined ? {} : { among }),
    ...(presumed === undefined ? {} : { presumed }),
    ...(limits.presumedAmount === undefined ? {} : { presumedAmount: limits.presumedAmount }),
    ...(unit === undefined ? {} : { unit }),
  }
}

/** What goes on from the plan before, where its ask does. */
function carried(from: Plan | undefined, ask: Ask): Partial<Plan> {
  if (from === undefined || from.ask !== ask) return {}
  const { threshold, order, limit, among, unit } = from
  return {
    ...(threshold === undefined ? {} : { threshold }),
    ...(order === undefined ? {} : { order }),
    ...(limit === undefined ? {} : { limit }),
    ...(among === undefined ? {} : { among }),
    ...(unit === undefined ? {} : { unit }),
  }
}

function orderOf({ parsed, ask, limits }: Pick<Assembly, 'parsed' | 'ask' | 'limits'>): Pick<Partial<Plan>, 'order' | 'limit'> {
  if (ask !== 'rank' && ask !== 'list') return {}
  const { question } = parsed
  const falling = question.has('decrease') && question.has('highest')
  const lowest = (question.has('lowest') || (question.has('less') && !question.has('highest'))) !== falling
  const order =
    ask === 'list' && !question.has('highest', 'lowest', 'rank')
      ? {}
      : { order: lowest ? ('lowest' as const) : ('highest' as const) }
  const superlative = question.has('highest', 'lowest') && !question.has('rank', 'list') && limits.threshold === undefined
  const limit = limits.limit ?? (superlative && !setSideBySide(parsed) ? 1 : undefined)
  return { ...order, ...(limit === undefined ? {} : { limit }) }
}

/** Named parties are all shown in their order, not the first alone. */
function setSideBySide({ places, drafts, years }: Parsed): boolean {
  return (places.ok && places.places.length > 1) || drafts.length > 1 || years.years.length > 1
}
