// Figures that hold the same money, wholly or in part, or are of unlike kinds: a sum of them would be no sum.
import type { Flow, Measure, Nature, Scope, Stage } from './fact.ts'
import { accountKind, parentItem } from './item.ts'

/** A figure as far as sums care. `body`: the organization without its scope. */
export type Summand = {
  readonly body: string
  readonly scope: Scope
  readonly year: number
  readonly stage: Stage
  readonly flow: Flow
  readonly measure: Measure
  readonly item: string
  readonly nature: Nature
  readonly fund: string
}

/** stages: 预算 and 决算 · scopes: 本级 and 汇总 of one body · children: one holds the other. */
export type Overlap = 'stages' | 'scopes' | 'children'

/** Why two figures are not added; undefined where they may be. */
export function overlapOf(left: Summand, right: Summand): Overlap | undefined {
  if (left.stage !== right.stage) return 'stages'
  if (left.body !== right.body || left.year !== right.year) return undefined
  if (left.scope !== right.scope) return 'scopes'
  if (left.flow !== right.flow || left.measure !== right.measure) return undefined
  const contains = holds(left, right) || holds(right, left) || crosses(left, right) || crosses(right, left)
  return contains ? 'children' : undefined
}

/** The whole holds the part: by the tree of items, by nature, or by fund. */
function holds(whole: Summand, part: Summand): boolean {
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

function isWithin(part: Nature, whole: Nature): boolean {
  return whole === 'basic' && (part === 'personnel' || part === 'public')
}

/** Two ways to divide the same money: by function and by kind of payment, 三公 and the accounts that hold them, projects and all of them. */
function crosses(left: Summand, right: Summand): boolean {
  const [one, other] = [accountKind(left.item), accountKind(right.item)]
  if (one === 'functional') return other === 'economic' || right.item.startsWith('project:')
  if (left.item.startsWith('sangong') || left.item === 'operating') return other === 'economic' || other === 'functional'
  return left.item.startsWith('project:') && right.item === 'total' && right.nature === 'project'
}
