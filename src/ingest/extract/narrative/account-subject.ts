// The subject of a figure that names functional accounts.
import { functionalAccount, matchesLevel } from './accounts.ts'
import { fundAround } from './around.ts'
import type { Context, Subject } from './context.ts'
import { isEconomicList } from './economic-list.ts'
import type { Named } from './named-item.ts'

/** Undefined where the names lead to no account, or to one of another level than printed, or stand among economic accounts. */
export function accountSubject({ accounts, flows, natures, fund, nouns, levels }: Named, context: Context): Subject | undefined {
  const account = functionalAccount(context.owner.accounts, accounts, context.owner.year)
  if (nouns > 0 || isEconomicList(context) || (account !== undefined && !matchesLevel(account.code, levels))) return undefined
  const whole = context.whole ?? context.first
  const isSpent = whole === null || whole.flow === 'expenditure'
  if (account === undefined || flows.some((flow) => flow !== 'expenditure') || !isSpent || natures.length > 1) return undefined
  const money = fund ?? fundAround({ ...context, whole: context.whole ?? context.first }, 'expenditure')
  if (money === undefined) return undefined
  const nature = natures[0] ?? (context.whole?.item === 'total' ? context.whole.nature : 'all')
  return { item: account.code, name: account.name, flow: 'expenditure', fund: money, nature }
}
