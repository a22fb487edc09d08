// The sums of one year alone beside the totals that hold what was carried over, too: over all tables of a document.
import type { Fact, Stage } from '../../../budget/fact.ts'
import { ownedItem } from '../../../budget/item.ts'
import { factKey } from '../../../budget/key.ts'
import type { ReadCell } from './read-form.ts'

/**
 * Where 本年收入合计 and 收入总计 differ, one of the two is an account of its own wherever its figure stands as a total: in a
 * budget the first, in final accounts the second, which holds money that was not spent. A cell that nothing names is left out.
 */
export function withoutCurrentTotals(read: readonly ReadCell[], stage: Stage): readonly ReadCell[] {
  const groups = Map.groupBy(read, ({ fact }) => factKey(fact))
  return read.flatMap((one) => {
    const same = groups.get(factKey(one.fact)) ?? []
    const name = one.fact.item !== 'total' || stage !== 'final' ? currentName(one, same) : carriedName(one, same)
    if (name === undefined) return [one]
    return name === '' ? [] : [{ ...one, fact: { ...one.fact, ...accountNamed(name) } }]
  })
}

/** 收入总计 or 支出总计 where the figure is more than the sum of the year; undefined where it is that sum, or nothing is. */
function carriedName({ fact }: ReadCell, same: readonly ReadCell[]): string | undefined {
  const sums = same.filter(({ current }) => current)
  if (sums.length === 0 || sums.some((sum) => sum.fact.amount === fact.amount)) return undefined
  return fact.flow === 'income' ? '收入总计' : '支出总计'
}

/** The name of the sum that the figure is; undefined where it is the total. */
function currentName({ fact, currentName: own }: ReadCell, same: readonly ReadCell[]): string | undefined {
  const sums = same.filter(({ current }) => current)
  const isSum = (amount: Fact['amount']): boolean => sums.some((sum) => sum.fact.amount === amount)
  const hasOther = same.some(({ current, fact: { amount } }) => !current && !isSum(amount))
  if (!hasOther || !isSum(fact.amount)) return undefined
  return own !== '' && own.startsWith('本年') ? own : (sums.find((sum) => sum.currentName !== '')?.currentName ?? '')
}

function accountNamed(name: string): Pick<Fact, 'item' | 'itemName'> {
  return { item: ownedItem('account', name), itemName: name }
}
