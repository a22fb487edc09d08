// Plan → rows: compiles, lets the check pass the text, reads in process (read-only), and gathers everything that an answer may show.
import type { Catalog } from '../database/catalog.ts'
import type { Database } from '../database/open.ts'
import type { Plan } from '../plan/plan.ts'
import { checkCompiled } from './check/check.ts'
import { compileLookup, compileRanking, factLimit } from './compile.ts'
import { type Detailed, readDetails } from './details.ts'
import { nearOf } from './near.ts'
import { readOthers } from './others.ts'
import { rankingOf } from './ranking.ts'
import { roleOf } from './role.ts'
import type { CompiledQuery, Row, Rows } from './rows.ts'
import { UncheckedSqlError } from './unchecked-sql-error.ts'
import { type Wanted, wantedOf } from './wanted.ts'

export type Kitchen = { readonly db: Database; readonly catalog: Catalog }

/** Everything that the answer to `plan` needs. Reads only; the plan must have passed `validate`. */
export function execute(plan: Plan, { db, catalog }: Kitchen): Rows {
  const wanted = wantedOf(plan, catalog)
  const ranking = rankingOf(plan, catalog, db)
  const sql = ranking === undefined ? compileLookup(db.kysely, wanted) : compileRanking(db.kysely, ranking)
  const found = ranking === undefined && isEmpty(wanted) ? [] : run(sql, db)
  const asked = readDetails(db, found.slice(0, factLimit))
  const all = [...asked, ...readDetails(db, missingInputs(asked))]
  return {
    rows: all.map((row) => ({ ...row, role: roleOf(row, plan, wanted) })),
    others: others({ plan, wanted, db }),
    truncated: found.length > factLimit,
    sql,
    near: nearOf(plan, wanted, { db, catalog }),
  }
}

/** A definition or a coverage question needs no fact; a list with nothing in it would have the whole table looked through. */
function isEmpty({ organizations, years, asked, around }: Wanted): boolean {
  return organizations.length === 0 || years.length === 0 || asked.length + around.length === 0
}

function run({ text, parameters }: CompiledQuery, db: Database): readonly number[] {
  const checked = checkCompiled(text)
  if (!checked.ok) throw new UncheckedSqlError(checked.reason.message, text)
  // Not kept as other statements are: the texts of plans are as many as there are lengths of their lists.
  return db.sqlite
    .prepare<unknown[], { fact_id: number }>(text)
    .all(...parameters)
    .map(({ fact_id }) => fact_id)
}

function missingInputs(rows: readonly Detailed[]): readonly number[] {
  const known = new Set(rows.map(({ fact }) => fact))
  return [...new Set(rows.flatMap(({ inputs }) => inputs))].filter((fact) => !known.has(fact))
}

function others(of: { readonly plan: Plan; readonly wanted: Wanted; readonly db: Database }): readonly Row[] {
  return readDetails(of.db, readOthers(of)).map((row) => ({ ...row, role: 'base' }))
}
