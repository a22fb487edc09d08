// Functional and economic accounts (科目): what a code is called in a year, and which code a printed name means.
// Names change with the years (210 was 医疗卫生与计划生育支出 until 2018), so every look-up may name a year.
import type { AccountKind } from './item.ts'
import { accountKind } from './item.ts'
import type { Divisions } from './organization.ts'

export type Account = { readonly code: string; readonly name: string; readonly kind: AccountKind }

/** One line of data/accounts.csv: a name or a printed variant of a code; null years are open ends. */
export type AccountName = {
  readonly code: string
  readonly name: string
  readonly use: 'name' | 'alias'
  readonly from: number | null
  readonly to: number | null
}

export type Accounts = {
  /** The account with its name in `year` (the newest one without a year). */
  byCode(code: string, year?: number): Account | undefined
  /** The one account that bears this name; names of `year` go before those of other years, full names before names without 支出. */
  byName(name: string, kind: AccountKind, year?: number): Account | undefined
  /** Whether `code` bears this name in any year. */
  isNamed(code: string, name: string): boolean
  /** Every line, as the data has them. */
  readonly names: readonly AccountName[]
}

/** What the documents are read with: loaded once from the data package. */
export type Knowledge = { readonly accounts: Accounts; readonly divisions: Divisions }

export function accountsOf(names: readonly AccountName[]): Accounts {
  const codes = Map.groupBy(names, (entry) => entry.code)
  const printed = Map.groupBy(names, (entry) => plainAccountName(entry.name))
  const bare = Map.groupBy(names, (entry) => withoutSuffix(plainAccountName(entry.name)))
  const account = (code: string, year?: number) => nameAccount(code, codes.get(code) ?? [], year)
  return {
    names,
    byCode: account,
    byName(name, kind, year) {
      const plain = plainAccountName(name)
      const entries = [printed.get(plain), bare.get(plain)].map((found) => ofKind(found ?? [], kind))
      const code = entries.map((found) => chooseCode(found, year)).find((found) => found !== undefined)
      return code === undefined ? undefined : account(code, year)
    },
    isNamed: (code, name) => (codes.get(code) ?? []).some((entry) => sameAccountName(entry.name, name)),
  }
}

/** A name as it is compared: without spaces, quotes and the difference between full-width and ASCII brackets. */
export function plainAccountName(name: string): string {
  return name
    .replaceAll(/[\s“”"‘’]/g, '')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
}

function sameAccountName(one: string, other: string): boolean {
  return withoutSuffix(plainAccountName(one)) === withoutSuffix(plainAccountName(other))
}

function withoutSuffix(plain: string): string {
  return plain.endsWith('支出') && plain.length > 4 ? plain.slice(0, -2) : plain
}

function nameAccount(code: string, entries: readonly AccountName[], year?: number): Account | undefined {
  const kind = accountKind(code)
  const names = entries.filter((entry) => entry.use === 'name')
  const chosen = names.findLast((entry) => year !== undefined && holds(entry, year)) ?? names.at(-1)
  return kind === undefined || chosen === undefined ? undefined : { code, name: chosen.name, kind }
}

function ofKind(entries: readonly AccountName[], kind: AccountKind): readonly AccountName[] {
  return entries.filter((entry) => accountKind(entry.code) === kind)
}

function chooseCode(entries: readonly AccountName[], year?: number): string | undefined {
  const current = entries.filter((entry) => year === undefined || holds(entry, year))
  return topmost(current) ?? (current.length === 0 ? topmost(entries) : undefined)
}

/** 款 and 项 often share a name (其他城乡社区支出): the one that holds all others is meant; unrelated codes are ambiguous. */
function topmost(entries: readonly AccountName[]): string | undefined {
  const codes = entries.map((entry) => entry.code).toSorted((one, other) => one.length - other.length)
  const [first] = codes
  return first !== undefined && codes.every((code) => code.startsWith(first)) ? first : undefined
}

function holds(entry: AccountName, year: number): boolean {
  return (entry.from ?? -Infinity) <= year && year <= (entry.to ?? Infinity)
}
