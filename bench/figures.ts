// Questions for one printed figure each, and the fact that must answer: asked of whatever the database holds.
import type { Database } from '../src/database/open.ts'
import { statement } from '../src/database/statement.ts'

export type AskedFigure = {
  readonly question: string
  readonly fact: number
  readonly organization: number
  readonly item: number
  readonly year: number
  readonly stage: string
}

/** Up to `count` figures of money that a plain question names without doubt, spread over the whole database; always the same ones. */
export function askedFigures(db: Database, count: number): readonly AskedFigure[] {
  const { most } = statement<[], { most: number }>(db, 'select max(id) as most from t_fact').get() ?? { most: 0 }
  const find = statement<[number], AskedFigure>(db, nextFigure)
  const figures = Array.from({ length: count }, (_, index) => find.get((index * 104_729 + 12) % Math.max(1, most)))
  return [...new Map(figures.filter((figure) => figure !== undefined).map((figure) => [figure.fact, figure])).values()]
}

const nextFigure = `select o.name || f.fiscal_year || '年' || i.name as question, f.id as fact, f.organization as organization, f.item as item,
  f.fiscal_year as year, f.stage as stage
  from t_fact f join t_organization o on o.id = f.organization join t_item i on i.id = f.item
  where f.id > ? and f.measure = 'amount' and f.origin = 'stated' and f.statement = 'figure' and i.kind = 'item' and i.code <> 'total'
  order by f.id limit 1`

/** The statement that a person who knew the tables would write for the figure: what the whole corridor is compared with. */
export function bareStatement(db: Database): (figure: AskedFigure) => unknown {
  const bare = statement<[number, number, number, string]>(
    db,
    `select id, amount, number, unit from t_fact where organization = ? and item = ? and fiscal_year = ? and measure = 'amount' and stage = ?`,
  )
  return ({ organization, item, year, stage }) => bare.all(organization, item, year, stage)
}
