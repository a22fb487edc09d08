// What is asked, decided by the signals and by how many parties there are; and which signals may stand beside it:
// one that does not fit the ask is a word that the plan would drop, so the question is not understood.
import type { Ask } from '../../plan/plan.ts'
import type { Signal } from '../link/meaning.ts'

export type Shape = {
  has(...signals: Signal[]): boolean
  /** How many organizations, years, items and stages are set side by side. */
  readonly organizations: number
  readonly years: number
  readonly items: number
  readonly stages: number
  readonly hasItem: boolean
  readonly hasMoney: boolean
  readonly hasPlace: boolean
  readonly isCountedItem: boolean
  readonly isOwnedItem: boolean
  readonly hasTarget: boolean
  readonly collective: boolean
  readonly listed: boolean
  readonly listedPart: boolean
  /** “按功能分类”: the parts of a total by function. */
  readonly byFunction: boolean
  readonly over: boolean
  /** “A 是 B 的…”: two sides. */
  readonly twoSides: boolean
  readonly versus: boolean
  readonly measuresPlaces: boolean
  readonly threshold: boolean
  readonly limit: boolean
  readonly span: boolean
  readonly baseYear: boolean
}

type Rule = { readonly ask: Ask; readonly when: (shape: Shape) => boolean; readonly allows: readonly Signal[] }

const direction: readonly Signal[] = ['change', 'increase', 'decrease', 'same', 'year_before']
const polite: readonly Signal[] = ['is', 'then', 'show', 'sum', 'many', 'each', 'tell']

/** The first that fits holds. */
const rules: readonly Rule[] = [
  { ask: 'definition', when: isDefinition, allows: ['define', 'what', 'many', 'list', 'parts'] },
  { ask: 'coverage', when: isCoverage, allows: ['coverage', 'list', 'which', 'which_year', 'what', 'count', 'many', 'parts'] },
  {
    ask: 'reason',
    when: ({ has }) => has('why', 'define'),
    allows: ['why', 'what', 'list', 'more', 'less', 'define', 'rate', ...direction],
  },
  {
    ask: 'purpose',
    when: ({ has }) => has('purpose') && !has('many', 'each'),
    allows: ['purpose', 'what', 'list', 'which', 'parts'],
  },
  {
    ask: 'ratio',
    when: ({ has, measuresPlaces, over }) => has('ratio') || (measuresPlaces && (over || has('percent', 'share'))),
    allows: ['ratio', 'year_before', 'percent', 'share'],
  },
  { ask: 'share', when: isShare, allows: ['share', 'percent', 'what', 'more'] },
  { ask: 'trend', when: isTrend, allows: ['trend', 'change', 'compare', 'what', 'list', 'increase', 'decrease'] },
  { ask: 'count', when: ({ has, threshold, listed }) => has('count') && threshold && listed, allows: ['count', 'list', 'more'] },
  {
    ask: 'rank',
    when: isRank,
    allows: [
      'highest',
      'lowest',
      'rank',
      'which',
      'what',
      'list',
      'more',
      'less',
      'compare',
      'which_year',
      'count',
      'difference',
      'change',
      'increase',
      'decrease',
    ],
  },
  { ask: 'growth', when: isGrowth, allows: ['rate', 'percent', 'share', 'more', 'less', ...direction] },
  {
    ask: 'difference',
    when: isDifference,
    allows: ['difference', 'more', 'less', 'compare', 'increase', 'decrease', 'change', 'what', 'count'],
  },
  { ask: 'change', when: isChange, allows: ['difference', 'more', 'less', 'compare', 'what', ...direction] },
  { ask: 'sum', when: isSum, allows: ['compare', 'count', 'list'] },
  { ask: 'count', when: isCount, allows: ['count', 'list', 'what'] },
  { ask: 'breakdown', when: isBreakdown, allows: ['purpose', 'parts', 'list', 'what', 'which', 'compare', 'count'] },
  { ask: 'list', when: isList, allows: ['list', 'what', 'which', 'count', 'parts'] },
  {
    ask: 'compare',
    when: ({ has, ...shape }) => has('compare') || members(shape) > 1,
    allows: ['compare', 'what', 'more', 'less', 'difference', 'list', 'same', 'change'],
  },
  { ask: 'lookup', when: ({ has, hasTarget }) => has('many') || hasTarget, allows: ['what', 'list', 'purpose'] },
  { ask: 'lookup', when: () => true, allows: ['purpose'] },
]

export type Decision = { readonly ask: Ask; readonly unfit: readonly Signal[] }

