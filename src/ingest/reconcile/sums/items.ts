// The small trees of items.ts whose parts are known: 三公, procurement, vehicles, posts and staff.
import { type Column, type Ledger, sharedTable } from './ledger.ts'
import type { Sum, Values } from './sum.ts'

type Tree = {
  readonly whole: string
  /** Each part is one item, or the items that together stand for it. */
  readonly parts: readonly (readonly string[])[]
  /** So many stated parts are taken for all there are; without it a table must print them all. */
  readonly enough?: number
  /** The part that gathers what the others leave: stated, it makes any list complete. */
  readonly rest?: string
}

/** Kinds of vehicles by their use. */
const own = ['minister', 'leader', 'confidential', 'emergency', 'enforcement', 'special', 'retired', 'other']

const trees: readonly Tree[] = [
  {
    whole: 'sangong',
    parts: [['sangong.abroad'], ['sangong.vehicle', 'sangong.vehicle.purchase+sangong.vehicle.operation'], ['sangong.reception']],
    enough: 3,
  },
  { whole: 'sangong.vehicle', parts: [['sangong.vehicle.purchase'], ['sangong.vehicle.operation']], enough: 2 },
  { whole: 'procurement', parts: kinds('procurement', ['goods', 'works', 'services']), enough: 2 },
  { whole: 'vehicle', parts: kinds('vehicle', [...own, 'general']), rest: 'vehicle.other' },
  {
    whole: 'vehicle.purchase',
    parts: kinds('vehicle.purchase', [...own, 'general']),
    rest: 'vehicle.purchase.other',
  },
  { whole: 'post', parts: kinds('post', ['administrative', 'institution', 'worker', 'purchased']), enough: 3 },
  { whole: 'staff', parts: kinds('staff', ['administrative', 'institution', 'worker', 'purchased']), enough: 3 },
]

function kinds(whole: string, names: readonly string[]): readonly (readonly string[])[] {
  return names.map((name) => [`${whole}.${name}`])
}

export function itemSums(ledger: Ledger): readonly Sum[] {
  const columns = ledger.columns.filter(({ measure, items }) => measure !== 'share' && !isRate(items))
  return columns.flatMap((column) => trees.flatMap((tree) => treeSum(column, tree, ledger.document)))
}

function isRate(items: Column['items']): boolean {
  return [...items.values()].some((values) => values.some(({ unit }) => unit === '%'))
}

function treeSum({ items, measure }: Column, tree: Tree, document: string): readonly Sum[] {
  const whole = items.get(tree.whole)
  const stated = tree.parts.map((ways) => ways.flatMap((way) => statedWay(way, items)).at(0))
  const present = stated.filter((part) => part !== undefined)
  const parts = present.flatMap(({ values }) => values)
  if (whole === undefined || parts.length === 0) return []
  const enough = present.filter(({ whole: isWhole }) => isWhole).length >= (tree.enough ?? Number.POSITIVE_INFINITY)
  const rest = tree.rest !== undefined && items.has(tree.rest)
  const complete = enough || rest || sharedTable([whole, ...parts], document) !== undefined
  // Some of the changes, up and down, may add up to anything.
  return measure === 'change' && !complete ? [] : [{ whole, parts, complete }]
}

type Part = { readonly values: readonly Values[]; readonly whole: boolean }

/** The values of an item, or of several joined by +; only some of those do not make the part whole. */
function statedWay(way: string, items: Column['items']): readonly Part[] {
  const codes = way.split('+')
  const values = codes.flatMap((code): readonly Values[] => (items.has(code) ? [items.get(code) ?? []] : []))
  return values.length === 0 ? [] : [{ values, whole: values.length === codes.length }]
}
