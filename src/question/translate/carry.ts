// “南岸呢”, “2022年呢”, “按元显示”: the ask of the question before goes on where this one asks nothing of its own.
import type { Ask, Plan } from '../../plan/plan.ts'
import { countMembers } from '../../plan/validate.ts'
import type { Continued } from '../converse.ts'

/** Asks that go on for another item, too: “为什么增加” … “公务接待费呢”. */
const overItems: ReadonlySet<Ask> = new Set<Ask>([
  'lookup',
  'compare',
  'change',
  'growth',
  'completion',
  'reason',
  'purpose',
  'breakdown',
  'trend',
])
/** Asks that need two parties: they end when one of them is replaced. */
const ofPairs: ReadonlySet<Ask> = new Set<Ask>(['difference', 'ratio', 'compare', 'sum'])

export type Carried = { readonly ask: Ask; readonly from: Plan | undefined }

/** The ask to answer, and the plan whose narrowing (order, limit, threshold, measure) goes on with it. */
export function carryAsk(decided: Ask, { parsed, followsUp, sameItem }: Continued, previous: Plan | undefined): Carried {
  if (previous === undefined) return { ask: decided, from: undefined }
  if (decided === 'share' && isRateOnly(parsed) && ofChange.has(previous.ask)) return { ask: 'growth', from: undefined }
  if (!isSilent(parsed.question.signals)) return { ask: decided, from: undefined }
  if (previous.ask === 'coverage' && parsed.drafts.length === 0) return { ask: 'coverage', from: undefined }
  if (!followsUp) return { ask: decided, from: undefined }
  if (decided !== 'lookup' && decided !== 'compare' && decided !== 'count') return { ask: decided, from: undefined }
  const all = changesNothing(parsed, previous)
  if (all) return { ask: previous.ask, from: previous }
  if (ofPairs.has(previous.ask) && countMembers(previous) > 1) return { ask: decided, from: undefined }
  if (decided === 'compare' && previous.ask === 'lookup') return { ask: decided, from: undefined }
  if (sameItem) return { ask: previous.ask, from: previous }
  return { ask: overItems.has(previous.ask) && previous.ask !== 'compare' ? previous.ask : decided, from: undefined }
}

const ofChange: ReadonlySet<Ask> = new Set<Ask>(['change', 'growth', 'reason'])

/** “百分之几” alone: of what, the question before says. */
function isRateOnly({ question, second, over }: Continued['parsed']): boolean {
  const whole = question.all('items').length + question.all('narrowing').length > 0
  return question.has('percent') && !whole && !question.has('share') && !over && second.length === 0
}

function isSilent(signals: ReadonlySet<string>): boolean {
  return [...signals].every((signal) => ['then', 'show', 'is'].includes(signal))
}

/** Nothing is named but a unit. */
function changesNothing({ question }: Continued['parsed'], previous: Plan): boolean {
  const named = (['items', 'narrowing', 'year', 'organizations', 'divisions', 'listed', 'stage'] as const).some(
    (kind) => question.all(kind).length > 0,
  )
  return !named && previous.items.length > 0
}