/** The ask, and the signals that it leaves unexplained. */
export function decideAsk(shape: Shape, signals: ReadonlySet<Signal>): Decision {
  const rule = rules.find(({ when }) => when(shape))
  const ask = rule?.ask ?? 'lookup'
  const allowed = new Set([...(rule?.allows ?? []), ...polite])
  return { ask, unfit: [...signals].filter((signal) => !allowed.has(signal)) }
}

function members({ organizations, years, items, stages }: Pick<Shape, 'organizations' | 'years' | 'items' | 'stages'>): number {
  return Math.max(organizations, years, items, stages)
}

function isDefinition({ has, hasItem, hasMoney, hasPlace, hasTarget, isOwnedItem, listed, years }: Shape): boolean {
  if (has('define')) return !has('why', 'increase', 'decrease', 'change')
  return (
    (has('what') || (has('tell') && years === 0)) &&
    hasItem &&
    !has('list', 'parts', 'change', 'many', 'highest', 'lowest') &&
    !hasPlace &&
    !hasTarget &&
    !isOwnedItem &&
    !listed &&
    !hasMoney
  )
}

function isCoverage({ has, hasItem, collective, threshold, hasTarget, listed, span, ...shape }: Shape): boolean {
  if (has('highest', 'lowest', 'rank', 'trend') || threshold || hasTarget) return false
  if (has('coverage')) return !hasItem || !has('many')
  if (hasItem || listed) return false
  if (collective && has('list', 'count', 'which')) return true
  return has('which_year') || (!shape.hasMoney && !span && shape.hasPlace && (has('list', 'what') || onlyAsksWhether(has)))
}

/** “有没有南岸2024年的预算”, “南岸有数据吗”. */
function onlyAsksWhether(has: Shape['has']): boolean {
  return has('is') && !has('many', 'why', 'change', 'increase', 'decrease', 'share', 'percent', 'rate', 'compare')
}

function isShare({ has, over, twoSides, ...shape }: Shape): boolean {
  if (has('share')) return !has('increase', 'decrease', 'rate', 'year_before')
  if (over) return true
  return (
    has('percent') &&
    !has('change', 'increase', 'decrease', 'rate', 'year_before') &&
    (twoSides || shape.items > 0 || shape.hasItem)
  )
}

function isTrend({ has, span, years }: Shape): boolean {
  return (
    has('trend') ||
    (span && !has('highest', 'lowest', 'rank', 'sum')) ||
    (years > 2 && !has('highest', 'lowest', 'rank', 'sum', 'difference'))
  )
}

function isRank({ has, threshold, collective, listed, listedPart, limit, ...shape }: Shape): boolean {
  if (collective && shape.hasItem && !has('sum', 'count', 'share', 'trend', 'difference', 'ratio')) return true
  if (has('highest', 'lowest', 'rank') || limit) return true
  if (threshold) return collective || listed || listedPart || has('list', 'which') || !shape.hasPlace
  const several = shape.organizations > 1 || shape.years > 1 || shape.items > 1 || collective
  return several && has('which', 'which_year') && has('more', 'less', 'difference')
}

function isGrowth({ has }: Shape): boolean {
  return has('rate') || has('percent')
}

function isDifference({ has, versus, years, organizations, items, stages, baseYear }: Shape): boolean {
  const pair = organizations === 2 || items === 2 || stages === 2 || years === 2
  if (has('year_before') || baseYear) return false
  return (
    pair && (has('difference') || (versus && has('more', 'less', 'increase', 'decrease') && (organizations === 2 || items === 2)))
  )
}

function isChange({ has, baseYear, years }: Shape): boolean {
  if (has('change', 'increase', 'decrease', 'year_before')) return true
  if (has('difference') && has('more', 'less')) return true
  if (has('same') && !has('compare')) return true
  return baseYear || (years === 2 && has('difference'))
}

function isSum({ has, listed, collective, ...shape }: Shape): boolean {
  return has('sum') && !has('compare') && (members(shape) > 1 || listed || collective)
}

function isCount({ has, isCountedItem, listed, hasMoney }: Shape): boolean {
  return (
    (has('count') && (listed || isCountedItem)) ||
    (isCountedItem && !hasMoney && !has('list', 'what', 'compare', 'parts')) ||
    (listed && has('many') && !hasMoney)
  )
}

function isBreakdown({ has, listedPart, listed, hasItem, isOwnedItem, ...shape }: Shape): boolean {
  if (shape.byFunction && !has('highest', 'lowest', 'rank')) return true
  if ((has('parts') || (has('purpose') && has('each'))) && !(listed && has('list'))) return true
  return (
    (listedPart && has('list', 'which', 'each', 'what')) || (has('list') && hasItem && shape.items < 2 && !listed && !isOwnedItem)
  )
}

function isList({ has, listed, hasMoney }: Shape): boolean {
  return listed && (has('list', 'what', 'which', 'parts') || !hasMoney)
}
