// A ranking over more organizations than can be read fact by fact: which one reading (stage, flow, fund, nature) all members share.
import type { Flow, Measure, Nature, Stage } from '../budget/fact.ts'
import { measureOf } from '../budget/measure.ts'
import type { Catalog } from '../database/catalog.ts'
import type { Database } from '../database/open.ts'
import { statement } from '../database/statement.ts'
import type { Plan, Selection } from '../plan/plan.ts'
import { readableOrganizations } from './wanted.ts'

export type Ranking = {
  readonly item: string
  readonly year: number
  readonly measure: Measure
  readonly flow: Flow
  readonly stage: Stage
  readonly fund: string
  readonly nature: Nature
  readonly order: 'highest' | 'lowest'
  readonly threshold?: { readonly operator: '>' | '<' | '>=' | '<=' | '='; readonly amount: number }
  readonly limit: number
}

const shownOfRanking = 20
/** Values printed twice take places of others, so some more are read than are shown. */
const spare = 20

/** undefined where the organizations can be read one by one, or the plan ranks something else. */
export function rankingOf(plan: Plan, catalog: Catalog, db: Database): Ranking | undefined {
  const selection = plan.items[0]
  const everywhere = plan.organizations.length === 0 && catalog.organizationCount() > readableOrganizations
  if (plan.ask !== 'rank' || !everywhere || selection === undefined) return undefined
  const year = plan.years[0] ?? catalog.years().at(-1)
  if (year === undefined) return undefined
  return (
    readings(plan, selection)
      .map((reading) => ({ ...reading, item: selection.item, year, ...shape(plan) }))
      .find((ranking) => isStated(db, ranking)) ?? undefined
  )
}

const natureOrder = ['all', 'basic', 'project', 'personnel', 'public', 'operating'] as const
const fundOrder = ['all', 'appropriation', 'general', 'government_fund', 'state_capital'] as const

type Reading = Pick<Ranking, 'measure' | 'flow' | 'stage' | 'fund' | 'nature'>

/** Every reading that the plan leaves open, the widest first. */
function readings(plan: Plan, { item, fund, nature, flow }: Selection): readonly Reading[] {
  const stages = plan.stages.length > 0 ? plan.stages : (['budget', 'final'] as const)
  const flows: readonly Flow[] = flow === undefined ? ['expenditure', 'none', 'income'] : [flow]
  const natures: readonly Nature[] = nature === undefined ? natureOrder : [nature]
  const measure = plan.measure ?? measureOf(item)
  return stages.flatMap((stage) =>
    flows.flatMap((flow) =>
      natures.flatMap((nature) =>
        (fund === undefined ? fundOrder : [fund]).map((fund) => ({ stage, flow, nature, fund, measure })),
      ),
    ),
  )
}

function shape(plan: Plan): Pick<Ranking, 'order' | 'limit' | 'threshold'> {
  const order = plan.order ?? 'highest'
  const limit = (plan.limit ?? shownOfRanking) + spare
  if (plan.threshold === undefined) return { order, limit }
  const operators = { '≥': '>=', '≤': '<=', '>': '>', '<': '<', '=': '=' } as const
  return { order, limit, threshold: { operator: operators[plan.threshold.comparator], amount: plan.threshold.value } }
}

function isStated(db: Database, ranking: Ranking): boolean {
  const { item, year, measure, flow, stage, fund, nature } = ranking
  const probe = `select 1 from t_fact where item = (select id from t_item where code = ?) and fiscal_year = ? and measure = ? and flow = ?
    and amount is not null and stage = ? and fund = ? and nature = ? limit 1`
  return statement(db, probe).get(item, year, measure, flow, stage, fund, nature) !== undefined
}
