// The tree of account codes: 类 add up to the total, 款 to their 类, 项 to their 款. A level that is not printed is passed over.
import { accountKind } from '../../../budget/item.ts'
import { sumOfYear, totalWithCarried } from '../../extract/year-totals.ts'
import { type Column, type Ledger, sharedLine, sharedTable } from './ledger.ts'
import type { Sum, Values } from './sum.ts'

/** One sum for each printed code that has printed codes below it, and for the total. */
export function accountSums(ledger: Ledger): readonly Sum[] {
  return ledger.columns
    .filter(({ measure, nature }) => measure === 'amount' && nature !== 'operating')
    .flatMap((column) => ['2', '3', '5'].flatMap((first) => treeSums(column, first, ledger)))
}

function treeSums({ items, flow }: Column, first: string, ledger: Ledger): readonly Sum[] {
  const codes = [...items.keys()].filter((code) => code.startsWith(first) && accountKind(code) !== undefined)
  const byParent = Map.groupBy(codes, (code) => printedAbove(code, items))
  return [...byParent].flatMap(([parent, children]) => {
    const whole = items.get(parent)
    const parts = children.map((code) => items.get(code) ?? [])
    if (whole === undefined) return []
    const carriesOver = parent === 'total' && flow === 'expenditure' && hasCarriedOver(ledger)
    return [
      { whole, parts, complete: !carriesOver && isComplete([whole, ...parts], { parent, items, document: ledger.document }) },
    ]
  })
}

/** The nearest code above that is printed; the total above all of them. */
function printedAbove(code: string, items: ReadonlyMap<string, Values>): string {
  const above = [code.length - 2, code.length - 4].filter((length) => length >= 3).map((length) => code.slice(0, length))
  return above.find((candidate) => items.has(candidate)) ?? 'total'
}

type Around = { readonly parent: string; readonly items: Column['items']; readonly document: string }

/** One table prints the whole and every part; or one sentence the total and at least three 类. */
function isComplete(values: readonly Values[], { parent, items, document }: Around): boolean {
  const table = sharedTable(values, document)
  if (table !== undefined) return !printsOwnAccounts(table, items, document)
  return parent === 'total' && values.length > 3 && sharedLine(values, document) !== undefined
}

/** Accounts of a body's own, that no catalog knows, stand in a table under one of its accounts, and nobody can tell which. */
function printsOwnAccounts(table: string, items: Column['items'], document: string): boolean {
  const own = [...items].filter(([item]) => item.startsWith('account:') && !yearSums.has(item))
  return own.some(([, values]) => sharedTable([values], document) === table)
}

const yearSums = new Set(
  (['income', 'expenditure'] as const).flatMap((flow) => [sumOfYear(flow).item, totalWithCarried(flow).item]),
)

/** 结转下年 and what is held in reserve stand inside a total and in no 类. */
function hasCarriedOver({ facts }: Ledger): boolean {
  return facts.some(
    ({ fund, flow, item, itemName, number }) =>
      flow === 'expenditure' && number !== 0 && (fund === 'carried_over' || item === 'reserve' || /结转|结余/.test(itemName)),
  )
}
