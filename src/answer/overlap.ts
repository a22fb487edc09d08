// Whether figures can be added up.
import { overlapOf, type Summand } from '../budget/overlap.ts'
import type { Row } from '../query/rows.ts'

/** Whether any two of the figures overlap, or are of unlike stages or scopes (本级 and 汇总, 预算 and 决算 are never added). */
export function overlaps(rows: readonly Row[]): boolean {
  const summands = rows.map(summandOf)
  return summands.some((one, index) => summands.slice(index + 1).some((other) => overlapOf(one, other) !== undefined))
}

function summandOf(row: Row): Summand {
  const { organization, year, stage, flow, measure, item, nature, fund } = row
  return {
    body: organization.code.split('@')[0] ?? '',
    scope: organization.scope,
    year,
    stage,
    flow,
    measure,
    item,
    nature,
    fund,
  }
}
