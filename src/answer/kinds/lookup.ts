// lookup: the figure, then its parts and its change.
import { isListed } from '../../plan/listed.ts'
import { absentFigure } from '../absences.ts'
import { changeOf } from '../changes.ts'
import { changeLine, premiseWarnings } from '../direction.ts'
import { doubtWarnings } from '../doubts.ts'
import { answered, type Draft } from '../draft.ts'
import { figureOf, takenFigure } from '../figure.ts'
import { sharedRemarks, shortLabel } from '../members.ts'
import type { Figure, Passage } from '../outcome.ts'
import { shownParts } from '../parts.ts'
import { headline, inlineFigures, listedFigures, rowOf } from '../passage.ts'
import { type Found, settle } from '../settle.ts'
import { suggest } from '../suggest.ts'
import { slotsOf, type Table } from '../table.ts'
import type { Taken } from '../take.ts'
import { thresholdLine } from '../threshold.ts'
import { clarifyTied } from '../tied.ts'
import { unitOf } from '../unit.ts'
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
  const others = taken.contradicting.map((row) => figureOf(row, table, { role: 'asked', unit }))
  const [partFigures, changeFigures] = [parts, changes].map((rows) =>
    rows.map((row) => figureOf(row, table, { role: 'part', unit })),
  )
  const { organization, year, stage } = figure
  return answered({
    figures: [figure, ...others, ...(partFigures ?? []), ...(changeFigures ?? [])],
    lines: [
      headline(figure, table),
      ...others.map((other) => listedFigures('', [rowOf(other)], table)),
      table.words.say.subject({ organization, year, stage }),
      ...remarks(taken, table),
      ...thresholdLine(taken.row, table, unit),
      ...(changes.length === 0 ? [] : [changes.map((row) => changeLine(row, { table, unit })).join(table.words.say.comma)]),
      ...partsLine(partFigures ?? [], table),
    ],
    assumptions: taken.assumptions,
    warnings: [...doubtWarnings([found], { table, unit }), ...premiseWarnings(taken.row, changes[0], { table, unit })],
    touched: [taken.row, ...taken.same, ...taken.contradicting, ...parts, ...changes],
    suggestions: suggest(found, table),
  })
}

function partsLine(parts: readonly Figure[], table: Table): readonly Passage[] {
  const narrowing = table.words.narrowing(sharedRemarks(parts, table.words))
  const rows = parts.map((part) => rowOf(part, shortLabel(part, narrowing)))
  return rows.length === 0 ? [] : [inlineFigures(rows, table)]
}

/** That a zero is said in words, and which other readings state the same. */
function remarks({ row, same }: Taken, { words }: Table): readonly string[] {
  const quote = row.evidence[0]?.quote
  const isInWords = row.statement === 'none' && quote !== undefined
  return [
    ...(isInWords ? [words.say.statedZero(quote)] : []),
    ...(row.item === 'total' ? sameTotals({ row, same }, words) : sameReadings(same, words)),
  ]
}

/** “收入合计、一般公共预算财政拨款支出也是这个数。” */
function sameTotals({ row, same }: Pick<Taken, 'row' | 'same'>, { say, label }: Table['words']): readonly string[] {
  const others = [...new Set(same.map(label))].filter((other) => other !== label(row))
  return others.length === 0 ? [] : [say.also(others)]
}

/** “收入和一般公共预算里，这一项也是这个数。” */
function sameReadings(same: Taken['same'], { say, remarks: remarksOf }: Table['words']): readonly string[] {
  const readings = [...new Set(same.map((other) => remarksOf(other).join(say.comma)))].filter((reading) => reading !== '')
  return readings.length === 0 ? [] : [say.alsoBy(readings)]
}
