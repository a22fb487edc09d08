// The value of a traced cell in the unit it is shown in: four decimals in the value, two in the text, each rounded once.
import type { MoneyUnit } from '../budget/amount.ts'
import type { Quantity } from '../query/lineage/traced.ts'
import { moneyStep } from './compute.ts'
import { decimalOf, divide, printDecimal } from './exact.ts'
import { spaced } from './unit.ts'

export type Shown = { readonly value: number; readonly unit: string; readonly shown: string }
/** `own`: the unit of the facts behind the cell, for what is no money. */
export type Units = { readonly money: MoneyUnit; readonly own: string }

/** `value` as SQLite computed it. */
export function quantityIn(value: number, quantity: Quantity, { money, own }: Units): Shown {
  if (quantity.kind === 'money') return fraction(value / quantity.factor, { per: Number(moneyStep[money]), unit: money })
  if (quantity.kind === 'ratio' && quantity.factor === 100) return fraction(value, { per: 1, unit: '%' })
  if (quantity.kind === 'ratio') return fraction(value / quantity.factor, { per: 1, unit: '倍' })
  return fraction(value, { per: 1, unit: quantity.kind === 'number' ? own : quantity.kind === 'count' ? '个' : '' })
}

type Scaled = { readonly per: number; readonly unit: string }

/** What is no whole number keeps its digits to a millionth of 分. */
function fraction(value: number, { per, unit }: Scaled): Shown {
  const { digits, scale } = decimalOf(value, Number.isInteger(value) ? 0 : finest)
  const denominator = BigInt(per) * 10n ** BigInt(scale)
  const text = printDecimal(divide(digits, denominator, written))
  const shown = unit === '%' || unit === '倍' || (per > 1 && unit !== '元') ? text : text.replace(/\.?0+$/, '')
  return { value: Number(printDecimal(divide(digits, denominator, kept))), unit, shown: `${shown}${spaced(unit)}` }
}

const finest = 6
const kept = 4
const written = 2
