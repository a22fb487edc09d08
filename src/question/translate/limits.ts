// Numbers of a question that are no figure asked for: thresholds, how many members to show, and values that it presumes.
import type { Ask, Threshold } from '../../plan/plan.ts'
import type { Question } from './question.ts'

export type Limits = {
  readonly threshold: Threshold | undefined
  readonly limit: number | undefined
  readonly presumedAmount: number | undefined
  /** Numbers that nothing uses. */
  readonly unused: readonly string[]
}

export type LimitOptions = {
  readonly ask: Ask
  /** How many parties there are, so that “两家”, “六个项目” count them and nothing else. */
  readonly members: number
}

/** Asks whose figure may be given in the question: “是5万元吗”, “为什么多了4万”. */
const presuming: ReadonlySet<Ask> = new Set<Ask>(['lookup', 'change', 'growth', 'reason'])

export function findLimits(question: Question, { ask, members }: LimitOptions): Limits {
  const threshold = thresholdOf(question)
  const asksWhether =
    question.has('is') &&
    (ask === 'count' || ask === 'lookup') &&
    !question.all('quantity').some(({ meaning }) => meaning.unit === '%')
  const amounts = question.all('amount')
  const quantities = question.all('quantity')
  const ranked =
    (ask === 'rank' || ask === 'list') && threshold === undefined
      ? quantities.find(({ meaning }) => isDecoration(meaning))?.meaning.value
      : undefined
  const spare = threshold?.unit === null ? amounts.slice(1) : presuming.has(ask) ? amounts.slice(1) : amounts
  const counting = threshold !== undefined && threshold.unit !== null ? quantities.slice(1) : quantities
  const strange = counting.filter(
    ({ meaning }) =>
      ranked === undefined && meaning.value !== members && !(isDecoration(meaning) && countsThings(question)) && !asksWhether,
  )
  return {
    threshold,
    limit: question.all('limit')[0]?.meaning.limit ?? ranked,
    presumedAmount: threshold?.unit === null || ask === 'reason' ? undefined : amounts[0]?.meaning.amount,
    unused: [
      ...spare,
      ...strange,
      ...question.all('ordinal'),
      ...(threshold === undefined ? strayComparators(question) : []),
    ].map(({ token }) => token.text),
  }
}

/** A comparing word with its number. Rates are no figures that a threshold can be held against. */
function thresholdOf(question: Question): Threshold | undefined {
  const comparator = question.all('comparator')[0]?.meaning.comparator
  const amount = question.all('amount')[0]?.meaning.amount
  const quantity = question.all('quantity')[0]?.meaning
  if (comparator === undefined) return undefined
  if (question.all('amount').length > 0) return amount === undefined ? undefined : { comparator, value: amount, unit: null }
  return quantity === undefined || quantity.unit === '%' ? undefined : { comparator, value: quantity.value, unit: quantity.unit }
}

/** Things that a number may count: 三大经费 is no such thing, but a wrong character. */
function countsThings(question: Question): boolean {
  return (
    question.all('listed').length > 0 ||
    question.all('collective').length > 0 ||
    question.tokens.some(({ text }) => /^(?:单位|机构)$/.test(text))
  )
}

/** “六个项目”, “八个项目”, “两项”: the number of things that are there anyway. */
function isDecoration({ unit, value }: { readonly unit: string; readonly value: number }): boolean {
  return value <= 20 && ['个', '项', '家', '类', '笔', '大', '种', '部分', '块', '类别'].includes(unit)
}

/** A comparing word without a number compares parties (高于), or bounds a target; else it says something that is not understood. */
function strayComparators(question: Question): ReturnType<typeof question.all<'comparator'>> {
  const numbers = question.all('amount').length + question.all('quantity').length
  if (question.all('measure').length > 0) return []
  return question.all('comparator').filter(({ token }) => numbers > 0 || !token.meanings.some(({ kind }) => kind === 'joint'))
}
