// The order in which documents print figures.
import type { Locator } from '../budget/fact.ts'
import type { Row } from '../query/rows.ts'

export function byPlace(left: Row, right: Row): number {
  const [first, second] = [left.evidence[0], right.evidence[0]]
  if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined)
  return first.document - second.document || compare(order(first.locator), order(second.locator)) || left.fact - right.fact
}

function order(locator: Locator): readonly number[] {
  if ('line' in locator) return [locator.line, locator.cell ?? 0, locator.column]
  if ('page' in locator) return [locator.page, -locator.box[3], locator.box[0]]
  if ('block' in locator) return [locator.block, locator.row ?? 0, locator.column ?? 0]
  return [Number(/\d+/.exec(locator.cell)?.[0] ?? 0), locator.cell.length]
}

function compare(left: readonly number[], right: readonly number[]): number {
  const index = left.findIndex((value, at) => value !== right[at])
  return index < 0 ? 0 : (left[index] ?? 0) - (right[index] ?? 0)
}
