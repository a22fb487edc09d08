// Figures that hold the same money, wholly or in part: a sum of them would count it twice.
import { accountKind, parentItem } from '../budget/item.ts'
import type { Row } from '../query/rows.ts'

/** Whether any two of the figures overlap, or are of unlike stages or scopes (本级 and 汇总, 预算 and 决算 are never added). */
export function overlaps(rows: readonly Row[]): boolean {
  return rows.some((row, index) => rows.slice(index + 1).some((other) => overlap(row, other)))
}

function overlap(left: Row, right: Row): boolean {
  if (left.stage !== right.stage) return true
  if (bodyOf(left) !== bodyOf(right) || left.year !== right.year) return false
  if (left.organization.scope !== right.organization.scope) return true
  if (left.flow !== right.flow || left.measure !== right.measure) return false
  return holds(left, right) || holds(right, left) || crosses(left, right) || crosses(right, left)
}

function bodyOf({ organization }: Row): string | undefined {
  return organization.code.split('@')[0]
}

/** The whole holds the part: by the tree of items, by nature, or by fund. */
function holds(whole: Row, part: Row): boolean {
  const item = whole.item === part.item || isAbove(whole.item, part.item)
  const nature = whole.nature === part.nature || whole.nature === 'all' || isWithin(part.nature, whole.nature)
  const fund = whole.fund === part.fund || whole.fund === 'all' || (whole.fund === 'appropriation' && part.fund === 'general')
  return item && nature && fund && whole !== part
}

function isAbove(whole: string, part: string): boolean {
  if (whole === 'total') return part !== 'total'
  if (whole === 'performance') return part.startsWith('project:')
  const parent = parentItem(part)
  return parent !== undefined && (parent === whole || isAbove(whole, parent))
}

function isWithin(part: Row['nature'], whole: Row['nature']): boolean {
  return whole === 'basic' && (part === 'personnel' || part === 'public')
}

/** Two ways to divide the same money: by function and by kind of payment, 三公 and the accounts that hold them, projects and all of them. */
function crosses(left: Row, right: Row): boolean {
  const [one, other] = [accountKind(left.item), accountKind(right.item)]
  if (one === 'functional') return other === 'economic' || right.item.startsWith('project:')
  if (left.item.startsWith('sangong') || left.item === 'operating') return other === 'economic' || other === 'functional'
  return left.item.startsWith('project:') && right.item === 'total' && right.nature === 'project'
}
