// lookup: the figure, then its parts and its change.

import { isListed } from '../../plan/listed.ts'
import type { Row } from '../../query/rows.ts'
import { absentFigure } from '../absences.ts'
import { changeOf } from '../changes.ts'
import { changeLine, premiseWarnings } from '../direction.ts'
import { answered, type Draft } from '../draft.ts'
import { figureOf, takenFigure } from '../figure.ts'
import { shownParts } from '../parts.ts'
import { headline, inlineFigures, listedFigures, rowOf } from '../passage.ts'
import { type Found, settle } from '../settle.ts'
import { suggest } from '../suggest.ts'
import { slotsOf, type Table } from '../table.ts'
import type { Taken } from '../take.ts'
import { thresholdLine } from '../threshold.ts'
import { clarifyTied } from '../tied.ts'
import { shown, unitOf } from '../unit.ts'
import { type Warning, warning } from '../warn.ts'
import { list } from './list.ts'
import { sideBySide } from './side-by-side.ts'

/** Also of a comparison that comes down to one figure. */
export function lookup(table: Table): Draft {
  if (table.plan.items.some(({ item }) => isListed(item))) return list(table)
  const slots = slotsOf(table)
  const settled = settle(slots, table)
  if (slots.length > 1) return sideBySide(settled, table)
  const found = settled.found[0]
  if (found === undefined) return absentFigure(settled.missing, table)
  return found.taken.tied.length > 0 ? clarifyTied(found, table) : one(found, table)
}

function one(found: Found, table: Table): Draft {
  const { slot, taken } = found
  const parts = shownParts(slot, taken, table)
  const changes = taken.row.measure === 'change' ? [] : changeOf(taken, table)
  const unit = unitOf(table.plan, [taken.row, ...parts])
  const figure = takenFigure(taken, table, { role: 'asked', unit })
  const contradicting = taken.contradicting.map((row) => figureOf(row, table, { role: 'asked', unit }))
  const partFigures = parts.map((row) => figureOf(row, table, { role: 'part', unit }))
  const changeFigures = changes.map((row) => figureOf(row, table, { role: 'part', unit }))
  const { say } = table.words
  const told = changes.map((row, index) => changeLine(row, { table, unit, citations: changeFigures[index]?.citations ?? [] }))
  return answered({
    figures: [figure, ...contradicting, ...partFigures, ...changeFigures],
    lines: [
      headline(figure, table),
      ...contradicting.map((other) => listedFigures('', [rowOf(other)], table)),
      say.subject({ organization: figure.organization, year: figure.year, stage: figure.stage }),
      ...remarks(taken, table),
      ...thresholdLine(taken.row, table, unit),
      ...told,
      ...(partFigures.length === 0
        ? []
        : [
            inlineFigures(
              partFigures.map((part) => rowOf(part)),
              table,
            ),
          ]),
    ],
    assumptions: taken.assumptions,
    warnings: [
      ...severalValues(taken, figure.label, { table, unit }),
      ...premiseWarnings(taken.row, changes[0], { table, unit }),
    ],
    touched: [taken.row, ...taken.same, ...taken.contradicting, ...parts, ...changes],
    suggestions: suggest(found, table),
  })
}

/** That a value is derived, that a zero is said in words, and which other readings state the same. */
function remarks({ row, same }: Taken, table: Table): readonly string[] {
  const { say, label } = table.words
  const quote = row.evidence[0]?.quote
  const others = [...new Set(same.map(label))].filter((other) => other !== label(row))
  const readings = same.map((other) => table.words.remarks(other).join(table.words.say.comma)).filter((other) => other !== '')
  const isTotal = row.item === 'total'
  return [
    ...(row.statement === 'none' && quote !== undefined ? [say.statedZero(quote)] : []),
    ...(isTotal && others.length > 0 ? [say.also(others)] : []),
    ...(!isTotal && readings.length > 0 ? [say.alsoBy([...new Set(readings)])] : []),
  ]
}

type Shown = { readonly table: Table; readonly unit: ReturnType<typeof unitOf> }

export function severalValues({ contradicting }: Taken, label: string, { table, unit }: Shown): readonly Warning[] {
  if (contradicting.length === 0) return []
  return [
    warning('several_values', table.words.warnings.several_values([label, ...contradicting.map((row: Row) => shown(row, unit))])),
  ]
}
