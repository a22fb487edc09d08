// growth: the printed rate, else (this year − last) ÷ last; then the two figures.
import type { Row } from '../../query/rows.ts'
import { changeOf } from '../changes.ts'
import * as compute from '../compute.ts'
import { premiseWarnings } from '../direction.ts'
import { answered, type Draft, unanswered } from '../draft.ts'
import { computedFigure, figureOf } from '../figure.ts'
import { joined } from '../joined.ts'
import { memberLines } from '../members.ts'
import { asAmounts, settleMoved } from '../moved.ts'
import type { Figure } from '../outcome.ts'
import { headline } from '../passage.ts'
import type { Found } from '../settle.ts'
import { suggest } from '../suggest.ts'
import type { Table } from '../table.ts'
import type { Taken } from '../take.ts'
import { mixtureWarnings } from '../warn.ts'
import { bothYears, yearBefore } from '../year-before.ts'
import { onlyChange } from './change.ts'
import { zeroBase } from './combine.ts'

export function growth(asked: Table): Draft {
  const table = asAmounts(asked)
  const { found, missing } = settleMoved(table)
  return joined(
    found.map((each) => grown(each, table)),
    missing,
    table,
  )
}

function grown(found: Found, table: Table): Draft {
  const { row } = found.taken
  const { words } = table
  const rates = changeOf(found.taken, table).filter(({ unit }) => unit === '%')
  const before = yearBefore(found, table)
  if (row.measure === 'change' && rates.length > 0) return onlyChange(rates, table)
  if (rates.length === 0 && (before === undefined || row.measure === 'change'))
    return unanswered('not_stated', { lines: [words.say.noChange(words.label({ ...row, measure: 'amount' }))], touched: [row] })
  return rate(found, { before, printed: rates[0], table })
}

type Rate = { readonly before: Taken | undefined; readonly printed: Row | undefined; readonly table: Table }

function rate(found: Found, { before, printed, table }: Rate): Draft {
  const { row, assumptions } = found.taken
  if (printed === undefined && before?.row.amount === 0) return zeroBase({ ...found, taken: before }, table)
  const { rows, unit, figures: inputs } = bothYears(found.taken, before, table)
  const label = table.words.say.growth(table.words.label(row), before?.row.year ?? row.year - 1)
  const result = before === undefined ? undefined : compute.growth([row, before.row], unit)
  const computed = result === undefined ? undefined : computedFigure({ label, result, inputs })
  const figure = printed === undefined ? computed : figureOf(printed, table, { role: 'asked', unit, label })
  if (figure === undefined) return zeroBase({ ...found, taken: before ?? found.taken }, table)
  return answered({
    figures: [figure, ...inputs],
    lines: [headline(figure, table), ...formulaLine(figure, table), ...memberLines(inputs, table)],
    assumptions,
    warnings: [...premiseWarnings(row, changeOf(found.taken, table)[0], { table, unit }), ...mixtureWarnings(rows, table)],
    touched: [...(printed === undefined ? [] : [printed]), ...rows],
    suggestions: suggest(found, table),
  })
}

function formulaLine({ formula }: Figure, { words }: Table): readonly string[] {
  return formula === null ? [] : [words.say.formula(formula)]
}
