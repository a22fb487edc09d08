// Facts of the asked items outside the asked years: what a no answer offers instead, and figures printed beside a year that is not the document's.
import type { Database } from '../database/open.ts'
import { statement } from '../database/statement.ts'
import type { Plan } from '../plan/plan.ts'
import type { Wanted } from './wanted.ts'

const combinations = 20
const limit = 60

type Of = { readonly plan: Plan; readonly wanted: Wanted; readonly db: Database }

const sql = `select id from t_fact where organization = ? and item = (select id from t_item where code = ?)
  and measure in ('amount', 'count', 'target') and (fiscal_year not in (select value from json_each(?)) or printed_year is not null) limit ${limit}`

/** Ids of those facts; none where many organizations or items are asked. */
export function readOthers({ wanted, db }: Of): readonly number[] {
  const { organizations, asked, years } = wanted
  if (organizations.length * asked.length > combinations) return []
  const find = statement<[number, string, string], { id: number }>(db, sql)
  return organizations.flatMap(({ id }) =>
    asked.flatMap((item) => find.all(id, item, JSON.stringify(years)).map((row) => row.id)),
  )
}
