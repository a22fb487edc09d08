// A fact's value for a list: as printed, with its unit; words where it has no number.
import type { Fact } from '../budget/fact.ts'

export function valueText({ number, decimals, unit, comparator, words, statement }: Fact): string {
  if (number === null) return words ?? (statement === 'not_applicable' ? '—' : '')
  return `${comparator ?? ''}${number.toFixed(decimals)} ${unit}`.trim()
}
