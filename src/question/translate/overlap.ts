// A sum never counts a figure twice, and nothing is compared with what holds it: 总计 + 项目支出, 三公经费 + 公务接待费.
import { accountKind } from '../../budget/item.ts'
import type { Plan, Selection } from '../../plan/plan.ts'
import { isBelow } from './merge-drafts.ts'

/** Whether one addend of a sum is inside of another. */
export function addsTwice({ ask, items }: Plan): boolean {
  return ask === 'sum' && items.some((one) => items.some((other) => one !== other && (holds(one, other) || crosses(one, other))))
}

/** Income and expenditure; 行政运行 and 项目支出 cut the same money in two ways; so do functions and economic accounts. */
function crosses(one: Selection, other: Selection): boolean {
  if (one.flow !== undefined && other.flow !== undefined && one.flow !== other.flow) return true
  const [left, right] = [accountKind(one.item), accountKind(other.item)]
  if ((one.item === 'total') !== (other.item === 'total')) return true
  return left !== undefined && right !== undefined && left !== right
}

function holds(outer: Selection, inner: Selection): boolean {
  if (outer.flow !== undefined && inner.flow !== undefined && outer.flow !== inner.flow) return false
  const itemHolds = outer.item === inner.item || outer.item === 'total' || isBelow(inner.item, outer.item)
  return itemHolds && dimensionHolds(outer.nature, inner.nature) && dimensionHolds(outer.fund, inner.fund)
}

/** An open dimension is the widest. 基本支出 holds 人员经费 and 公用经费. */
function dimensionHolds(outer: string | undefined, inner: string | undefined): boolean {
  if (outer === undefined || outer === 'all' || outer === inner) return true
  return outer === 'basic' && (inner === 'personnel' || inner === 'public')
}
