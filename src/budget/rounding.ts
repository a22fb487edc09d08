// Whether two printed amounts of money are one, of which the coarser one was rounded.
import { isMoneyUnit, parseAmount } from './amount.ts'
import type { Fact } from './fact.ts'

type Printed = Pick<Fact, 'amount' | 'unit' | 'decimals'>

/** 18976.76万元 in the text beside 189767551元 in the table: within half of the last printed digit, which is no more than 0.01万元. */
export function isRounding(a: Printed, b: Printed): boolean {
  const coarse = Math.max(resolution(a), resolution(b))
  if (
    a.unit === b.unit ||
    !isMoneyUnit(a.unit) ||
    !isMoneyUnit(b.unit) ||
    a.amount === null ||
    b.amount === null ||
    coarse > (parseAmount('0.01', '万元') ?? 0)
  )
    return false
  return Math.abs(a.amount - b.amount) <= coarse / 2
}

/** The value of the last printed digit, in 分 where it is money, else in its own unit: 967.7万元 is printed to a tenth. */
export function resolution({ amount, unit, decimals }: Printed): number {
  const last = decimals === 0 ? '1' : `0.${'1'.padStart(decimals, '0')}`
  return amount !== null && isMoneyUnit(unit) ? (parseAmount(last, unit) ?? 1) : Number(last)
}
