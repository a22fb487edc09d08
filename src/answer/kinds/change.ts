// change and growth: the stated one, else computed from this year and last; then the two figures it is about.

import type { Row } from '../../query/rows.ts'
import { absent } from '../absences.ts'
import { changeOf } from '../changes.ts'
import * as compute from '../compute.ts'
import { changeLine, premiseWarnings } from '../direction.ts'
import { answered, type Draft, unanswered } from '../draft.ts'
import { computedFigure, figureOf, takenFigure } from '../figure.ts'
import { memberLines } from '../members.ts'
import { asAmounts, settleMoved } from '../moved.ts'
import type { Figure } from '../outcome.ts'
import { headline } from '../passage.ts'
import type { Found } from '../settle.ts'
import { suggest } from '../suggest.ts'
import type { Table } from '../table.ts'
import { type Taken, take } from '../take.ts'
import { unitOf } from '../unit.ts'
import { zeroBase } from './combine.ts'

export function change(table: Table): Draft {
  return each(table, (found, before) => changed(found, before, table))
}

export function growth(table: Table): Draft {
  return each(table, (found, before) => grown(found, before, table))
}

/** A change is asked of the figure, whatever measure the plan names: the slots are settled as amounts. */
function each(table: Table, tell: (found: Found, before: Taken | undefined) => Draft): Draft {
  const ofFigures = asAmounts(table)
  const { found, missing } = settleMoved(ofFigures)
  if (found.length === 0) return absent(missing, ofFigures)
  const drafts = found.map((one) => tell(one, yearBefore(one, ofFigures)))
  const told = drafts.filter(({ outcome }) => outcome === 'answer')
  const [first] = told
  if (first === undefined) return drafts[0] ?? absent(missing, ofFigures)
  return told.length === 1
    ? first
    : answered({
        figures: told.flatMap(({ figures }) => figures),
        lines: told.flatMap(({ lines }) => lines),
        assumptions: told.flatMap(({ assumptions }) => assumptions),
        warnings: told.flatMap(({ warnings }) => warnings),
        touched: told.flatMap(({ touched }) => touched),
      })
}

/** The figure of the year before in the same reading: of the stage that the document compares with, else of the same stage. */
export function yearBefore({ slot, taken }: Found, table: Table): Taken | undefined {
  const { item, fund, nature, flow, stage } = taken.row
  const base = changeOf(taken, table).find((row) => row.base?.year === slot.year - 1)?.base
  const earlier = { ...slot, year: slot.year - 1, selection: { item, fund, nature, flow } }
  return take({ ...earlier, stage: base?.stage ?? stage }, table)
}

function changed(found: Found, before: Taken | undefined, table: Table): Draft {
  const { taken } = found
  const stated = changeOf(taken, table)
  if (taken.row.measure === 'change') return onlyChange(stated, table)
  const rows = [taken.row, ...(before === undefined ? [] : [before.row])]
  const unit = unitOf(table.plan, rows)
  const inputs = inputFigures(taken, before, { table, unit })
  const label = table.words.label({ ...taken.row, measure: 'change' })
  if (stated.length === 0) return computedChange({ found, before, inputs, label, table })
  const figures = stated.map((row) => figureOf(row, table, { role: 'asked', unit }))
  const lines = stated.map((row, index) => changeLine(row, { table, unit, citations: figures[index]?.citations ?? [] }))
  return answered({
    figures: [...figures, ...inputs],
    lines: [
      `${table.words.label(taken.row)}${table.words.say.colon}${lines.join(table.words.say.comma)}`,
      ...memberLines(inputs, table),
    ],
    assumptions: taken.assumptions,
    warnings: premiseWarnings(taken.row, stated[0], { table, unit }),
    touched: [...stated, ...rows],
    suggestions: suggest(found, table),
  })
}

/** The document states how much it moved, but not what it is. */
function onlyChange(stated: readonly Row[], table: Table): Draft {
  const unit = unitOf(table.plan, stated)
  const figures = stated.map((row) => figureOf(row, table, { role: 'asked', unit }))
  const [first] = stated
  const lines = stated.map((row, index) => changeLine(row, { table, unit, citations: figures[index]?.citations ?? [] }))
  const name = first === undefined ? '' : table.words.label({ ...first, measure: 'amount' })
  const subject = first === undefined ? [] : [table.words.say.subject({ ...first, organization: first.organization.name })]
  return answered({
    figures,
    lines: [`${name}${table.words.say.colon}${lines.join(table.words.say.comma)}`, ...subject],
    warnings: first === undefined ? [] : premiseWarnings(first, first, { table, unit }),
    touched: stated,
  })
}

type Computing = {
  readonly found: Found
  readonly before: Taken | undefined
  readonly inputs: readonly Figure[]
  readonly label: string
  readonly table: Table
}

function computedChange({ found, before, inputs, label, table }: Computing): Draft {
  const { row } = found.taken
  if (before === undefined)
    return unanswered('not_stated', { lines: [table.words.say.noChange(table.words.label(row))], touched: [row] })
  const unit = unitOf(table.plan, [row, before.row])
  const result = compute.difference([row, before.row], unit)
  const figure = { ...computedFigure({ label, result, inputs }), measure: 'change' as const }
  return answered({
    figures: [figure, ...inputs],
    lines: [headline(figure, table), table.words.say.formula(result.formula), ...memberLines(inputs, table)],
    assumptions: found.taken.assumptions,
    touched: [row, before.row],
  })
}

function grown(found: Found, before: Taken | undefined, table: Table): Draft {
  const { row } = found.taken
  const stated = changeOf(found.taken, table)
  const rate = stated.find((other) => other.unit === '%')
  const { say, label } = table.words
  if ((before === undefined || row.measure === 'change') && rate === undefined)
    return unanswered('not_stated', { lines: [say.noChange(label(row))], touched: [row] })
  const rows = [row, ...(before === undefined ? [] : [before.row])]
  const unit = unitOf(table.plan, rows)
  const inputs = inputFigures(found.taken, before, { table, unit })
  const result = before === undefined ? undefined : compute.growth([row, before.row], unit)
  if (rate === undefined && result === undefined) return zeroBase({ ...found, taken: before ?? found.taken }, table)
  const name = say.growth(label(row), before?.row.year ?? row.year - 1)
  const figure =
    rate !== undefined
      ? figureOf(rate, table, { role: 'asked', unit, label: name })
      : computedFigure({ label: name, result: result as compute.Result, inputs })
  return answered({
    figures: [figure, ...inputs],
    lines: [
      headline(figure, table),
      ...(figure.formula === null ? [] : [say.formula(figure.formula)]),
      ...memberLines(inputs, table),
    ],
    assumptions: found.taken.assumptions,
    warnings: premiseWarnings(row, stated[0], { table, unit }),
    touched: [...(rate === undefined ? [] : [rate]), ...rows],
    suggestions: suggest(found, table),
  })
}

type With = { readonly table: Table; readonly unit: ReturnType<typeof unitOf> }

function inputFigures(taken: Taken, before: Taken | undefined, { table, unit }: With): readonly Figure[] {
  const both = before === undefined ? [taken] : [taken, before]
  return both.map((one) => takenFigure(one, table, { role: 'base', unit }))
}
