// Numbers of a question that are no figure asked for: thresholds, how many members to show, and values that it presumes.
import type { Threshold } from '../../plan/plan.ts'
import type { Question } from './question.ts'

export type Limits = {
  readonly threshold: Threshold | undefined
  readonly limit: number | undefined
  readonly presumedAmount: number | undefined
  /** Numbers that nothing uses. */
  readonly unused: readonly string[]
}

/** `members`: how many parties there are, so that “两家”, “六个项目” count them and nothing else. */
export function findLimits(question: Question, { members, ranks }: { members: number; ranks: boolean }): Limits {
  const comparator = question.all('comparator')[0]?.meaning.comparator
  const amounts = question.all('amount')
  const quantities = question.all('quantity')
  const [amount] = amounts
  const [quantity] = quantities
  const money =
    comparator === undefined || amount?.meaning.amount === undefined
      ? undefined
      : { comparator, value: amount.meaning.amount, unit: null }
  const counted =
    comparator === undefined || quantity === undefined || amount !== undefined
      ? undefined
      : { comparator, value: quantity.meaning.value, unit: quantity.meaning.unit }
  const ranked = ranks && counted === undefined ? quantity?.meaning.value : undefined
  const used =
    counted !== undefined ||
    ranked !== undefined ||
    quantities.every(({ meaning }) => meaning.value === members || isDecoration(meaning.unit))
  return {
    threshold: money ?? counted,
    limit: question.all('limit')[0]?.meaning.limit ?? ranked,
    presumedAmount: money === undefined ? amount?.meaning.amount : undefined,
    unused: [
      ...(amounts.length > 1 ? amounts.slice(1).map(({ token }) => token.text) : []),
      ...(used && quantities.length < 2 ? [] : quantities.map(({ token }) => token.text)),
      ...question.all('ordinal').map(({ token }) => token.text),
      ...(question.all('measure').length === 0 && comparator !== undefined && amount === undefined && quantity === undefined ? strayComparators(question) : []),
    ],
  }
}

/** “六个项目”, “八个项目”, “两项”: the number of things that are there anyway. */
function isDecoration(unit: string): boolean {
  return ['个', '项', '家', '类', '笔', '大', '种'].includes(unit)
}

/** A comparing word without a number compares parties (高于), else it says something that is not understood. */
function strayComparators(question: Question): readonly string[] {
  return question
    .all('comparator')
    .filter(({ token }) => !token.meanings.some(({ kind }) => kind === 'joint'))
    .map(({ token }) => token.text)
}
