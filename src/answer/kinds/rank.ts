// rank: members in rank order; equal values share a place; a threshold narrows them.
import { isListed } from '../../plan/listed.ts'
import { absent, missingWarnings } from '../absences.ts'
import { doubtWarnings } from '../doubts.ts'
import { answered, type Draft, unanswered } from '../draft.ts'
import { figureOf, takenFigure } from '../figure.ts'
import { listSlots } from '../listing.ts'
import { headingOf, memberNames } from '../members.ts'
import type { Figure, Passage } from '../outcome.ts'
import { brokenDown } from '../parts.ts'
import { listedFigures, rowOf } from '../passage.ts'
import { type Found, type Settled, settle } from '../settle.ts'
import { type Slot, slotsOf, type Table } from '../table.ts'
import { passes, thresholdWords } from '../threshold.ts'
import { unitOf } from '../unit.ts'
import { mixtureWarnings, type Warning, warning } from '../warn.ts'
import { sideBySide } from './side-by-side.ts'

export function rank(table: Table): Draft {
  if (table.plan.items.every(({ item }) => isNamed(item))) return bearers(table)
  const settled = competitors(table)
  const ordered = inOrder(settled.found, table)
  const [best] = ordered
  if (best === undefined) return noneRanked(settled, table)
  const units = unlikeUnits(ordered)
  if (units.length > 1) return unanswered('not_understood', { lines: [table.words.say.unlikeUnits(units)] })
  const passing = ordered.filter(({ taken }) => table.plan.threshold === undefined || passes(taken.row, table.plan.threshold))
  if (passing.length === 0) return nonePasses(ordered, table)
  return ranked(withTies(passing, table.plan.limit), { settled, table, more: passing.length })
}

/** A body is there or not; it has no size. */
function isNamed(item: string): boolean {
  return item.startsWith('body.') && item.includes(':')
}

/** Who has a body of this name, in no order. */
function bearers(table: Table): Draft {
  const settled = competitors(table)
  return sideBySide(settled.found.length > 0 ? { ...settled, missing: [] } : settled, table)
}

/** Nothing has a value: why, or that what is there has no parts to rank. */
function noneRanked({ missing }: Settled, table: Table): Draft {
  const whole = settle(slotsOf(table), table)
  const lacking = missing.length > 0 ? missing : whole.missing
  const [found] = whole.found
  if (lacking.length > 0 || found === undefined) return absent(lacking, table)
  return unanswered('not_stated', {
    lines: [table.words.say.noParts(table.words.label(found.taken.row))],
    touched: [found.taken.row],
  })
}

/** Targets in people and in days have no order; money has one unit. */
function unlikeUnits(ordered: readonly Found[]): readonly string[] {
  return [...new Set(ordered.map(({ taken: { row } }) => (row.amount === null ? row.unit : '元')))]
}

const members: Record<'organizations' | 'years' | 'items' | 'parts' | 'projects', (table: Table) => Settled> = {
  organizations: (table) => settle(table.plan.organizations.length === 0 ? everywhere(table) : slotsOf(table), table),
  years: (table) => settle(slotsOf(table), table),
  items: (table) => settle(slotsOf(table), table),
  parts: partsOfWhole,
  projects: (table) => settle(listSlots(table, 'project'), table),
}

function competitors(table: Table): Settled {
  const [selection] = table.plan.items
  const kind = selection !== undefined && isListed(selection.item) ? selection.item : undefined
  const settled = kind === undefined ? members[table.plan.among ?? 'organizations'](table) : settle(listSlots(table, kind), table)
  const explicit = table.plan.organizations.length > 0
  return explicit ? settled : { ...settled, missing: [] }
}

/** One slot for every organization that states the item. */
function everywhere(table: Table): readonly Slot[] {
  const [selection] = table.plan.items
  if (selection === undefined) return []
  const stated = new Map(table.rows.rows.map((row) => [row.organization.code, row.organization]))
  const years = table.plan.years
  return [...stated.values()].flatMap((organization) =>
    years.map((year) => ({ organization, year, selection, stage: table.plan.stages[0] })),
  )
}

