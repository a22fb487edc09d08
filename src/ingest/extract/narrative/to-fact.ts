// Drafts become facts: exact amounts, printed names, evidence, clauses.
import type { Accounts } from '../../../budget/account.ts'
import { isMoneyUnit, parseAmount } from '../../../budget/amount.ts'
import type { Fact } from '../../../budget/fact.ts'
import { isItemCode, itemNames } from '../../../budget/item-names.ts'
import type { Draft } from './draft.ts'
import { clauseOf, evidenceOf } from './evidence.ts'

export type Origin = { readonly organization: string; readonly document: string; readonly accounts: Accounts }

/** Undefined where an amount cannot be held exactly. */
export function toFact(draft: Draft, { organization, document, accounts }: Origin): Fact | undefined {
  const money = moneyOf(draft)
  if (money === undefined) return undefined
  const { year, stage, flow, item, fund, nature, measure } = draft
  return {
    ...{ organization, year, stage, flow, item, fund, nature, measure },
    itemName: nameOf(draft, accounts),
    amount: money,
    number: draft.number,
    unit: draft.value?.unit ?? (draft.statement === 'not_applicable' ? '万元' : ''),
    decimals: /\.(\d+)$/.exec(draft.value?.printed ?? '')?.[1]?.length ?? 0,
    statement: draft.statement,
    origin: 'stated',
    base: draft.base,
    asOf: draft.asOf,
    printedYear: draft.printedYear,
    comparator: draft.comparator,
    core: null,
    words: draft.words,
    reason: draft.reason === null ? null : clauseOf(draft.source, draft.reason),
    purpose: draft.purpose === null ? null : clauseOf(draft.source, draft.purpose),
    evidence: [evidenceOf(draft, document)],
    inputs: [],
  }
}

/** Exact 分, with the sign of the number; null where the figure is no money. */
function moneyOf({ value, number }: Draft): number | null | undefined {
  if (value === null || number === null || !isMoneyUnit(value.unit)) return null
  const amount = parseAmount(value.printed, value.unit)
  if (amount === undefined) return undefined
  return number < 0 ? 0 - Math.abs(amount) : amount
}

function nameOf({ name, item, year }: Draft, accounts: Accounts): string {
  if (name !== null) return name
  return isItemCode(item) ? itemNames[item].zh : (accounts.byCode(item, year)?.name ?? item)
}
