// The stated change of a figure on the year before, in money and in percent.
import type { Row } from '../query/rows.ts'
import type { Table } from './table.ts'
import type { Taken } from './take.ts'

/** Changes of the very figure (or of a reading with the same value): in money first. Against the nearest base year, all of one base. */
export function changeOf(taken: Taken, table: Table): readonly Row[] {
  for (const reading of [taken.row, ...taken.same]) {
    const changes = table.rows.rows.filter((row) => row.measure === 'change' && isOf(row, reading))
    const base = changes.map((row) => row.base?.year ?? 0).toSorted((left, right) => right - left)[0]
    const nearest = changes.filter((row) => (row.base?.year ?? 0) === base)
    if (nearest.length > 0)
      return [...nearest.filter((row) => row.amount !== null), ...nearest.filter((row) => row.amount === null)]
  }
  return []
}

function isOf(change: Row, reading: Row): boolean {
  return (
    change.organization.code === reading.organization.code &&
    change.year === reading.year &&
    change.stage === reading.stage &&
    change.item === reading.item &&
    change.flow === reading.flow &&
    change.fund === reading.fund &&
    change.nature === reading.nature
  )
}

export function signOf(change: Row): 'increase' | 'decrease' | 'none' {
  const value = change.amount ?? change.number ?? 0
  return value > 0 ? 'increase' : value < 0 ? 'decrease' : 'none'
}
