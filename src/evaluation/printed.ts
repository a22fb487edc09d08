// Whether a quote prints a value: the figure itself, or the words that say zero.
import { isMoneyUnit, type MoneyUnit } from '../budget/amount.ts'

/** Exponents of ten to 元: a figure shown in another unit than the printed one is still the printed figure. */
const exponents: Record<MoneyUnit, number> = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 }
const zeroWords = /无|未|没有|不|持平|一致|零|相[同等]|等于/

/** True if one of the quote's numbers is the value, in this unit or, for money, in another; the sign of a change is in its words. */
export function printsValue(quote: string, value: number, unit: string): boolean {
  if (value === 0 && zeroWords.test(quote)) return true
  const factors = isMoneyUnit(unit) ? moneyFactors(unit) : [1]
  return printedNumbers(quote).some((number) => factors.some((factor) => nearlyEqual(number * factor, Math.abs(value))))
}

/** All numbers of a text, without sign, grouping commas taken out. */
export function printedNumbers(text: string): readonly number[] {
  const plain = text.normalize('NFKC').replaceAll(/(?<=\d)[,，]\s?(?=\d{3})/g, '')
  return Array.from(plain.matchAll(/\d+(?:\.\d+)?/g), ([number]) => Number(number))
}

function moneyFactors(unit: MoneyUnit): readonly number[] {
  return Object.values(exponents).map((exponent) => 10 ** (exponent - exponents[unit]))
}

function nearlyEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
}
