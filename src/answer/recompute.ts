// The formula of a traced figure in printed figures: the way of computing it from its facts that comes to the very same value.
import type { MoneyUnit } from '../budget/amount.ts'
import type { Operation } from '../query/lineage/traced.ts'
import type { Row } from '../query/rows.ts'
import * as compute from './compute.ts'

const mostTerms = 6

/** Undefined where no simple formula of few facts gives `value`. */
export function formulaOf(rows: readonly Row[], { value, unit, operation }: Result): string | undefined {
  if (rows.length < 2 || rows.length > mostTerms || !areAlike(rows)) return undefined
  const candidates = ways[operation]?.(rows, unit) ?? []
  return candidates.find((candidate) => candidate?.value === value)?.formula
}

type Result = { readonly value: number; readonly unit: MoneyUnit; readonly operation: Operation }

function areAlike(rows: readonly Row[]): boolean {
  return new Set(rows.map((row) => (row.amount === null ? row.unit : '元'))).size === 1
}

type Way = (rows: readonly Row[], unit: MoneyUnit) => readonly (compute.Result | undefined)[]

const ways: Partial<Record<Operation, Way>> = {
  sum: (rows, unit) => [compute.sum(rows, unit)],
  difference: (rows, unit) => pairs(rows).map((pair) => compute.difference(pair, unit)),
  ratio: (rows, unit) => pairs(rows).map((pair) => compute.ratio(pair, unit)),
  percent: (rows, unit) => pairs(rows).flatMap((pair) => [compute.share(pair, unit), compute.growth(pair, unit)]),
}

/** Both orders of two. */
function pairs([first, second, ...more]: readonly Row[]): readonly (readonly [Row, Row])[] {
  if (first === undefined || second === undefined || more.length > 0) return []
  return [
    [first, second],
    [second, first],
  ]
}
