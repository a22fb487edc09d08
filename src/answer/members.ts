// Members of a list, a comparison or a ranking: a heading of what they share, and each named by what tells it apart.
import type { Plan } from '../plan/plan.ts'
import type { Figure, Passage } from './outcome.ts'
import { listedFigures, rowOf } from './passage.ts'
import type { Table } from './table.ts'

/** The heading, then one line a member. */
export function memberLines(figures: readonly Figure[], table: Table): readonly Passage[] {
  const names = memberNames(figures, table)
  const rows = figures.map((figure, index) => rowOf(figure, names[index]))
  return rows.length === 0 ? [] : [listedFigures(headingOf(figures, table), rows, table)]
}

/** What tells the members apart, or what the plan asks several of where only one is left. */
export function memberNames(figures: readonly Figure[], { words, plan }: Table): readonly string[] {
  const narrowing = words.narrowing(sharedRemarks(figures, words))
  const named = naming(figures, plan)
  return figures.map((figure) => words.say.heading(named.map((dimension) => nameOf(figure, dimension, { words, narrowing }))))
}

export function headingOf(figures: readonly Figure[], { words, plan }: Table): string {
  const first = figures[0]
  if (first === undefined) return ''
  const named = naming(figures, plan)
  const shared = dimensions.filter((dimension) => !named.includes(dimension))
  const values = Object.fromEntries(shared.map((dimension) => [dimension, first[dimension]]))
  const remarks = shared.includes('label') ? [] : sharedRemarks(figures, words)
  return shared.length === 0 ? '' : words.say.common({ ...values, remarks })
}

function naming(figures: readonly Figure[], plan: Plan): readonly Dimension[] {
  const several: Record<Dimension, boolean> = {
    organization: plan.organizations.length !== 1,
    year: plan.years.length > 1,
    stage: plan.stages.length > 1,
    label: plan.items.length > 1,
  }
  const named = dimensions.filter((dimension) => varies(figures, dimension) || (figures.length === 1 && several[dimension]))
  return named.length > 0 ? named : ['label']
}

/** What narrows every member alike (“基本支出”) is said once. */
export function sharedRemarks(figures: readonly Figure[], words: Table['words']): readonly string[] {
  const shared = figures[0] === undefined ? [] : words.remarks(figures[0])
  return figures.every(({ label }) => label.endsWith(words.narrowing(shared))) ? shared : []
}

/** The label without what is said of all members at once. */
export function shortLabel({ label }: Figure, narrowing: string): string {
  return narrowing !== '' && label.endsWith(narrowing) ? label.slice(0, -narrowing.length) : label
}

const dimensions = ['organization', 'year', 'stage', 'label'] as const
type Dimension = (typeof dimensions)[number]

function varies(figures: readonly Figure[], dimension: Dimension): boolean {
  return new Set(figures.map((figure) => figure[dimension])).size > 1
}

type Naming = { readonly words: Table['words']; readonly narrowing: string }

function nameOf(figure: Figure, dimension: Dimension, { words, narrowing }: Naming): string {
  if (dimension === 'year') return words.say.year(figure.year)
  if (dimension === 'label') return shortLabel(figure, narrowing)
  return dimension === 'stage' ? words.stages[figure.stage] : figure[dimension]
}
