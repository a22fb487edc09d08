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
  const taken = named.length > 0 ? named : (['label'] as const)
  return figures.map((figure) => words.say.heading(taken.map((dimension) => nameOf(figure, dimension, words))))
}

export function headingOf(figures: readonly Figure[], { words }: Table): string {
  const first = figures[0]
  if (first === undefined) return ''
  const shared = dimensions.filter((dimension) => !varies(figures, dimension))
  const values = Object.fromEntries(shared.map((dimension) => [dimension, first[dimension]]))
  return shared.length === 0 || figures.length === 1 ? '' : words.say.common(values)
}

const dimensions = ['organization', 'year', 'stage', 'label'] as const
type Dimension = (typeof dimensions)[number]

function varies(figures: readonly Figure[], dimension: Dimension): boolean {
  return new Set(figures.map((figure) => figure[dimension])).size > 1
}

function nameOf(figure: Figure, dimension: Dimension, words: Table['words']): string {
  if (dimension === 'year') return words.say.year(figure.year)
  return dimension === 'stage' ? words.stages[figure.stage] : figure[dimension]
}
