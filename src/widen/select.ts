// A SELECT of a model: traced, held against what the model said that its columns are, and composed. What does not hold is a fault to mend.
import type { Composing } from '../answer/compose.ts'
import type { Outcome } from '../answer/outcome.ts'
import { composeTraced, type Traced } from '../answer/traced.ts'
import { isMoneyUnit } from '../budget/amount.ts'
import { readDetails } from '../query/details.ts'
import type { Kitchen } from '../query/execute.ts'
import type { Quantity, TracedCell, TracedColumn, TracedResult } from '../query/lineage/traced.ts'
import type { Row } from '../query/rows.ts'
import type { ColumnUnit, Select, SelectColumn } from '../question/port.ts'
import { ownNumbers } from './own-numbers.ts'

export type Trace = (text: string) => Promise<TracedResult>
export type Selecting = {
  readonly question: string
  readonly kitchen: () => Kitchen
  readonly trace: Trace
  readonly composing: Composing
}
export type Selected = { readonly outcome: Outcome } | { readonly faults: readonly string[] }

type Table = Extract<TracedResult, { ok: true }>

/** The outcome of a SELECT, or its faults in words that a model can act on. */
export async function select(chosen: Select, selecting: Selecting): Promise<Selected> {
  const own = ownNumbers(chosen.text, selecting.question)
  if (own.length > 0) return { faults: [`sql: the numbers ${own.slice(0, 5).join(', ')} stand nowhere in the question`] }
  const version = selecting.kitchen().catalog.version
  const traced = await selecting.trace(chosen.text)
  if (!traced.ok) return { faults: [reasonText(traced.reason)] }
  const faults = [...columnFaults(chosen.columns, traced.columns), ...rowFaults(traced)]
  if (faults.length > 0) return { faults }
  const { db, catalog } = selecting.kitchen()
  // The facts' ids are those of the data that the statement saw.
  if (catalog.version !== version) return select(chosen, selecting)
  const kept = figureColumns(chosen, traced)
  return { outcome: composeTraced({ ...kept, facts: factsOf(kept.rows, db), sql: chosen.text }, selecting.composing) }
}

type Reason = Extract<TracedResult, { ok: false }>['reason']

function reasonText({ code, message, position }: Reason): string {
  const where = position === undefined ? '' : ` (character ${position})`
  return `sql: ${code}${where}: ${message}`
}

function columnFaults(said: readonly SelectColumn[], found: readonly TracedColumn[]): readonly string[] {
  if (said.length !== found.length) return [`columns: the statement gives ${found.length} columns, ${said.length} are described`]
  if (!said.some(({ role }) => role === 'figure')) return ['columns: no column has the role figure']
  return found.flatMap(({ quantity }, index) => {
    const column = said[index]
    return column === undefined ? [] : columnFault(column, quantity, index)
  })
}

function columnFault({ role, unit }: SelectColumn, quantity: Quantity, index: number): readonly string[] {
  const isFigure = quantity.kind !== 'dimension'
  if (role === 'label')
    return isFigure && quantity.kind !== 'ordinal'
      ? [`columns[${index}]: a ${quantity.kind} is no label; give it the role figure`]
      : []
  if (!isFigure) return [`columns[${index}]: no figure of a fact stands there; give it the role label`]
  return fits(unit, quantity) ? [] : [`columns[${index}]: the unit ${unit ?? 'null'} is not that of ${described(quantity)}`]
}

function fits(unit: ColumnUnit | null, quantity: Quantity): boolean {
  if (quantity.kind === 'money') return unit !== null && isMoneyUnit(unit)
  if (quantity.kind === 'ratio') return unit === (quantity.factor === 100 ? '%' : '倍')
  return quantity.kind === 'count' ? unit === 'count' || unit === null : unit === null || unit === 'count'
}

function described(quantity: Quantity): string {
  if (quantity.kind === 'money') return 'money (元, 万元 or 亿元)'
  if (quantity.kind === 'ratio') return quantity.factor === 100 ? 'a ratio times 100 (%)' : 'a ratio (倍)'
  return `a ${quantity.kind} (null)`
}

const mostRows = 50

function rowFaults({ rows, truncated }: Table): readonly string[] {
  if (rows.length === 0) return ['rows: none; check items, years and organizations against the candidates']
  if (truncated || rows.length > mostRows) return [`rows: more than ${mostRows}; aggregate, or order and limit them`]
  const mixtures = new Set(rows.flat().flatMap((cell) => cell.mixtures))
  return [...mixtures].map(
    (mixture) => `sum: ${mixture} are mixed in one sum, which counts money twice or adds unlike things; narrow them`,
  )
}

function figureColumns({ columns }: Select, { columns: found, rows }: Table): Pick<Traced, 'columns' | 'rows' | 'units'> {
  const kept = columns.flatMap(({ role }, index) => (role === 'figure' ? [index] : []))
  const pick = <T>(all: readonly T[]): readonly T[] => kept.flatMap((index) => all.slice(index, index + 1))
  const units = pick(columns).map(({ unit }) => (unit !== null && isMoneyUnit(unit) ? unit : undefined))
  return { columns: pick(found), rows: rows.map((cells) => pick(cells)), units }
}

/** The facts behind the cells, and those that derived ones come from. */
function factsOf(rows: readonly (readonly TracedCell[])[], db: Kitchen['db']): ReadonlyMap<number, Row> {
  const ids = [...new Set(rows.flat().flatMap(({ facts }) => facts))]
  const named = readDetails(db, ids)
  const known = new Set(ids)
  const inputs = readDetails(
    db,
    [...new Set(named.flatMap((row) => row.inputs))].filter((id) => !known.has(id)),
  )
  return new Map(
    [...named, ...inputs].map((row) => [row.fact, { ...row, role: known.has(row.fact) ? 'member' : 'base' } as const]),
  )
}
