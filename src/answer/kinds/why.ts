// reason and purpose: the document's own words, quoted with their place; those of parts as the parts' own.
import type { Clause } from '../../budget/fact.ts'
import type { Row, RowEvidence } from '../../query/rows.ts'
import { absent } from '../absences.ts'
import { changeOf, signOf } from '../changes.ts'
import { changeLine, premiseWarnings } from '../direction.ts'
import { answered, type Draft, unanswered } from '../draft.ts'
import { figureOf, takenFigure } from '../figure.ts'
import { asAmounts, settleMoved } from '../moved.ts'
import { byPlace } from '../place.ts'
import type { Found } from '../settle.ts'
import type { Table } from '../table.ts'
import { unitOf } from '../unit.ts'
import { warning } from '../warn.ts'
import { isPartOf } from '../within.ts'

export function reason(table: Table): Draft {
  return ofFirst(table, explained)
}

export function purpose(table: Table): Draft {
  return ofFirst(table, purposed)
}

function ofFirst(table: Table, tell: (found: Found, table: Table) => Draft): Draft {
  const figures = asAmounts(table)
  const { found, missing } = settleMoved(figures)
  if (found.length === 0) return absent(missing, figures)
  const drafts = found.map((one) => tell(one, figures))
  const told = drafts.filter(({ outcome }) => outcome === 'answer')
  if (told.length < 2) return told[0] ?? drafts[0] ?? absent(missing, figures)
  return answered({
    figures: told.flatMap(({ figures }) => figures),
    lines: told.flatMap(({ lines }) => lines),
    warnings: told.flatMap(({ warnings }) => warnings),
    assumptions: told.flatMap(({ assumptions }) => assumptions),
    touched: told.flatMap(({ touched }) => touched),
  })
}

function explained({ taken }: Found, table: Table): Draft {
  const changes = changeOf(taken, table)
  const { words } = table
  const label = words.label({ ...taken.row, measure: 'amount' })
  const readings = [taken.row, ...taken.same]
  const all = readings.flatMap((row) => changeOf({ ...taken, row, same: [] }, table))
  const own = [...changes, ...all, ...readings].find((row) => row.reason !== null)
  const parts = own === undefined ? withReason(taken.row, { moved: changes.some((row) => signOf(row) !== 'none'), table }) : []
  const unit = unitOf(table.plan, [taken.row])
  const figures = changes.map((row) => figureOf(row, table, { role: 'asked', unit }))
  const changed = changes.map((row, index) => changeLine(row, { table, unit, citations: figures[index]?.citations ?? [] }))
  const line = changed.length === 0 ? [] : [`${label}${words.say.colon}${changed.join(words.say.comma)}`]
  const premise = premiseWarnings(taken.row, changes[0], { table, unit })
  if (own === undefined && parts.length === 0)
    return unanswered('not_stated', {
      lines: [words.say.noReason(label), ...line],
      warnings: premise,
      touched: [taken.row, ...changes],
    })
  const said = own === undefined ? reasonsOfParts(parts, label, table) : [reasonLine(own, { label, change: changes[0], table })]
  const fallback = changes.length > 0 ? figures : [takenFigure(taken, table, { role: 'asked', unit })]
  return answered({
    figures: [...fallback, ...parts.map((row) => figureOf(row, table, { role: 'part', unit }))],
    lines: [...line, ...said],
    assumptions: taken.assumptions,
    warnings: [...premise, ...(own === undefined ? [warning('reason_of_parts', words.warnings.reason_of_parts([label]))] : [])],
    touched: [taken.row, ...changes, ...parts],
  })
}

type Reasoned = { readonly label: string; readonly change: Row | undefined; readonly table: Table }

function reasonLine(row: Row, { label, change, table }: Reasoned): string {
  const direction = change === undefined ? undefined : signOf(change)
  return row.reason === null ? '' : table.words.say.reason({ label, direction, ...quoted(row, row.reason, table) })
}

function reasonsOfParts(parts: readonly Row[], label: string, table: Table): readonly string[] {
  const { words } = table
  const unit = unitOf(table.plan, parts)
  const told = parts.map((row) => {
    const name = words.label({ ...row, measure: 'amount' })
    const change = row.measure === 'change' ? `${name}${words.say.comma}${changeLine(row, { table, unit })}` : name
    const said = reasonLine(row, { label: name, change: row.measure === 'change' ? row : undefined, table })
    return `${change}${words.say.stop}${said}`
  })
  return [words.say.noReason(label), words.say.reasonsOfParts(told)]
}

type Moved = { readonly moved: boolean; readonly table: Table }

/** Parts that moved explain a whole that moved; parts that stayed explain nothing of it. */
function withReason(whole: Row, { moved, table }: Moved): readonly Row[] {
  const reasoned = table.rows.rows.filter((row) => row.reason !== null && isPartOf(row, whole))
  const telling = moved ? reasoned.filter((row) => row.measure !== 'change' || signOf(row) !== 'none') : reasoned
  return firstOfEach(telling)
}

function purposed({ taken }: Found, table: Table): Draft {
  const { words } = table
  const label = words.label(taken.row)
  const own = [taken.row, ...taken.same].find((row) => row.purpose !== null)
  const parts =
    own === undefined ? firstOfEach(table.rows.rows.filter((row) => row.purpose !== null && isPartOf(row, taken.row))) : []
  if (own === undefined && parts.length === 0)
    return unanswered('not_stated', { lines: [words.say.noPurpose(label)], touched: [taken.row] })
  const unit = unitOf(table.plan, [taken.row, ...parts])
  const told = (own === undefined ? parts : [own]).map((row) =>
    row.purpose === null
      ? ''
      : words.say.purpose({ label: own === undefined ? words.label(row) : label, ...quoted(row, row.purpose, table) }),
  )
  return answered({
    figures: [
      takenFigure(taken, table, { role: 'asked', unit }),
      ...parts.map((row) => figureOf(row, table, { role: 'part', unit })),
    ],
    lines: own === undefined ? [words.say.noPurpose(label), ...told] : told,
    assumptions: taken.assumptions,
    warnings: own === undefined ? [warning('purpose_of_parts', words.warnings.purpose_of_parts([label]))] : [],
    touched: [taken.row, ...parts],
  })
}

/** A clause printed beside an amount and beside its change is one. */
function firstOfEach(rows: readonly Row[]): readonly Row[] {
  const seen = new Set<string>()
  return [...rows].sort(byPlace).filter(({ item, nature, reason, purpose }) => {
    const key = JSON.stringify([item, nature, reason?.text ?? purpose?.text])
    return seen.has(key) ? false : seen.add(key)
  })
}

function quoted(row: Row, clause: Clause, { citations }: Table): { text: string; marks: string; truncated: boolean } {
  const evidence = row.evidence[0]
  const numbers = evidence === undefined ? [] : [citations.place(placeOf(evidence, clause))]
  return { text: clause.text, truncated: clause.truncated, marks: numbers.map((number) => ` [${number}]`).join('') }
}

function placeOf(evidence: RowEvidence, { text, locator, section }: Clause): RowEvidence {
  return { ...evidence, locator, section, row: null, column: null, quote: text }
}
