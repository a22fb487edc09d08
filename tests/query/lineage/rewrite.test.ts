// The oracle of lineage: whatever changes a figure must be among the facts that it cites. One fact is changed at a time.
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import type { TracedCell, TracedResult } from '../../../src/query/lineage/traced.ts'
import { traceJob } from '../../../src/query/sandbox/trace-job.ts'
import { disclosures } from '../../answer/invented-answers.ts'
import { inventedDatabase } from '../../database/invented.ts'
import { tracedSelects } from './traced-selects.ts'

const invented = inventedDatabase(disclosures)
afterAll(() => {
  sqlite.close()
  invented.close()
})
const sqlite = new BetterSqlite3(invented.file)

const trace = (text: string): TracedResult => traceJob({ text, database: invented.file, limits: { rows: 500, bytes: 1_000_000 } })

/** Which rows there are, or which of them is taken, depends on the figures themselves: only the taken one is cited. */
const choosing =
  /limit|rank|row_number|ntile|_value|distinct|union (?!all)|except|intersect|median|percentile|\bmax|\bmin|amount [<>=]|between 2|iif|case|place|group by .*amount|having/i
const summing = tracedSelects.filter((text) => !choosing.test(text))

type Stated = { readonly id: number; readonly amount: number; readonly number: number }
const facts = sqlite.prepare<[], Stated>('select fact_id as id, amount, number from facts where amount is not null').all()
const state = sqlite.prepare<Stated>('update t_fact set amount = @amount, number = @number where id = @id')

type Found = Extract<TracedResult, { ok: true }>
const cellsOf = (result: TracedResult): ReadonlyMap<string, TracedCell> => {
  if (!result.ok) return new Map()
  const told = result.rows.filter((row) => keyOf(row, result) !== undefined)
  return new Map(told.flatMap((row) => figuresOf(row, result).map(([column, cell]) => [`${keyOf(row, result)} ${column}`, cell])))
}
const figuresOf = (row: readonly TracedCell[], { columns }: Found) =>
  row.flatMap((cell, index) => (columns[index]?.quantity.kind === 'dimension' ? [] : ([[index, cell]] as const)))
/** By its labels; rows that they do not tell apart are told by what they cite, which is what is to be proven: they are left out. */
const keyOf = (row: readonly TracedCell[], { columns, rows }: Found): string | undefined => {
  const labels = (each: readonly TracedCell[]) =>
    JSON.stringify(each.flatMap(({ value }, at) => (columns[at]?.quantity.kind === 'dimension' ? [value] : [])))
  const own = labels(row)
  return rows.filter((each) => labels(each) === own).length === 1 ? own : undefined
}

test('a figure that changes cites the fact that was changed', { timeout: 120_000 }, () => {
  let [checks, changed] = [0, 0]
  const uncited: string[] = []
  const before = new Map(summing.map((text) => [text, cellsOf(trace(text))]))
  for (const fact of facts) {
    const { id, amount, number } = fact
    state.run({ id, amount: amount + 7_130_000, number: number + 7.13 })
    for (const [text, cells] of before)
      for (const [key, cell] of cellsOf(trace(text))) {
        const was = cells.get(key)
        checks += 1
        if (was === undefined || was.value === cell.value) continue
        changed += 1
        if (!cell.facts.includes(id) && !was.facts.includes(id)) uncited.push(`${id}: ${text}`)
      }
    state.run(fact)
  }
  expect(uncited).toEqual([])
  expect(summing.length).toBeGreaterThan(60)
  expect(changed).toBeGreaterThan(150)
  expect(checks).toBeGreaterThan(1_000)
})
