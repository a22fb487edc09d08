// One statement with its lineage: checked, rewritten, run as it was written and as it was rewritten within one transaction. The values
// must be the same, and every figure must have facts behind it. Runs in the child process.
import type { DatabaseSync } from 'node:sqlite'
import { checkSelect } from '../check/check.ts'
import { preflight, selectRules } from '../check/preflight.ts'
import { because, type Reason } from '../check/reason.ts'
import { type Behind, mixturesOf, readBehind } from '../lineage/facts-behind.ts'
import { parseStatement } from '../lineage/parse/query.ts'
import { type Provenance, readProvenance, registerProvenance } from '../lineage/provenance.ts'
import { reasonOf, Untraced } from '../lineage/refused.ts'
import { type Output, type Rewritten, rewrite } from '../lineage/rewrite.ts'
import type { Quantity, TracedCell, TracedColumn, TracedResult } from '../lineage/traced.ts'
import { type Collected, collect } from './collect.ts'
import type { Cell, Job } from './message.ts'
import { openReadOnly } from './open-read-only.ts'
import { explainFailure } from './run-job.ts'

/** The rows of `job.text` with the facts behind each figure, or why there are none. Never throws. */
export function traceJob(job: Job): TracedResult {
  const checked = checkSelect(job.text)
  if (!checked.ok) return refused(checked.reason)
  try {
    return traced(job)
  } catch (error) {
    return refused(error instanceof Untraced ? reasonOf(error, job.text) : explainFailure((error as Error).message))
  }
}

function refused(reason: Reason): TracedResult {
  return { ok: false, reason }
}

function traced(job: Job): TracedResult {
  const looked = preflight(job.text, selectRules)
  if ('reason' in looked) return refused(looked.reason)
  const rewritten = rewrite(job.text, parseStatement(job.text, looked.tokens))
  const columns = rewritten.columns.map((output) => columnOf(output, job.text))
  const found = ran(job, rewritten)
  if (found === undefined) return refused(because('untraced_differs'))
  return checkedCells(found, columns)
}

/** What an output column is; throws where that is not clear. */
function columnOf(output: Output, text: string): TracedColumn {
  const { name, expression, operation, quality } = output
  const at = Math.max(0, text.indexOf(expression))
  if (quality.kind === 'constant' && quality.numbers.length > 0) throw new Untraced('constant', at, { name })
  if (quality.kind === 'unclear') throw new Untraced(quality.saying, at)
  const quantity = quantityOf(quality)
  if (quantity === undefined) throw new Untraced(quality.kind === 'boolean' ? 'unclear_quantity' : 'unclear_factor', at)
  return { name, quantity, operation, expression }
}

function quantityOf(quality: Output['quality']): Quantity | undefined {
  if (quality.kind === 'money') return { kind: 'money', factor: quality.factor }
  if (quality.kind === 'ratio')
    return quality.factor === 1 || quality.factor === 100 ? { kind: 'ratio', factor: quality.factor } : undefined
  if (quality.kind === 'number' || quality.kind === 'count') return quality.factor === 1 ? { kind: quality.kind } : undefined
  if (quality.kind === 'dimension' || quality.kind === 'ordinal') return { kind: quality.kind }
  return quality.kind === 'constant' ? { kind: 'dimension' } : undefined
}

type Found = {
  readonly rows: readonly (readonly { readonly value: Cell; readonly provenance: Provenance }[])[]
  readonly truncated: boolean
  readonly behind: ReadonlyMap<number, Behind>
  /** Columns whose figures are in the unit of their facts. */
  readonly inOwnUnit: readonly boolean[]
}

/** Undefined: the rewritten statement gives other rows. */
function ran(job: Job, { sql, columns }: Rewritten): Found | undefined {
  const database = openReadOnly(job.database)
  try {
    registerProvenance(database)
    database.exec('begin')
    const plain = run(database, job.text, job)
    const { rows, truncated } = run(database, sql, { ...job, limits: { rows: job.limits.rows, bytes: Number.MAX_SAFE_INTEGER } })
    const width = columns.length
    if (!isSame(plain, { rows: rows.map((row) => row.slice(0, width)), truncated })) return undefined
    const cells = rows.map((row) =>
      columns.map((_, index) => ({ value: row[index] ?? null, provenance: readProvenance(row[width + index]) })),
    )
    const ids = cells.flat().flatMap(({ provenance }) => [...provenance.ids, ...provenance.sums.flat()])
    const inOwnUnit = columns.map(({ quality }) => quality.kind === 'number' || (quality.kind === 'ratio' && quality.ofNumbers))
    return { rows: cells, truncated, behind: readBehind(database, ids), inOwnUnit }
  } finally {
    database.close()
  }
}

function run(database: DatabaseSync, text: string, { limits }: Job): Collected {
  const statement = database.prepare(text)
  statement.setReturnArrays(true)
  statement.setReadBigInts(true)
  return collect(statement.iterate() as Iterable<unknown>, limits)
}

/** The same rows: in the same order where there were more than are given, else in whatever order the statement leaves open. */
function isSame(plain: Collected, other: Collected): boolean {
  if (plain.truncated !== other.truncated) return false
  const lines = (rows: Collected['rows']): readonly string[] => rows.map((row) => JSON.stringify(row.map(near)))
  const [first, second] = [lines(plain.rows), lines(other.rows)]
  const [left, right] = plain.truncated ? [first, second] : [first.toSorted(), second.toSorted()]
  return left.length === right.length && left.every((line, index) => line === right[index])
}

/** Sums of decimals may end otherwise in their last places. */
function near(cell: Cell): Cell {
  return typeof cell === 'number' && !Number.isInteger(cell) ? Number(cell.toPrecision(12)) : cell
}

function checkedCells({ rows, truncated, behind, inOwnUnit }: Found, columns: readonly TracedColumn[]): TracedResult {
  for (const [index, { name }] of columns.entries()) {
    const cells = rows.flatMap((row) => row.slice(index, index + 1))
    const bare =
      isFigure(columns[index]?.quantity) && cells.some(({ value, provenance }) => value !== null && provenance.count === 0)
    if (bare) return refused(because('no_facts', { name }))
    const mixed =
      inOwnUnit[index] === true
        ? cells.map(({ provenance }) => unitsOf(provenance, behind)).find(({ length }) => length > 1)
        : undefined
    if (mixed !== undefined) return refused(because('mixed_units', { list: mixed.join(', ') }))
  }
  return {
    ok: true,
    columns,
    truncated,
    rows: rows.map((row) => row.map(({ value, provenance }) => cellOf(value, provenance, behind))),
  }
}

/** A figure that is computed of several is in their one unit. */
function unitsOf({ ids }: Provenance, behind: ReadonlyMap<number, Behind>): readonly string[] {
  return [...new Set(ids.flatMap((id) => behind.get(id)?.unit ?? []))]
}

function isFigure(quantity: Quantity | undefined): boolean {
  return quantity !== undefined && quantity.kind !== 'dimension'
}

function cellOf(value: Cell, { ids, count, sums }: Provenance, behind: ReadonlyMap<number, Behind>): TracedCell {
  const mixtures = new Set(sums.flatMap((sum) => mixturesOf(sum.flatMap((id) => behind.get(id) ?? []))))
  return { value, facts: ids, count, mixtures: [...mixtures] }
}
