// The one unit that the members of an answer share, and figures shown in it.
import { amountIn, formatAmount, isMoneyUnit, type MoneyUnit } from '../budget/amount.ts'
import type { Plan } from '../plan/plan.ts'
import type { Row } from '../query/rows.ts'

/** The unit asked for, else the one that most figures that are not 0 are printed in, the first of equals. Money only. */
export function unitOf(plan: Plan, rows: readonly Row[]): MoneyUnit {
  if (plan.unit !== undefined) return plan.unit
  const money = rows.filter((row) => row.amount !== null && isMoneyUnit(row.unit))
  const weighty = money.filter((row) => row.amount !== 0)
  const units = (weighty.length > 0 ? weighty : money).map(({ unit }) => unit)
  const first = units.toSorted((left, right) => times(right, units) - times(left, units))[0]
  return first !== undefined && isMoneyUnit(first) ? first : '万元'
}

function times(unit: string, units: readonly string[]): number {
  return units.filter((other) => other === unit).length
}

/** A row's value in the unit of the answer; null where it has none in figures. */
export function figureIn(row: Row, unit: MoneyUnit): number | null {
  return row.amount === null ? row.number : amountIn(row.amount, unit)
}

export function unitShown(row: Row, unit: MoneyUnit): string {
  return row.amount === null ? row.unit : unit
}

/** “1.0 万元”, “0.28%”, “8 个”, “≥96%”; as printed in the cited place where the unit is the printed one. A target in words is its words. */
export function shown(row: Row, unit: MoneyUnit): string {
  const digits = digitsOf(row, unit)
  if (digits === null) return row.words ?? '—'
  return `${sign(row, digits)}${row.comparator ?? ''}${digits}${spaced(unitShown(row, unit))}`
}

/** The digits alone, for formulas. */
export function digitsOf(row: Row, unit: MoneyUnit): string | null {
  if (row.amount !== null) return formatAmount(row.amount, unit, row.unit === unit ? row.decimals : undefined)
  return row.number === null ? null : row.number.toFixed(row.decimals)
}

export function spaced(unit: string): string {
  return unit === '' || unit === '%' ? unit : ` ${unit}`
}

function sign(row: Row, digits: string): string {
  return row.measure === 'change' && /[1-9]/.test(digits) && !digits.startsWith('-') ? '+' : ''
}
