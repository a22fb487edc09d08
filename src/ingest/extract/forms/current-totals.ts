// The sums of one year alone beside the totals that hold what was carried over, too: over all tables of a document.
import type { Fact, Stage } from '../../../budget/fact.ts'
import { factKey } from '../../../budget/key.ts'
import { accountNamed, totalWithCarried } from '../year-totals.ts'
import type { ReadCell } from './read-form.ts'

/**
 * Where 本年收入合计 and 收入总计 differ, one of the two is an account of its own wherever its figure stands as a total: in a
 * budget the first, in final accounts the second, which holds money that was not spent. A cell that nothing names is left out.
 */
export function withoutCurrentTotals(read: readonly ReadCell[], stage: Stage): readonly ReadCell[] {
  const groups = Map.groupBy(read, ({ fact }) => factKey(fact))
  return read.flatMap((one) => {
    const same = groups.get(factKey(one.fact)) ?? []
    const isFinal = one.fact.item === 'total' && stage === 'final'
    const account = isFinal ? carriedAccount(one, same) : currentAccount(one, same)
    if (account === undefined) return [one]
    return account === 'unnamed' ? [] : [{ ...one, fact: { ...one.fact, ...account } }]
  })
}

type Account = ReturnType<typeof accountNamed> | 'unnamed' | undefined

/** 收入总计 or 支出总计 where the figure is another than the sum of the year; undefined where it is that sum, or nothing is. */
function carriedAccount({ fact }: ReadCell, same: readonly ReadCell[]): Account {
  const sums = same.filter(({ current }) => current)
  const isTotal = sums.length === 0 || sums.some((sum) => sum.fact.amount === fact.amount)
  return isTotal ? undefined : totalWithCarried(fact.flow)
}

/** The sum of the year by its printed name; undefined where the figure is the total. */
function currentAccount({ fact, currentName }: ReadCell, same: readonly ReadCell[]): Account {
  const sums = same.filter(({ current }) => current)
  const isSum = (amount: Fact['amount']): boolean => sums.some((sum) => sum.fact.amount === amount)
  const hasOther = same.some(({ current, fact: { amount } }) => !current && !isSum(amount))
  if (!hasOther || !isSum(fact.amount)) return undefined
  const name = currentName.startsWith('本年') ? currentName : sums.find((sum) => sum.currentName !== '')?.currentName
  return name === undefined ? 'unnamed' : accountNamed(name)
}
