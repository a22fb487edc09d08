// What is asked, decided by the signals and by how many parties there are; and which signals may stand beside it:
// one that does not fit the ask is a word that the plan would drop, so the question is not understood.
import type { Ask } from '../../plan/plan.ts'
import type { Signal } from '../link/meaning.ts'
import {
  isBreakdown,
  isChange,
  isCompletion,
  isCount,
  isCoverage,
  isDefinition,
  isDifference,
  isGrowth,
  isList,
  isRank,
  isShare,
  isSum,
  isTrend,
  members,
  type Shape,
} from './ask-conditions.ts'

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
  { ask: 'completion', when: isCompletion, allows: ['completion', 'share', 'percent', 'what'] },
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
  { ask: 'change', when: isChange, allows: ['difference', 'more', 'less', 'compare', ...direction] },
  { ask: 'sum', when: isSum, allows: ['compare', 'count', 'list'] },
  { ask: 'count', when: isCount, allows: ['count', 'list', 'what'] },
  { ask: 'breakdown', when: isBreakdown, allows: ['purpose', 'parts', 'list', 'what', 'which', 'compare', 'count'] },
  { ask: 'list', when: isList, allows: ['list', 'what', 'which', 'count', 'parts'] },
  {
    ask: 'compare',
    when: ({ has, ...shape }) => has('compare') || members(shape) > 1,
    allows: ['compare', 'what', 'more', 'less', 'difference', 'list', 'same', 'change'],
  },
  { ask: 'lookup', when: ({ hasTarget }) => hasTarget, allows: ['what', 'list', 'purpose', 'count'] },
  { ask: 'lookup', when: ({ has }) => has('many'), allows: ['what', 'list', 'purpose'] },
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
