// Money as exact integers of 分, and its printed forms. No float ever holds money.

export const moneyUnits = ['元', '千元', '万元', '百万元', '亿元'] as const
export type MoneyUnit = (typeof moneyUnits)[number]

/** 10^exponent 分 make one unit. */
const exponents: Record<MoneyUnit, number> = { 元: 2, 千元: 5, 万元: 6, 百万元: 8, 亿元: 10 }

export function isMoneyUnit(unit: string): unit is MoneyUnit {
  return unit in exponents
}

/** Exact 分 of a printed decimal (“1,385.31”, “-2.10”) in `unit`; undefined where it is no decimal, finer than 分, or too large to be exact. */
export function parseAmount(printed: string, unit: MoneyUnit): number | undefined {
  const match = /^([-−+]?)(\d+)(?:\.(\d+))?$/.exec(printed.replaceAll(/[,，\s]/g, ''))
  if (match === null) return undefined
  const [, sign = '', whole = '', fraction = ''] = match
  const exponent = exponents[unit]
  const kept = fraction.slice(0, exponent).padEnd(exponent, '0')
  if (/[1-9]/.test(fraction.slice(exponent))) return undefined
  const amount = Number(`${whole}${kept}`)
  if (!Number.isSafeInteger(amount)) return undefined
  return sign === '-' || sign === '−' ? 0 - amount : amount
}

/** An amount as decimal text in `unit`; `decimals` pads or rounds half up, without it the text is exact and short. */
export function formatAmount(amount: number, unit: MoneyUnit, decimals?: number): string {
  const exponent = exponents[unit]
  const rounded =
    decimals !== undefined && decimals < exponent ? roundTo(Math.abs(amount), exponent - decimals) : Math.abs(amount)
  const digits = String(rounded).padStart(exponent + 1, '0')
  const fraction = digits.slice(-exponent).replace(/0+$/, '')
  const shown = decimals === undefined ? fraction : fraction.padEnd(decimals, '0').slice(0, Math.max(decimals, fraction.length))
  const sign = amount < 0 && rounded !== 0 ? '-' : ''
  return `${sign}${digits.slice(0, -exponent)}${shown === '' ? '' : `.${shown}`}`
}

/** An amount as a number in `unit`, for JSON and charts. */
export function amountIn(amount: number, unit: MoneyUnit): number {
  return Number(formatAmount(amount, unit))
}

function roundTo(amount: number, places: number): number {
  const step = 10 ** places
  return Math.floor((amount + step / 2) / step) * step
}
