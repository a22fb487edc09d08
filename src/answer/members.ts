// Members of a list, a comparison or a ranking: a heading of what they share, and each named by what tells it apart.
import type { Figure } from './outcome.ts'
import type { Table } from './table.ts'
import { marks } from './text.ts'

/** The heading, then one line a member. */
export function memberLines(figures: readonly Figure[], table: Table): readonly string[] {
  const { say } = table.words
  const [names, heading] = [memberNames(figures, table), headingOf(figures, table)]
  const lines = figures.map((figure, index) =>
    say.member({ label: names[index] ?? figure.label, shown: figure.shown, marks: marks(figure.citations) }),
  )
  return heading === '' ? lines : [heading, ...lines]
}

export function memberNames(figures: readonly Figure[], { words }: Table): readonly string[] {
  const named = dimensions.filter((dimension) => varies(figures, dimension))
  const taken = named.length > 0 ? named : (['label'] as const)
  return figures.map((figure) => words.say.heading(taken.map((dimension) => nameOf(figure, dimension, words))))
}

function headingOf(figures: readonly Figure[], { words }: Table): string {
  const first = figures[0]
  if (first === undefined) return ''
  const shared = dimensions.filter((dimension) => !varies(figures, dimension))
  return shared.length === 0 || figures.length === 1
    ? ''
    : words.say.common(shared.map((dimension) => nameOf(first, dimension, words)))
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
