// difference, ratio, sum: the result first, then its inputs.
import type { MoneyUnit } from '../../budget/amount.ts'
import { isListed } from '../../plan/listed.ts'
import type { Row } from '../../query/rows.ts'
import { absent } from '../absences.ts'
import * as compute from '../compute.ts'
import { doubtWarnings } from '../doubts.ts'
import { answered, type Draft, unanswered } from '../draft.ts'
import { computedFigure, takenFigure } from '../figure.ts'
import { withParts } from '../from-parts.ts'
import { isItself, ofItself } from '../itself.ts'
import { listSlots } from '../listing.ts'
import { memberLines, memberNames } from '../members.ts'
import type { Figure } from '../outcome.ts'
import { overlaps } from '../overlap.ts'
import { headline } from '../passage.ts'
import { type Found, type Settled, settle } from '../settle.ts'
import { slotsOf, type Table } from '../table.ts'
import { marks } from '../text.ts'
import { unitOf } from '../unit.ts'
import { mixtureWarnings, warning } from '../warn.ts'
import { sideBySide } from './side-by-side.ts'

export function difference(table: Table): Draft {
  return ofTwo(table, {
    compute: (pair, unit) => compute.difference(pair, unit),
    label: table.words.say.difference,
    headline: ({ first, second, figure }) => {
      const direction = figure.value === 0 ? 'none' : (figure.value ?? 0) > 0 ? 'increase' : 'decrease'
      const [shown, cited] = [figure.shown.replace('-', ''), marks(figure.citations)]
      return table.words.say.differs({ first, second, direction, shown, marks: cited })
    },
  })
}

export function ratio(table: Table): Draft {
  return ofTwo(table, {
    compute: (pair, unit) => compute.ratio(pair, unit),
    label: table.words.say.ratio,
    headline: ({ first, second, figure }) =>
      table.words.say.times({ first, second, shown: figure.shown, marks: marks(figure.citations) }),
  })
}

export function sum(table: Table): Draft {
  const settled = withParts(settle(summands(table), table), table)
  if (settled.missing.length > 0 || settled.found.length === 0) return absent(settled.missing, table)
  if (overlaps(settled.found.map(({ taken }) => taken.row))) return overlapping(settled, table)
  const rows = settled.found.map(({ taken }) => taken.row)
  return combined(settled.found, table, {
    result: compute.sum(rows, unitOf(table.plan, rows)),
    label: (names) => table.words.say.sum(names),
  })
}

function summands(table: Table): ReturnType<typeof slotsOf> {
  const kinds = table.plan.items.filter(({ item }) => isListed(item))
  const single = table.plan.items.filter(({ item }) => !isListed(item))
  const listed = kinds.flatMap(({ item }) => listSlots(table, item))
  return single.length === 0 ? listed : [...slotsOf({ ...table, plan: { ...table.plan, items: single } }), ...listed]
}

type Pairing = {
  readonly compute: (pair: readonly [Row, Row], unit: MoneyUnit) => compute.Result | undefined
  readonly label: (first: string, second: string) => string
  readonly headline: (said: { readonly first: string; readonly second: string; readonly figure: Figure }) => string
}

function ofTwo(table: Table, pairing: Pairing): Draft {
  const settled = settle(slotsOf(table), table)
  const [first, second, ...more] = settled.found
  if (settled.missing.length > 0 || first === undefined) return absent(settled.missing, table)
  if (second === undefined || more.length > 0 || !comparable(first, second)) return sideBySide(settled, table)
  if (isItself(first, second)) return ofItself(first, table)
  const rows = [first.taken.row, second.taken.row] as const
  const result = pairing.compute(rows, unitOf(table.plan, rows))
  if (result === undefined) return zeroBase(second, table)
  return combined([first, second], table, {
    result,
    label: ([one = '', other = '']) => pairing.label(one, other),
    headline: (figure, [one = '', other = '']) => pairing.headline({ first: one, second: other, figure }),
  })
}

/** Money with money, or counts of one unit. */
function comparable(first: Found, second: Found): boolean {
  const [left, right] = [first.taken.row, second.taken.row]
  return (left.amount !== null && right.amount !== null) || (left.amount === right.amount && left.unit === right.unit)
}

type Combination = {
  readonly result: compute.Result
  readonly label: (names: readonly string[]) => string
  /** A sentence instead of “label：shown”. */
  readonly headline?: (figure: Figure, names: readonly string[]) => string
}

function combined(found: readonly Found[], table: Table, { result, label, headline: told }: Combination): Draft {
  const rows = found.map(({ taken }) => taken.row)
  const unit = unitOf(table.plan, rows)
  const inputs = found.map(({ taken }) => takenFigure(taken, table, { role: 'base', unit }))
  const names = memberNames(inputs, table)
  const figure = { ...computedFigure({ label: label(names), result, inputs }), ...parties(inputs) }
  return answered({
    figures: [figure, ...inputs],
    lines: [
      headline(figure, table, told?.(figure, names)),
      table.words.say.formula(result.formula),
      ...memberLines(inputs, table),
    ],
    assumptions: found.flatMap(({ taken }) => taken.assumptions),
    warnings: [...doubtWarnings(found, { table, unit }), ...mixtureWarnings(rows, table)],
    touched: rows,
  })
}

/** Whose and of what a figure over several is: all of them. */
function parties(inputs: readonly Figure[]): Pick<Figure, 'organization' | 'item'> {
  const [organizations, items] = [inputs.map(({ organization }) => organization), inputs.map(({ item }) => item)]
  return { organization: [...new Set(organizations)].join('、'), item: [...new Set(items)].join('+') }
}

export function zeroBase({ taken }: Found, table: Table): Draft {
  const { citations } = takenFigure(taken, table, { role: 'base', unit: unitOf(table.plan, [taken.row]) })
  const cited = marks(citations)
  return unanswered('not_stated', {
    lines: [table.words.say.zeroBase(table.words.label(taken.row), cited)],
    touched: [taken.row],
  })
}

function overlapping(settled: Settled, table: Table): Draft {
  return sideBySide(settled, table, [warning('overlap', table.words.warnings.overlap([]))])
}
