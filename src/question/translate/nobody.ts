// “2019年三公经费”, “决算呢” of no organization in particular: that none of all has such a document, or that one must be named.
import type { Catalog } from '../../database/catalog.ts'
import type { Plan } from '../../plan/plan.ts'
import { validate } from '../../plan/validate.ts'
import type { Understanding } from '../understanding.ts'
import { publishedYears } from './years.ts'

type Fault = { readonly what: 'organization' | 'year' | 'stage'; readonly word: string }

/** `plan` is that of the first candidate. Nothing is said of all where there are too many to look at, or where one of them has it. */
export function nobody({ what, word }: Fault, plan: Plan, catalog: Catalog): Understanding {
  const codes = catalog.organizations(lookedThrough + 1).map(({ code }) => code)
  const isLatest = plan.assumptions.some(({ code }) => code === 'latest_year')
  const holds = (organization: string): boolean =>
    (isLatest ? publishedYears(organization, undefined, catalog) : [undefined]).some(
      (year) => validate({ ...plan, organizations: [organization], years: year === undefined ? plan.years : [year] }, catalog).ok,
    )
  if (codes.length > lookedThrough || codes.some(holds))
    return { kind: 'not_understood', words: [], plan: null, isFragment: true }
  const assumptions = plan.assumptions.filter(({ code }) => code !== 'latest_year' && code !== 'only_organization_with_year')
  const near = codes.length > shown ? [] : codes
  return {
    kind: 'not_covered',
    what,
    word,
    near,
    plan: { ...plan, organizations: [], years: isLatest ? [] : plan.years, assumptions },
  }
}

/** As many as are looked through for the one that states an item. */
const lookedThrough = 50
/** More would not tell what is covered. */
const shown = 5
