// One fact from one printed figure: its value exactly as printed, its key, and the one place where it stands.
import { isMoneyUnit, parseAmount } from '../../../budget/amount.ts'
import type { Evidence, Fact, FactKey } from '../../../budget/fact.ts'
import type { Cell } from './grid.ts'

export type Stated = {
  readonly key: FactKey
  readonly itemName: string
  readonly cell: Cell
  readonly unit: string
  readonly evidence: Evidence
}

/** undefined where the figure is no exact amount of its unit. */
export function statedFact({ key, itemName, cell, unit, evidence }: Stated): Fact | undefined {
  const { figure } = cell
  if (figure === undefined) return undefined
  const amount = isMoneyUnit(unit) ? parseAmount(figure.printed, unit) : null
  if (amount === undefined) return undefined
  return { ...blank, ...key, itemName, amount, number: figure.number, unit, decimals: figure.decimals, evidence: [evidence] }
}

/** A fact without value or words: what all forms leave open. */
export const blank = {
  amount: null,
  number: null,
  unit: '',
  decimals: 0,
  statement: 'figure',
  origin: 'stated',
  base: null,
  asOf: null,
  printedYear: null,
  comparator: null,
  core: null,
  words: null,
  reason: null,
  purpose: null,
  inputs: [],
} as const satisfies Partial<Fact>
