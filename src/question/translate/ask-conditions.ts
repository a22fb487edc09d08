// When a question asks what: conditions over its signals and the number of its parties.
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
  /** Final accounts and a budget are both named. */
  readonly againstBudget: boolean
}

export function members({
  organizations,
  years,
  items,
  stages,
}: Pick<Shape, 'organizations' | 'years' | 'items' | 'stages'>): number {
  return Math.max(organizations, years, items, stages)
}

export function isDefinition({ has, hasItem, hasMoney, hasPlace, hasTarget, isOwnedItem, listed, years }: Shape): boolean {
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

export function isCoverage({ has, hasItem, collective, threshold, hasTarget, listed, span, ...shape }: Shape): boolean {
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

export function isShare({ has, over, twoSides, ...shape }: Shape): boolean {
  if (has('share')) return !has('increase', 'decrease', 'rate', 'year_before')
  if (over) return true
  return (
    has('percent') &&
    !has('change', 'increase', 'decrease', 'rate', 'year_before') &&
    (twoSides || shape.items > 0 || shape.hasItem)
  )
}

/** 预算执行率, 决算完成年初预算的百分之几, 决算占预算的比重. */
export function isCompletion({ has, over, againstBudget }: Shape): boolean {
  if (has('change', 'increase', 'decrease', 'rate', 'year_before', 'highest', 'lowest', 'rank')) return false
  return has('completion') || (againstBudget && (over || has('share', 'percent')))
}

export function isTrend({ has, span, years }: Shape): boolean {
  return (
    has('trend') ||
    (span && !has('highest', 'lowest', 'rank', 'sum')) ||
    (years > 2 && !has('highest', 'lowest', 'rank', 'sum', 'difference'))
  )
}

export function isRank({ has, threshold, collective, listed, listedPart, limit, ...shape }: Shape): boolean {
  if (collective && shape.hasItem && !has('sum', 'count', 'share', 'trend', 'difference', 'ratio')) return true
  if (has('highest', 'lowest', 'rank') || limit) return true
  if (threshold) return collective || listed || listedPart || has('list', 'which') || !shape.hasPlace
  const several = shape.organizations > 1 || shape.years > 1 || shape.items > 1 || collective
  return several && has('which', 'which_year') && has('more', 'less', 'difference')
}

export function isGrowth({ has }: Shape): boolean {
  return has('rate') || has('percent')
}

export function isDifference({ has, versus, years, organizations, items, stages, baseYear }: Shape): boolean {
  const pair = organizations === 2 || items === 2 || stages === 2 || years === 2
  if (has('year_before') || baseYear) return false
  return (
    pair &&
    (has('difference') ||
      (versus && has('more', 'less', 'increase', 'decrease') && (organizations === 2 || items === 2 || stages === 2)))
  )
}

export function isChange({ has, baseYear, years, organizations, items }: Shape): boolean {
  if (has('change', 'increase', 'decrease', 'year_before')) return true
  if (has('difference') && has('more', 'less')) return true
  if (has('same') && !has('compare')) return organizations < 2 && items < 2
  return baseYear || (years === 2 && has('difference'))
}

export function isSum({ has, listed, collective, ...shape }: Shape): boolean {
  const wholeList = listed && (shape.hasMoney || !has('many', 'count'))
  return has('sum') && !has('compare') && (members(shape) > 1 || wholeList || collective || shape.span)
}

export function isCount({ has, isCountedItem, listed, hasMoney }: Shape): boolean {
  return (
    (has('count') && (listed || isCountedItem)) ||
    (isCountedItem && !hasMoney && !has('list', 'what', 'compare', 'parts')) ||
    (listed && has('many') && !hasMoney)
  )
}

export function isBreakdown({ has, listedPart, listed, hasItem, isOwnedItem, ...shape }: Shape): boolean {
  if (shape.byFunction && !has('highest', 'lowest', 'rank')) return true
  if ((has('parts') || (has('purpose') && has('each'))) && !(listed && has('list'))) return true
  return (
    (listedPart && has('list', 'which', 'each', 'what')) || (has('list') && hasItem && shape.items < 2 && !listed && !isOwnedItem)
  )
}

export function isList({ has, listed, hasMoney }: Shape): boolean {
  return listed && (has('list', 'what', 'which', 'parts') || !hasMoney)
}
