// Functional and economic accounts by their printed names.
import type { Account, Accounts } from '../../../budget/account.ts'
import { plainAccountName } from '../../../budget/account.ts'
import { accountKind, ownedItem } from '../../../budget/item.ts'
import { normalizeText } from '../../../language/normalize.ts'
import type { Level } from './lexicon/meaning.ts'

/** The functional account that a path of names (类, 款, 项) or a single name leads to; undefined where several could be meant. */
export function functionalAccount(accounts: Accounts, names: readonly string[], year: number): Account | undefined {
  const [first, ...rest] = names
  if (first === undefined) return undefined
  if (rest.length === 0) return accounts.byName(first, 'functional', year)
  const codes = rest.reduce((prefixes, name) => under(prefixes, codesOf(accounts, name)), codesOf(accounts, first))
  const shortest = codes.toSorted((one, other) => one.length - other.length)[0]
  const unique = shortest !== undefined && codes.every((code) => code.startsWith(shortest))
  return unique ? accounts.byCode(shortest, year) : undefined
}

/** 类, 款, 项 behind a name: the code is as long as the last of them says. */
export function matchesLevel(code: string, levels: readonly Level[]): boolean {
  const last = levels.at(-1)
  return last === undefined || code.length === digits[last]
}

const digits: Record<Level, number> = { 类: 3, 款: 5, 项: 7 }

function codesOf(accounts: Accounts, name: string): readonly string[] {
  const bare = (text: string) => plainAccountName(normalizeText(text)).replace(/支出$/, '')
  const named = accounts.names.filter((entry) => accountKind(entry.code) === 'functional' && bare(entry.name) === bare(name))
  return [...new Set(named.map(({ code }) => code))]
}

function under(prefixes: readonly string[], codes: readonly string[]): readonly string[] {
  return codes.filter((code) => prefixes.some((prefix) => code.startsWith(prefix) && code !== prefix))
}

/** The economic account of a printed name, or one of its own code where no catalog knows the name. */
export function economicAccount(
  accounts: Accounts,
  name: string,
  year: number,
): { readonly item: string; readonly name: string } {
  const account = accounts.byName(name, 'economic', year)
  return account === undefined ? { item: ownedItem('account', name), name } : { item: account.code, name: account.name }
}
