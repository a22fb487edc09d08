// The figure of the year before, and both years side by side as the inputs of a change.
import type { MoneyUnit } from '../budget/amount.ts'
import type { Row } from '../query/rows.ts'
import { changeOf } from './changes.ts'
import { takenFigure } from './figure.ts'
import type { Figure } from './outcome.ts'
import type { Found } from './settle.ts'
import type { Table } from './table.ts'
import { type Taken, take } from './take.ts'
import { unitOf } from './unit.ts'

/** In the same reading: of the stage that the document compares with, else of the same stage. */
export function yearBefore({ slot, taken }: Found, table: Table): Taken | undefined {
  const { item, fund, nature, flow, stage } = taken.row
  const base = changeOf(taken, table).find((row) => row.base?.year === slot.year - 1)?.base
  const earlier = { ...slot, year: slot.year - 1, selection: { item, fund, nature, flow } }
  return take({ ...earlier, stage: base?.stage ?? stage }, table, 'amount')
}

export type BothYears = { readonly rows: readonly Row[]; readonly unit: MoneyUnit; readonly figures: readonly Figure[] }

/** This year's figure, and last year's where it is there, in one unit. */
export function bothYears(now: Taken, before: Taken | undefined, table: Table): BothYears {
  const both = before === undefined ? [now] : [now, before]
  const rows = both.map(({ row }) => row)
  const unit = unitOf(table.plan, rows)
  return { rows, unit, figures: both.map((one) => takenFigure(one, table, { role: 'base', unit })) }
}
