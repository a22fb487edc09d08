// How a question was understood, in one sentence: what is asked, of whom, for which year.
import { isItemCode } from '../budget/item-names.ts'
import type { Plan } from '../plan/plan.ts'
import { shortLabel } from './members.ts'
import type { Figure } from './outcome.ts'
import type { Words } from './words.ts'

export type Understanding = {
  readonly figures: readonly Figure[]
  /** What the catalog calls an item. */
  readonly nameOf?: ((item: string) => string | undefined) | undefined
}

export function understoodAs(plan: Plan, { figures, nameOf }: Understanding, words: Words): string {
  const organizations = distinct(ownersOf(figures).map(({ organization }) => organization))
  const named = organizations.length > 0 ? organizations : plan.organizations.map((code) => code.split('@')[0] ?? code)
  const stages = distinct(
    (figures.length > 0 ? figures.map(({ stage }) => stage) : plan.stages).map((stage) => words.stages[stage]),
  )
  const labels = distinct(
    figures
      .filter(({ role, origin, measure }) => role !== 'part' && origin !== 'computed' && measure !== 'share')
      .map((figure) => shortLabel(figure, words.narrowing(words.remarks(figure)))),
  )
  return words.say.understood([
    shortened(named, words),
    distinct(plan.years.map((year) => words.say.year(year))).join(words.say.comma),
    stages.join(words.say.comma),
    shortened(labels.length > 0 ? labels : plannedLabels(plan, nameOf, words), words),
    words.asks[plan.ask],
  ])
}

/** Where there is no figure, what was looked for; an item that nobody has a name for is left out. */
function plannedLabels({ items, measure = 'amount' }: Plan, nameOf: Understanding['nameOf'], words: Words): readonly string[] {
  const named = items.flatMap(({ item, fund = 'all', nature = 'all', flow = 'expenditure' }) => {
    const itemName = nameOf?.(item)
    return itemName === undefined && !isItemCode(item)
      ? []
      : [words.figureLabel({ item, itemName: itemName ?? item, fund, nature, flow, measure })]
  })
  return distinct(named)
}

/** A computed figure has the organizations of its inputs, joined. */
function ownersOf(figures: readonly Figure[]): readonly Figure[] {
  const stated = figures.filter(({ origin }) => origin !== 'computed')
  return stated.length > 0 ? stated : figures
}

const shownNames = 3

function shortened(names: readonly string[], { say }: Words): string {
  const shown = names.slice(0, shownNames).join(say.comma)
  return names.length > shownNames ? `${shown}${say.andMore(names.length)}` : shown
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)]
}
