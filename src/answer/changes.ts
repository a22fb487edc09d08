// The stated change of a figure on the year before, in money and in percent.
import type { Row } from '../query/rows.ts'
import type { Table } from './table.ts'
import type { Taken } from './take.ts'

/**
 * Changes of the very figure (or of a reading with the same value) against the year before, in money first; where there are
 * none, against whatever the document compares with (年初预算). All are against one base.
 */
export function changeOf(taken: Pick<Taken, 'row' | 'same'>, table: Pick<Table, 'rows'>): readonly Row[] {
  for (const reading of [taken.row, ...taken.same]) {
    const changes = table.rows.rows.filter((row) => row.measure === 'change' && isOf(row, reading))
    const [nearest] = changes.toSorted((left, right) => distance(left, reading) - distance(right, reading))
    const ofBase = changes.filter((row) => nearest !== undefined && baseOf(row) === baseOf(nearest))
    if (ofBase.length > 0) return [...ofBase.filter((row) => row.amount !== null), ...ofBase.filter((row) => row.amount === null)]
  }
  return []
}

/** The year before and the same stage are nearest. */
function distance({ base }: Row, { year, stage }: Row): number {
  if (base === null) return 1
  return Math.abs(year - 1 - base.year) * 2 + Number(base.stage !== stage)
}

function baseOf({ base }: Row): string {
  return base === null ? '' : `${base.year} ${base.stage}`
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
