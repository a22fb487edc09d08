// The unit of a table that prints none: known where the text states the table's figures with one.
import type { MoneyUnit } from '../../../budget/amount.ts'
import { normalizeText } from '../../../language/normalize.ts'
import type { Document } from '../../read/document.ts'
import type { Grid } from './grid.ts'
import { readFigure } from './grid.ts'

/** The one unit with which the text states every figure of the table but zeros, two different ones at least. */
export function unitByText({ rows }: Grid, document: Document): MoneyUnit | undefined {
  const figures = new Set(
    rows.flat().flatMap(({ figure }) => (figure === undefined || figure.number === 0 ? [] : [figure.number])),
  )
  if (figures.size < 2) return undefined
  const stated = statedUnits(document)
  const units = new Set([...figures].flatMap((figure) => [...(stated.get(figure) ?? ['none'])]))
  const [unit] = units
  return units.size === 1 && unit !== 'none' ? (unit as MoneyUnit) : undefined
}

/** Every amount of the prose: its number, and the units that follow it. */
function statedUnits({ blocks }: Document): ReadonlyMap<number, ReadonlySet<string>> {
  const stated = new Map<number, Set<string>>()
  for (const block of blocks) {
    if (block.kind === 'table') continue
    for (const [, digits = '', unit = ''] of normalizeText(block.text).matchAll(/([\d.,]*\d)(万元|千元|亿元|元)/g)) {
      const number = readFigure(digits)?.number
      if (number !== undefined) stated.set(number, (stated.get(number) ?? new Set()).add(unit))
    }
  }
  return stated
}
