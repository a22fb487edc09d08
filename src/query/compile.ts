// Plan → SQL text with parameters, over the published view `facts`, so that a person can run the same text with `npm run sql`.
// Conditions follow the indexes of database/schema.ts: (organization, item, fiscal_year) for look-ups, (item, fiscal_year, measure, flow, stage, fund, nature, amount) for rankings.
import type { Kysely } from 'kysely'
import type { Tables } from '../database/schema.ts'
import type { Ranking } from './ranking.ts'
import type { CompiledQuery } from './rows.ts'
import type { Wanted } from './wanted.ts'

/** So many facts are read for one question at most. */
export const factLimit = 5000

const columns = [
  'fact_id',
  'organization',
  'fiscal_year',
  'stage',
  'flow',
  'item_code',
  'item',
  'fund',
  'nature',
  'measure',
  'amount',
  'number',
  'unit',
] as const

/** All facts of the wanted items, in every open dimension. */
export function compileLookup(kysely: Kysely<Tables>, wanted: Wanted): CompiledQuery {
  const query = kysely
    .selectFrom('facts')
    .select(columns)
    .where('organization_id', 'in', ids(wanted))
    .where('item_code', 'in', [...wanted.asked, ...wanted.around])
    .where('fiscal_year', 'in', [...wanted.years])
    .limit(factLimit + 1)
  return compiled(query.compile())
}

/** The first of a ranking over more organizations than can be read one by one: every dimension is fixed, the index gives the order. */
export function compileRanking(kysely: Kysely<Tables>, ranking: Ranking): CompiledQuery {
  const { threshold } = ranking
  const query = kysely
    .selectFrom('facts')
    .select(columns)
    .where('item_code', '=', ranking.item)
    .where('fiscal_year', '=', ranking.year)
    .where('measure', '=', ranking.measure)
    .where('flow', '=', ranking.flow)
    .where('stage', '=', ranking.stage)
    .where('fund', '=', ranking.fund)
    .where('nature', '=', ranking.nature)
    .where('amount', 'is not', null)
    .$if(threshold !== undefined, (narrowed) => narrowed.where('amount', threshold?.operator ?? '=', threshold?.amount ?? 0))
    .orderBy('amount', ranking.order === 'lowest' ? 'asc' : 'desc')
    .limit(ranking.limit)
  return compiled(query.compile())
}

function ids(wanted: Wanted): number[] {
  return wanted.organizations.map(({ id }) => id)
}

function compiled(query: { readonly sql: string; readonly parameters: readonly unknown[] }): CompiledQuery {
  return { text: query.sql, parameters: query.parameters as CompiledQuery['parameters'] }
}
