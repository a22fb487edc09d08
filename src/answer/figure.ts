// Rows and results → figures of an outcome.
import type { MoneyUnit } from '../budget/amount.ts'
import type { Row } from '../query/rows.ts'
import type { Result } from './compute.ts'
import type { Figure } from './outcome.ts'
import type { Table } from './table.ts'
import type { Taken } from './take.ts'
import { digitsOf, figureIn, shown, unitShown } from './unit.ts'

export type Serving = { readonly role: Figure['role']; readonly unit: MoneyUnit; readonly label?: string }

const citedPlaces = 2

/** A stated or derived figure; a derived one shows its formula and cites its inputs. */
export function figureOf(row: Row, table: Table, { role, unit, label }: Serving): Figure {
  const inputs = inputsOf(row, table)
  return {
    ...identity(row),
    label: label ?? table.words.figureLabel(row),
    role,
    ...(isName(row)
      ? { value: null, unit: '', shown: '' }
      : { value: figureIn(row, unit), unit: unitShown(row, unit), shown: shown(row, unit) }),
    origin: row.origin,
    formula: row.origin === 'derived' ? derivation(inputs, unit) : null,
    facts: [row.fact, ...row.inputs],
    citations: unique([row, ...inputs].flatMap((cited) => table.citations.of(cited, role === 'asked' ? citedPlaces : 1))),
  }
}

/** A body's name is the whole entry: the 1 that it is counted with is no figure. */
function isName({ item }: Row): boolean {
  return item.startsWith('body.') && item.includes(':')
}

/** The figure of a slot, which names and cites every reading of the same value. */
export function takenFigure({ row, same }: Taken, table: Table, serving: Serving): Figure {
  const figure = figureOf(row, table, serving)
  return {
    ...figure,
    facts: unique([...figure.facts, ...same.map(({ fact }) => fact)]),
    citations: unique([...figure.citations, ...same.flatMap((other) => table.citations.of(other))]),
  }
}

export type Computation = {
  readonly label: string
  readonly result: Result
  readonly inputs: readonly Figure[]
}

/** A computed figure: its formula over printed figures, the facts and citations of all its inputs. `inputs[0]` says whose it is. */
export function computedFigure({ label, result, inputs }: Computation): Figure {
  const first = inputs[0]
  if (first === undefined) throw new RangeError('a computed figure has inputs')
  return {
    ...first,
    label,
    role: 'asked',
    value: result.value,
    unit: result.unit,
    shown: result.shown,
    origin: 'computed',
    formula: result.formula,
    facts: unique(inputs.flatMap(({ facts }) => facts)),
    citations: unique(inputs.flatMap(({ citations }) => citations)),
  }
}

function identity(
  row: Row,
): Pick<Figure, 'organization' | 'scope' | 'year' | 'stage' | 'flow' | 'item' | 'fund' | 'nature' | 'measure'> {
  const { year, stage, flow, item, fund, nature, measure } = row
  return { organization: row.organization.name, scope: row.organization.scope, year, stage, flow, item, fund, nature, measure }
}

/** Last year = this year − change, as the derived fact was made. */
function derivation(inputs: readonly Row[], unit: MoneyUnit): string {
  const [first = '', ...taken] = inputs.map((row) => (digitsOf(row, unit) ?? '').replace('-', '−'))
  return taken.reduce(
    (formula, digits) => (digits.startsWith('−') ? `${formula} + ${digits.slice(1)}` : `${formula} − ${digits}`),
    first,
  )
}

export function inputsOf(row: Row, { rows }: Pick<Table, 'rows'>): readonly Row[] {
  const all = [...rows.rows, ...rows.others]
  return row.inputs.map((fact) => all.find((other) => other.fact === fact)).filter((found) => found !== undefined)
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)]
}
