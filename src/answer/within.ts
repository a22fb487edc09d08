// Whether a row speaks about a part of another one's figure, whatever it says of it (amount, change, reason).
import { parentItem } from '../budget/item.ts'
import type { Row } from '../query/rows.ts'

export function isPartOf(row: Row, whole: Row): boolean {
  const samePlace = row.organization.code === whole.organization.code && row.year === whole.year && row.stage === whole.stage
  return samePlace && row.flow === whole.flow && (isBelow(row.item, whole.item) || isNarrower(row, whole))
}

function isBelow(code: string, whole: string): boolean {
  const parent = parentItem(code)
  return parent !== undefined && (parent === whole || isBelow(parent, whole))
}

/** 基本支出 of all expenditure, 人员经费 of 基本支出. */
function isNarrower(row: Row, whole: Row): boolean {
  if (row.item !== whole.item || row.nature === whole.nature) return false
  return whole.nature === 'all' || (whole.nature === 'basic' && (row.nature === 'personnel' || row.nature === 'public'))
}