function partsOfWhole(table: Table): Settled {
  const { found, missing } = settle(slotsOf(table), table)
  const parts = found.flatMap(({ slot, taken }) =>
    brokenDown(slot, taken, table).map((row) => ({
      slot: { ...slot, selection: { item: row.item } },
      taken: { row, same: [], contradicting: [], tied: [], assumptions: [] },
    })),
  )
  return { found: parts, missing }
}

function inOrder(found: readonly Found[], { plan }: Table): readonly Found[] {
  const direction = plan.order === 'lowest' ? 1 : -1
  const valued = found.filter(({ taken }) => magnitude(taken.row) !== null)
  return valued.toSorted((left, right) => direction * ((magnitude(left.taken.row) ?? 0) - (magnitude(right.taken.row) ?? 0)))
}

function magnitude({ amount, number }: Found['taken']['row']): number | null {
  return amount ?? number
}

/** The first `limit`, and whoever equals the last of them. */
function withTies(ordered: readonly Found[], limit = shownMembers): readonly Found[] {
  const last = ordered[limit - 1]
  if (last === undefined) return ordered
  return ordered.filter((found, index) => index < limit || magnitude(found.taken.row) === magnitude(last.taken.row))
}

const shownMembers = 50

type Context = { readonly settled: Settled; readonly table: Table; readonly more: number }

function ranked(found: readonly Found[], { settled, table, more }: Context): Draft {
  const rows = found.map(({ taken }) => taken.row)
  const all = settled.found.map(({ taken }) => taken.row)
  const unit = unitOf(table.plan, rows)
  const figures = found.map(({ taken }) => takenFigure(taken, table, { role: 'member', unit }))
  const truncated: readonly Warning[] =
    table.plan.limit === undefined && more > found.length
      ? [warning('truncated', table.words.warnings.truncated([String(found.length), String(more)]))]
      : []
  return answered({
    figures,
    lines: rankLines(figures, table),
    assumptions: found.flatMap(({ taken }) => taken.assumptions),
    warnings: [
      ...ties(figures, table),
      ...doubtWarnings(found, { table, unit }),
      ...mixtureWarnings(all, table),
      ...missingWarnings(settled.missing, table),
      ...truncated,
    ],
    touched: rows,
  })
}

function rankLines(figures: readonly Figure[], table: Table): readonly Passage[] {
  const names = memberNames(figures, table)
  const heading = headingOf(figures, table)
  const order = table.words.say.ordered(table.plan.order ?? 'highest')
  const rows = figures.map((figure, index) => ({ name: names[index] ?? figure.label, figure, place: placeOf(figure, figures) }))
  return [listedFigures(heading === '' ? '' : table.words.say.titled(heading, order), rows, table)]
}

/** Equal values share a place: 1, 2, 2, 4. */
function placeOf(figure: Figure, figures: readonly Figure[]): number {
  return figures.findIndex(({ value }) => value === figure.value) + 1
}

function ties(figures: readonly Figure[], table: Table): readonly Warning[] {
  const [first] = figures
  const equal = figures.filter(({ value }) => value === first?.value)
  const names = memberNames(figures, table)
  if (equal.length < 2 || table.plan.limit !== 1) return []
  return [warning('ties', table.words.warnings.ties(names.slice(0, equal.length)))]
}

/** Nothing passes the threshold: said, with the nearest. */
function nonePasses(ordered: readonly Found[], table: Table): Draft {
  const { threshold } = table.plan
  const { say } = table.words
  const taken = nearest(ordered, table)?.taken
  if (threshold === undefined || taken === undefined) return unanswered('not_stated', {})
  const unit = unitOf(table.plan, [taken.row])
  const figure = figureOf(taken.row, table, { role: 'base', unit })
  const name = `${figure.organization} ${figure.label}`
  return answered({
    figures: [figure],
    lines: [say.nothingPasses(thresholdWords(threshold, table, unit)), listedFigures('', [rowOf(figure, name)], table)],
    touched: [taken.row],
  })
}

/** The greatest where more was asked for, the least where less was. */
function nearest(ordered: readonly Found[], { plan }: Table): Found | undefined {
  const wantsLess = plan.threshold?.comparator === '<' || plan.threshold?.comparator === '≤'
  return wantsLess === (plan.order === 'lowest') ? ordered[0] : ordered.at(-1)
}
