// What is named one by one cannot be more than is stated in all: projects and managed funds inside 项目支出, named bodies inside their number.
import type { Ledger } from './ledger.ts'
import type { Sum, Values } from './sum.ts'

export function projectSums(ledger: Ledger): readonly Sum[] {
  return [...projects(ledger), ...bodies(ledger, 'body.internal'), ...bodies(ledger, 'body.subordinate')]
}

function projects({ columns }: Ledger): readonly Sum[] {
  const spent = columns.filter(
    ({ flow, nature, measure }) => flow === 'expenditure' && nature === 'project' && measure === 'amount',
  )
  const widestFirst = spent.toSorted((a, b) => Number(b.fund === 'all') - Number(a.fund === 'all'))
  // A project that is stated with several funds counts once.
  const parts = new Map(widestFirst.toReversed().flatMap(({ items }) => owned(items, 'project:')))
  const managed = spent.flatMap(({ items }) => items.get('performance') ?? [])
  const whole = ['all', 'general'].flatMap((fund) => spent.find((column) => column.fund === fund)?.items.get('total') ?? [])
  const inside = [[...parts.values()], managed.length === 0 ? [] : [managed]]
  return whole.length === 0 ? [] : inside.map((some) => ({ whole, parts: some, complete: false }))
}

function bodies({ columns }: Ledger, item: 'body.internal' | 'body.subordinate'): readonly Sum[] {
  return columns
    .filter(({ measure }) => measure === 'count')
    .flatMap(({ items }) => [
      { whole: items.get(item) ?? [], parts: owned(items, `${item}:`).map(([, values]) => values), complete: false },
    ])
    .filter(({ whole }) => whole.length > 0)
}

function owned(items: ReadonlyMap<string, Values>, prefix: string): readonly (readonly [string, Values])[] {
  return [...items].filter(([item]) => item.startsWith(prefix))
}
