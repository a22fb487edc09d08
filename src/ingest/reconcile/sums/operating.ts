// 机关运行经费 and the accounts that it is spent on. A list that ends in 其他商品和服务支出 is complete.
import type { Ledger } from './ledger.ts'
import type { Sum, Values } from './sum.ts'

export function operatingSums(ledger: Ledger): readonly Sum[] {
  return ledger.columns
    .filter(({ nature, measure, flow }) => nature === 'all' && measure === 'amount' && flow === 'expenditure')
    .flatMap((column) => {
      const whole = column.items.get('operating')
      const items = ledger.column({ ...column, nature: 'operating' })?.items
      return whole === undefined || items === undefined ? [] : [{ whole, parts: topmost(items), complete: hasRest(items) }]
    })
}

/** Without accounts that stand inside another one of the list. */
function topmost(items: ReadonlyMap<string, Values>): readonly Values[] {
  const codes = [...items.keys()]
  return codes
    .filter((code) => !codes.some((other) => other !== code && isInside(code, other)))
    .flatMap((code) => [items.get(code) ?? []])
}

function isInside(code: string, other: string): boolean {
  return /^\d+$/.test(other) && code.startsWith(other)
}

function hasRest(items: ReadonlyMap<string, Values>): boolean {
  return [...items.values()].some((values) => values.some(({ itemName }) => /^其他商品和?服务/.test(itemName)))
}
