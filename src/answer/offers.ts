// What can be asked instead of what is not covered: the same figure in another year or of another organization, where that is answered.
import { measureOf } from '../budget/measure.ts'
import type { Plan } from '../plan/plan.ts'
import type { Near } from '../query/rows.ts'
import { kindOf } from './listing.ts'
import type { Choice, Outcome } from './outcome.ts'
import type { Words } from './words.ts'

export type Offering = {
  readonly plan: Plan
  /** Organizations of which something is covered. */
  readonly near: Near['organizations']
  /** Of an item by its code. */
  readonly nameOf: (item: string) => string
  /** The outcome of a question, asked by itself. */
  readonly answerTo: (question: string) => Outcome | undefined
}

/** At most two, each tried before it is offered; the nearest year of each organization first. */
export function offersOf({ plan, near, nameOf, answerTo }: Offering, words: Words): readonly Choice[] {
  const questions = candidates({ plan, near, nameOf }, words).slice(0, tried)
  const answered = questions.filter((question) => answerTo(question)?.outcome === 'answer')
  return answered.slice(0, most).map((question) => ({ label: question, question }))
}

const tried = 4
const most = 2

function candidates({ plan, near, nameOf }: Omit<Offering, 'answerTo'>, words: Words): readonly string[] {
  const [selection] = plan.items
  if (selection === undefined || kindOf(selection.item) !== undefined) return []
  const { item, flow = 'expenditure', fund = 'all', nature = 'all' } = selection
  const measure = plan.measure ?? measureOf(item)
  const label = words.label({ item, itemName: nameOf(item), flow, fund, nature, measure })
  return placesNear(near, plan.years[0]).map(({ organization, year }) =>
    words.questions.figure({ organization, year, label, measure }),
  )
}

type Place = { readonly organization: string; readonly year: number }

/** The nearest covered year of each organization, then the second nearest, and so on. */
function placesNear(near: Near['organizations'], asked: number | undefined): readonly Place[] {
  const years = near.map(({ organization, disclosures }) => ({
    organization: organization.name,
    years: [...new Set(disclosures.map(({ year }) => year))].sort(
      (left, right) => distance(left, asked) - distance(right, asked),
    ),
  }))
  const longest = Math.max(0, ...years.map((each) => each.years.length))
  return Array.from({ length: longest }, (_, at) =>
    years.flatMap(({ organization, years: own }) => own.slice(at, at + 1).map((year) => ({ organization, year }))),
  ).flat()
}

/** The latest where no year is asked. */
function distance(year: number, asked: number | undefined): number {
  return asked === undefined ? -year : Math.abs(year - asked)
}
