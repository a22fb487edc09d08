// Thresholds: whether a figure passes one, and how it is said.
import { formatAmount, type MoneyUnit } from '../budget/amount.ts'
import type { Row } from '../query/rows.ts'
import type { Table } from './table.ts'
import { spaced } from './unit.ts'

type Threshold = NonNullable<Table['plan']['threshold']>

/** Money is held against money, anything else against its own unit. */
export function passes(row: Row, { comparator, value, unit }: Threshold): boolean {
  const figure = unit === null ? row.amount : row.amount === null && row.unit === unit ? row.number : null
  return figure !== null && comparisons[comparator](figure, value)
}

const comparisons: Record<Threshold['comparator'], (figure: number, limit: number) => boolean> = {
  '≥': (figure, limit) => figure >= limit,
  '≤': (figure, limit) => figure <= limit,
  '>': (figure, limit) => figure > limit,
  '<': (figure, limit) => figure < limit,
  '=': (figure, limit) => figure === limit,
}

/** “超过 5 万元”, in the unit of the answer. */
export function thresholdWords({ comparator, value, unit: own }: Threshold, { words }: Table, unit: MoneyUnit): string {
  const shown = own === null ? `${formatAmount(value, unit)}${spaced(unit)}` : `${value}${spaced(own)}`
  return words.say.threshold({ comparator, shown })
}

/** The yes or no of “超过10万了吗” and “是1万元吧”, where a look-up has a threshold or a presumed amount. */
export function thresholdLine(row: Row, table: Table, unit: MoneyUnit): readonly string[] {
  const { threshold, presumedAmount } = table.plan
  if (presumedAmount !== undefined && row.amount !== null) {
    const presumed = `${formatAmount(presumedAmount, unit)}${spaced(unit)}`
    return [table.words.say.presumes({ yes: row.amount === presumedAmount, presumed })]
  }
  if (threshold === undefined) return []
  return [table.words.say.passes({ yes: passes(row, threshold), threshold: thresholdWords(threshold, table, unit) })]
}
