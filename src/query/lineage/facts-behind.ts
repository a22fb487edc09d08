// The keys of the facts behind the cells of one result, and what is wrong with adding them up.
import type { DatabaseSync } from 'node:sqlite'
import { overlapOf, type Summand } from '../../budget/overlap.ts'
import type { Mixture } from './traced.ts'

export type Behind = Summand & { readonly unit: string; readonly isMoney: boolean }

const atOnce = 500

/** By their ids. The connection binds no parameters: ids are whole numbers, and written as such. */
export function readBehind(database: DatabaseSync, ids: Iterable<number>): ReadonlyMap<number, Behind> {
  const all = [...new Set(ids)].filter(Number.isSafeInteger)
  const chunks = Array.from({ length: Math.ceil(all.length / atOnce) }, (_, index) =>
    all.slice(index * atOnce, (index + 1) * atOnce),
  )
  return new Map(
    chunks.flatMap((chunk) => {
      const rows = database.prepare(`${select} where fact_id in (${chunk.join(', ')})`).all()
      return rows.map((row) => [Number(row.fact_id), behindOf(row)] as const)
    }),
  )
}

const select = `select fact_id, organization, scope, fiscal_year, stage, flow, measure, item_code, nature, fund, unit,
  amount is not null as money from facts`

function behindOf(row: Readonly<Record<string, unknown>>): Behind {
  return {
    body: String(row.organization),
    scope: row.scope as Behind['scope'],
    year: Number(row.fiscal_year),
    stage: row.stage as Behind['stage'],
    flow: row.flow as Behind['flow'],
    measure: row.measure as Behind['measure'],
    item: String(row.item_code),
    nature: row.nature as Behind['nature'],
    fund: String(row.fund),
    unit: String(row.unit),
    isMoney: Number(row.money) === 1,
  }
}

/** What one sum mixes that is not to be added; each kind once. */
export function mixturesOf(facts: readonly Behind[]): readonly Mixture[] {
  const found = new Set<Mixture>()
  if (new Set(facts.map(({ stage }) => stage)).size > 1) found.add('stages')
  if (new Set(facts.map(({ measure }) => measure)).size > 1) found.add('measures')
  for (const group of Map.groupBy(facts, ({ body, year }) => `${body} ${year}`).values()) {
    if (new Set(group.map(({ flow }) => flow)).size > 1) found.add('flows')
    for (const [index, one] of group.entries())
      for (const other of group.slice(index + 1)) {
        const overlap = overlapOf(one, other)
        if (overlap !== undefined) found.add(overlap)
      }
  }
  return [...found]
}
