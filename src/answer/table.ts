// What every composer works on: the plan, the rows, the words of the language, and the places that the plan asks about.
import type { Stage } from '../budget/fact.ts'
import type { CatalogOrganization } from '../database/catalog.ts'
import type { Plan, Selection } from '../plan/plan.ts'
import type { Rows } from '../query/rows.ts'
import type { Citations } from './cite.ts'
import type { Words } from './words.ts'

export type Table = {
  readonly plan: Plan
  readonly rows: Rows
  readonly words: Words
  readonly citations: Citations
}

/** One thing asked: an item of an organization in a year. */
export type Slot = {
  readonly organization: CatalogOrganization
  readonly year: number
  /** undefined: not named, the budget is taken where it is published. */
  readonly stage: Stage | undefined
  readonly selection: Selection
}

/** Everything that the plan asks, in the question's order: organizations, then years, then items, then stages. */
export function slotsOf({ plan, rows }: Pick<Table, 'plan' | 'rows'>): readonly Slot[] {
  const stages: readonly (Stage | undefined)[] = plan.stages.length > 0 ? plan.stages : [undefined]
  const slots = places({ plan, rows }).flatMap((place) =>
    plan.items.flatMap((selection) => stages.map((stage) => ({ ...place, selection, stage }))),
  )
  return once(slots)
}

/** What a question names twice (“江津三公和南岸三公”) is asked once. */
function once(slots: readonly Slot[]): readonly Slot[] {
  const keyOf = ({ organization, year, stage, selection: { item, fund, nature, flow } }: Slot) =>
    JSON.stringify([organization.code, year, stage, item, fund, nature, flow])
  return [...new Map(slots.map((slot) => [keyOf(slot), slot])).values()]
}

export type Place = Pick<Slot, 'organization' | 'year'>

/** The organizations and years of the plan: pairwise, or each with each. */
export function places({ plan, rows }: Pick<Table, 'plan' | 'rows'>): readonly Place[] {
  const organizations = rows.near.organizations.map(({ organization }) => organization)
  if (plan.pairwise === true)
    return plan.organizations.flatMap((code, index) => {
      const organization = organizations.find((candidate) => candidate.code === code)
      const year = plan.years[index]
      return organization === undefined || year === undefined ? [] : [{ organization, year }]
    })
  return organizations.flatMap((organization) => plan.years.map((year) => ({ organization, year })))
}
