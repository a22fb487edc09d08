// Exact decimal arithmetic for computed figures: integers all the way, rounded once, half away from zero.

/** A decimal as an integer and the number of its digits behind the point. */
export type Decimal = { readonly digits: bigint; readonly scale: number }

export function decimalOf(value: number, scale: number): Decimal {
  return { digits: BigInt(Math.round(value * 10 ** scale)), scale }
}

/** numerator ÷ denominator, `scale` digits behind the point. The denominator is not 0. */
export function divide(numerator: bigint, denominator: bigint, scale: number): Decimal {
  const negative = numerator < 0n !== denominator < 0n
  const [top, bottom] = [absolute(numerator) * 10n ** BigInt(scale), absolute(denominator)]
  const rounded = (top * 2n + bottom) / (bottom * 2n)
  return { digits: negative ? -rounded : rounded, scale }
}

export function round({ digits, scale }: Decimal, wanted: number): Decimal {
  return wanted >= scale
    ? { digits: digits * 10n ** BigInt(wanted - scale), scale: wanted }
    : { ...divide(digits, 10n ** BigInt(scale - wanted), 0), scale: wanted }
}

/** “-2.10”: all digits behind the point are printed. */
export function printDecimal({ digits, scale }: Decimal): string {
  const text = absolute(digits)
    .toString()
    .padStart(scale + 1, '0')
  const whole = text.slice(0, text.length - scale)
  const sign = digits < 0n ? '-' : ''
  return scale === 0 ? `${sign}${whole}` : `${sign}${whole}.${text.slice(-scale)}`
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value
}
