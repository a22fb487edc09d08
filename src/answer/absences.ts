// Missing slots → a no answer that says what is covered instead, or a warning beside the figures that are there.
import { accountKind } from '../budget/item.ts'
import type { Selection } from '../plan/plan.ts'
import type { Row } from '../query/rows.ts'
import type { Missing } from './absent.ts'
import { choicesInstead } from './choices-instead.ts'
import { answered, type Draft, unanswered } from './draft.ts'
import { figureOf } from './figure.ts'
import { fromParts } from './from-parts.ts'
import { kindOf } from './listing.ts'
import type { NoAnswerReason } from './outcome.ts'
import { headline } from './passage.ts'
import type { Table } from './table.ts'
import { marks } from './text.ts'
import { shown, unitOf } from './unit.ts'
import { type Warning, warning } from './warn.ts'

/** The no answer of the first missing slot; with more than one, the others are named. */
export function absent(missing: readonly Missing[], table: Table): Draft {
  const first = missing[0]
  if (first === undefined) return unanswered('not_stated', { lines: [table.words.say.nothingToRank] })
  const rest = missing.slice(1).map((other) => reasonText(other, table))
  return unanswered(first.reason, {
    lines: [...new Set([reasonText(first, table), ...rest])].concat(instead(first, table)),
    suggestions: choicesInstead(first, labelOf(first.slot, table), table),
    touched: [first.notApplicable, first.printed, first.coarser].filter((row) => row !== undefined),
  })
}

/** The no answer of a single figure, unless all its parts are stated, or the document prints it only together with another. */
export function absentFigure(missing: readonly Missing[], table: Table): Draft {
  const [first] = missing
  const added = first === undefined ? undefined : fromParts(first, table)
  if (added !== undefined) return added
  const isWider = first?.coarser !== undefined && isCombined(first.slot.selection.item)
  return first?.coarser !== undefined && isWider ? widerAnswer(first, first.coarser, table) : absent(missing, table)
}

/** Documents often print 购置 and 运行 as one line; that line is offered for either, as what it is. */
function isCombined(item: string): boolean {
  return item.startsWith('sangong.vehicle.')
}

function widerAnswer(missing: Missing, row: Row, table: Table): Draft {
  const { words } = table
  const unit = unitOf(table.plan, [row])
  const figure = figureOf(row, table, { role: 'asked', unit })
  const { organization, year, stage } = figure
  return answered({
    figures: [figure],
    lines: [headline(figure, table), words.say.subject({ organization, year, stage })],
    warnings: [warning('coarser_item', words.warnings.coarser_item([labelOf(missing.slot, table), figure.label]))],
    touched: [row],
  })
}

export function missingWarnings(missing: readonly Missing[], table: Table): readonly Warning[] {
  if (missing.length === 0) return []
  const texts = missing.slice(0, namedMissing).map((each) => reasonText(each, table))
  return [warning('members_missing', table.words.warnings.members_missing([...new Set(texts)]))]
}

/** Wholes that are not stated, whose parts stand there instead. */
export function partsWarnings(wholes: readonly Missing[], table: Table): readonly Warning[] {
  const labels = [...new Set(wholes.map((each) => labelOf(each.slot, table)))]
  return labels.length === 0 ? [] : [warning('members_missing', table.words.say.partsOnly(labels))]
}

const namedMissing = 5

function reasonText({ slot, reason, notApplicable, printed }: Missing, table: Table): string {
  const { words, citations } = table
  const cited = notApplicable ?? printed
  const evidence = cited?.evidence[0]
  return words.noAnswers[reason]({
    organization: slot.organization.name,
    year: String(slot.year),
    stage: slot.stage === undefined ? '' : words.stages[slot.stage],
    label: labelOf(slot, table),
    quote: evidence?.quote ?? '',
    marks: cited === undefined ? '' : marks(citations.of(cited)),
  })
}

/** The label of what is asked, from the plan alone. */
export function labelOf({ selection }: Pick<Missing['slot'], 'selection'>, { words, rows, plan }: Table): string {
  const { item, fund = 'all', nature = 'all', flow = 'expenditure' } = selection
  const kind = kindOf(item)
  if (kind !== undefined) {
    const named = words.say.kind(kind.kind, kind.project)
    return plan.measure === 'target' && kind.kind === 'project' ? words.say.goalOf(named) : named
  }
  const name = rows.near.names[item] ?? item
  const itemName = name === item && accountKind(item) !== undefined ? words.say.account(item) : name
  const label = words.label({ item, itemName, fund, nature, flow, measure: plan.measure ?? 'amount' })
  return plan.measure === 'target' && !item.startsWith('indicator:') ? words.say.goalOf(label) : label
}

const instead = (missing: Missing, table: Table): readonly string[] => (alternatives[missing.reason] ?? covered)(missing, table)

const alternatives: Partial<Record<NoAnswerReason, (missing: Missing, table: Table) => readonly string[]>> = {
  not_stated: statedInstead,
  not_applicable: () => [],
}

function statedInstead(missing: Missing, table: Table): readonly string[] {
  const { say } = table.words
  const { printed, coarser, otherwise, years, slot } = missing
  if (printed !== undefined) {
    const figure = { shown: shown(printed, unitOf(table.plan, [printed])), marks: marks(table.citations.of(printed)) }
    return [say.printedYear({ year: printed.year, printed: slot.year, ...figure })]
  }
  const readings = someReadings(otherwise, slot.selection, table)
  if (coarser !== undefined) {
    const figure = { shown: shown(coarser, unitOf(table.plan, [coarser])), marks: marks(table.citations.of(coarser)) }
    return [
      say.coarser({ label: table.words.label(coarser), ...figure }),
      ...(readings.length > 0 ? [say.otherReadings(readings)] : []),
    ]
  }
  if (readings.length > 0) return [say.otherReadings(readings)]
  return years.length > 0 ? [say.statedYears(years)] : covered(missing, table)
}

const namedReadings = 4

/** Of the asked flow, where one was; figures of 0 are nothing to offer. */
function someReadings(rows: readonly Row[], { flow }: Selection, table: Table): readonly string[] {
  const worth = rows.filter((row) => row.amount !== 0 && (flow === undefined || row.flow === flow))
  const names = [...new Set(worth.map((row) => reading(row, table)))]
  const shown = names.slice(0, namedReadings)
  const more = names.length > namedReadings ? table.words.say.andMore(names.length) : ''
  return shown.map((name, index) => (index === shown.length - 1 ? `${name}${more}` : name))
}

function reading(row: Row, { words }: Table): string {
  return `${words.label(row)}${words.language === 'zh' ? '（' : ' ('}${words.stages[row.stage]}${words.language === 'zh' ? '）' : ')'}`
}

function covered({ slot }: Missing, table: Table): readonly string[] {
  const near = table.rows.near.organizations.find(({ organization }) => organization.code === slot.organization.code)
  const { say } = table.words
  const disclosures = (near?.disclosures ?? []).map(({ year, stage }) => say.disclosure({ year, stage }))
  return [say.stillCovered({ organization: slot.organization.name, covered: [...new Set(disclosures)] })]
}
