// The accounts that a document's own tables print with code and name: its prose names them without their codes.
import type { AccountName, Accounts } from '../../budget/account.ts'
import { accountsOf } from '../../budget/account.ts'
import type { Fact } from '../../budget/fact.ts'
import { accountKind } from '../../budget/item.ts'

/** The known accounts with the functional ones that only these facts name. */
export function withPrinted(accounts: Accounts, facts: readonly Fact[]): Accounts {
  const printed = new Map(
    facts.filter(isPrinted(accounts)).map(({ item, itemName }) => [`${item} ${itemName}`, { item, itemName }]),
  )
  const names = [...printed.values()].map(
    ({ item, itemName }): AccountName => ({ code: item, name: itemName, use: 'name', from: null, to: null }),
  )
  return names.length === 0 ? accounts : accountsOf([...accounts.names, ...names])
}

/** A code without any name yet, with a name that could be one. */
function isPrinted(accounts: Accounts): (fact: Fact) => boolean {
  return ({ item, itemName }) =>
    accountKind(item) === 'functional' && accounts.byCode(item) === undefined && /^[一-龥、（）()]{2,30}$/.test(itemName)
}
