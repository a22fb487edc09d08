// Members of a list, a comparison or a ranking: a heading of what they share, and each named by what tells it apart.
import type { Figure, Passage } from './outcome.ts'
import { listedFigures, rowOf } from './passage.ts'
import type { Table } from './table.ts'

/** The heading, then one line a member. */
export function memberLines(figures: readonly Figure[], table: Table): readonly Passage[] {
  const names = memberNames(figures, table)
  const rows = figures.map((figure, index) => rowOf(figure, names[index]))
  return rows.length === 0 ? [] : [listedFigures(headingOf(figures, table), rows, table)]
}

export function memberNames(figures: readonly Figure[], { words }: Table): readonly string[] {
  const named = dimensions.filter((dimension) => varies(figures, dimension))
  const narrowing = words.narrowing(sharedRemarks(figures, words))
  const taken = named.length > 0 ? named : (['label'] as const)
  return figures.map((figure) => words.say.heading(taken.map((dimension) => nameOf(figure, dimension, { words, narrowing }))))
}

export function headingOf(figures: readonly Figure[], { words }: Table): string {
  const first = figures[0]
  if (first === undefined) return ''
  const shared = dimensions.filter((dimension) => !varies(figures, dimension))
  const values = Object.fromEntries(shared.map((dimension) => [dimension, first[dimension]]))
  const remarks = shared.includes('label') ? [] : sharedRemarks(figures, words)
  return shared.length === 0 || figures.length === 1 ? '' : words.say.common({ ...values, remarks })
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
