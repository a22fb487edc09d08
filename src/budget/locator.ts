// The order of places within one document: as a reader meets them.
import type { Evidence, Locator } from './fact.ts'

/** Negative where `a` stands before `b`. Places of different formats never meet in one document. */
export function compareLocators(a: Locator, b: Locator): number {
  const [one, other] = [position(a), position(b)]
  for (const [index, value] of one.entries()) {
    const difference = typeof value === 'number' ? value - Number(other[index] ?? 0) : compareText(value, String(other[index]))
    if (difference !== 0) return difference
  }
  return 0
}

/** A figure in a table rather than in running text. */
export function isInTable({ row, column, locator }: Evidence): boolean {
  return row !== null || column !== null || 'cell' in locator || 'row' in locator
}

/** By code unit: the same order on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function position(locator: Locator): readonly (number | string)[] {
  if ('line' in locator) return [locator.line, locator.column, locator.cell ?? 0]
  if ('page' in locator) return [locator.page, locator.box[1], locator.box[0]]
  if ('block' in locator) return [locator.block, locator.row ?? 0, locator.column ?? 0]
  return [locator.sheet, locator.cell.length, locator.cell]
}
