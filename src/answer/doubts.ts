// Figures that a document states in more than one way: the others are named beside the one that is shown.
import type { MoneyUnit } from '../budget/amount.ts'
import type { Found } from './settle.ts'
import type { Table } from './table.ts'
import { shown } from './unit.ts'
import { type Warning, warning } from './warn.ts'

type Shown = { readonly table: Table; readonly unit: MoneyUnit }

/** Other values under the same key, and readings of equal width that were not taken. */
export function doubtWarnings(found: readonly Found[], { table, unit }: Shown): readonly Warning[] {
  const { words } = table
  return found.flatMap(({ taken }) => {
    const others = [
      ...taken.contradicting.map((row) => shown(row, unit)),
      ...taken.tied.map((row) => `${words.label(row)} ${shown(row, unit)}`),
    ]
    if (others.length === 0) return []
    const whose = found.length > 1 ? `${taken.row.organization.name}${words.say.comma}` : ''
    const label = `${whose}${words.label(taken.row)}`
    return [warning('several_values', words.warnings.several_values([label, ...new Set(others)]))]
  })
}
