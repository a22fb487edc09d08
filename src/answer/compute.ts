// Differences, sums, shares, growth and ratios of stated figures: exact, four decimals in the value, two in the text, with the formula.
import type { MoneyUnit } from '../budget/amount.ts'
import type { Row } from '../query/rows.ts'
import { type Decimal, decimalOf, divide, printDecimal, round } from './exact.ts'
import { digitsOf, spaced } from './unit.ts'

export type Result = {
  readonly value: number
  readonly unit: string
  readonly shown: string
  readonly formula: string
}

const kept = 4
const written = 2

/** 分 of money, the printed decimal of anything else: figures of one unit can be added. */
function exact(row: Row): Decimal {
  return row.amount === null ? decimalOf(row.number ?? 0, row.decimals) : { digits: BigInt(row.amount), scale: 0 }
}

/** first − second. Both must be money, or have the same unit. */
export function difference([first, second]: readonly [Row, Row], unit: MoneyUnit): Result {
  const formula = `${operand(first, unit)} − ${bracketed(second, unit)}`
  return additive({ rows: [first, second], signs: [1n, -1n], unit, formula })
}

/** The sum of all; a formula names each. */
export function sum(rows: readonly Row[], unit: MoneyUnit): Result {
  const formula = rows.map((row, index) => (index === 0 ? operand(row, unit) : bracketed(row, unit))).join(' + ')
  return additive({ rows, signs: rows.map(() => 1n), unit, formula })
}

type Addition = {
  readonly rows: readonly Row[]
  readonly signs: readonly bigint[]
  readonly unit: MoneyUnit
  readonly formula: string
}

function additive({ rows, signs, unit, formula }: Addition): Result {
  const scale = Math.max(...rows.map((row) => exact(row).scale))
  const digits = rows.reduce((total, row, index) => total + round(exact(row), scale).digits * (signs[index] ?? 1n), 0n)
  const money = rows[0]?.amount !== null
  const step = money ? moneyStep[unit] : 10n ** BigInt(scale)
  return fraction(digits, step, { unit: money ? unit : (rows[0]?.unit ?? ''), formula, short: !money || unit === '元' })
}

/** 分 in one of each unit. */
export const moneyStep: Record<MoneyUnit, bigint> = {
  元: 100n,
  千元: 100_000n,
  万元: 1_000_000n,
  百万元: 100_000_000n,
  亿元: 10_000_000_000n,
}

/** part ÷ whole in percent; undefined where the whole is 0. */
export function share([part, whole]: readonly [Row, Row], unit: MoneyUnit): Result | undefined {
  return quotient([exact(part), exact(whole)], { unit: '%', formula: `${operand(part, unit)} ÷ ${bracketed(whole, unit)}` })
}

/** (now − before) ÷ before in percent; undefined where before is 0. */
export function growth([now, before]: readonly [Row, Row], unit: MoneyUnit): Result | undefined {
  const [later, earlier] = [exact(now), exact(before)]
  const scale = Math.max(later.scale, earlier.scale)
  const risen = { digits: round(later, scale).digits - round(earlier, scale).digits, scale }
  const formula = `(${operand(now, unit)} − ${bracketed(before, unit)}) ÷ ${bracketed(before, unit)}`
  return quotient([risen, earlier], { unit: '%', formula })
}

/** first ÷ second, in 倍; undefined where the second is 0. */
export function ratio([first, second]: readonly [Row, Row], unit: MoneyUnit): Result | undefined {
  return quotient([exact(first), exact(second)], { unit: '倍', formula: `${operand(first, unit)} ÷ ${bracketed(second, unit)}` })
}

type Shape = {
  readonly unit: string
  readonly formula: string /** Zeros at the end are not written: counts, 元. */
  readonly short?: boolean
}

function quotient([top, bottom]: readonly [Decimal, Decimal], shape: Shape): Result | undefined {
  if (bottom.digits === 0n) return undefined
  const scale = Math.max(top.scale, bottom.scale)
  const factor = shape.unit === '%' ? 100n : 1n
  return fraction(round(top, scale).digits * factor, round(bottom, scale).digits, shape)
}

/** Value and text are each rounded once, from the exact fraction. */
function fraction(numerator: bigint, denominator: bigint, { unit, formula, short = false }: Shape): Result {
  const text = printDecimal(divide(numerator, denominator, written))
  const shown = short ? text.replace(/\.?0+$/, '') : text
  return { value: Number(printDecimal(divide(numerator, denominator, kept))), unit, shown: `${shown}${spaced(unit)}`, formula }
}

function operand(row: Row, unit: MoneyUnit): string {
  return (digitsOf(row, unit) ?? '0').replace('-', '−')
}

function bracketed(row: Row, unit: MoneyUnit): string {
  const digits = operand(row, unit)
  return digits.startsWith('−') ? `(${digits})` : digits
}
