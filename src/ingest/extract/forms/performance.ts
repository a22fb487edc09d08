// The two performance forms (整体绩效目标表, 项目绩效目标表): budgets, goals in words, and indicators.
import type { Fact, FactKey } from '../../../budget/fact.ts'
import { ownedItem } from '../../../budget/item.ts'
import { itemNames } from '../../../budget/item-names.ts'
import type { Identity } from '../identity/identify.ts'
import { clip } from './clip.ts'
import type { Cell, Grid } from './grid.ts'
import { emptyCell } from './grid.ts'
import type { IndicatorHead, SheetContext, SheetFact } from './indicator.ts'
import { indicatorHead, readIndicator } from './indicator.ts'
import type { SheetLabel } from './performance-words.ts'
import { sheetLabel } from './performance-words.ts'
import { evidenceOf } from './quote.ts'
import type { Setting } from './setting.ts'
import { unitIn } from './setting.ts'
import { blank, statedFact } from './stated-fact.ts'

export type SheetInput = {
  readonly grid: Grid
  readonly setting: Setting
  readonly identity: Identity
  readonly document: string
}

/** Indicators under a project's name or under a goal. */
export function isPerformanceSheet({ rows }: Grid): boolean {
  const labels = new Set(rows.flat().map((cell) => sheetLabel(cell.text)))
  return rows.some((row) => indicatorHead(row) !== undefined) && (labels.has('project') || labels.has('goal'))
}

/** The facts of a sheet, and the cells that they stand in. */
export type SheetReading = { readonly facts: readonly Fact[]; readonly labels: readonly Cell[] }

/** Row by row; a new 项目名称 begins the next sheet. */
export function readPerformance({ grid, setting, identity, document }: SheetInput): SheetReading {
  const found: SheetFact[] = []
  let head: IndicatorHead | undefined
  let context: SheetContext = { document, section: setting.section, ...identityKey(identity), project: '', name: undefined }
  for (const row of grid.rows) {
    const pairs = pairsOf(row)
    const name = pairs.find(({ label }) => label === 'project')?.value
    if (name !== undefined) context = { ...context, name, project: name.printed.replaceAll(/\s+/g, '') }
    if (pairs.length > 0) head = undefined
    else if (head !== undefined && !isUnnamedProject(context, setting)) found.push(...readIndicator(row, head, context))
    head = indicatorHead(row) ?? head
    if (!isUnnamedProject(context, setting)) found.push(...pairs.flatMap((pair) => readPair(pair, context, setting)))
  }
  return { facts: found.map(({ fact }) => fact), labels: found.map(({ cell }) => cell) }
}

/** A project's sheet whose name is not printed where it should be: its indicators are nobody else's. */
function isUnnamedProject({ project, name }: SheetContext, { captions, section }: Setting): boolean {
  const sheet = [...captions, section].find((line) => line.includes('绩效')) ?? ''
  return project === '' && (name !== undefined || /项目(?:支出)?(?:预算)?绩效/.test(sheet))
}

function identityKey({ organization, year, stage }: Identity) {
  return { organization: organization.code, year, stage }
}

type Pair = { readonly label: SheetLabel; readonly name: Cell; readonly value: Cell }

/** Labels of the row, each with the next cell that prints something. */
function pairsOf(row: readonly Cell[]): readonly Pair[] {
  return row.flatMap((name, index) => {
    const label = sheetLabel(name.text)
    if (label === undefined) return []
    const value = row.slice(index + 1).find((cell) => cell.text !== '') ?? emptyCell
    return [{ label, name, value: sheetLabel(value.text) === undefined ? value : emptyCell }]
  })
}

type PairReader = (pair: Pair, context: SheetContext, setting: Setting) => Fact | undefined

const readers: Readonly<Record<SheetLabel, PairReader>> = {
  project: () => undefined,
  other: () => undefined,
  budget: (pair, context, setting) => (context.project === '' ? undefined : money(pair, context, setting)),
  department: (pair, context, setting) => (context.project === '' ? money(pair, context, setting) : undefined),
  goal: (pair, context) => goal(pair, context),
}

function readPair(pair: Pair, context: SheetContext, setting: Setting): readonly SheetFact[] {
  const fact = pair.value.text === '' ? undefined : readers[pair.label](pair, context, setting)
  return fact === undefined ? [] : [{ fact, cell: pair.value }]
}

/** The project's budget, or all expenditure of the organization. */
function money({ name, value }: Pair, context: SheetContext, { unit }: Setting): Fact | undefined {
  const printed = unitIn(`金额${name.text.replace(/^.*\(|\)$/g, '')}`) ?? unit
  if (printed === undefined) return undefined
  const { project } = context
  const about =
    project === ''
      ? { item: 'total', nature: 'all' as const, itemName: itemNames.total.zh }
      : { item: ownedItem('project', project), nature: 'project' as const, itemName: project }
  const key: FactKey = { ...keyOf(context, about.item), flow: 'expenditure', nature: about.nature, measure: 'amount' }
  return statedFact({ key, itemName: about.itemName, cell: value, unit: printed, evidence: evidence(name, value, context) })
}

/** The goal in words. */
function goal({ name, value }: Pair, context: SheetContext): Fact {
  const words = clip(value.printed)
  const whole = '整体绩效目标'
  const item = context.project === '' ? ownedItem('indicator', whole) : ownedItem('project', context.project)
  const place = evidenceOf({ ...context, label: undefined, cell: { ...value, printed: words }, column: [] })
  return {
    ...blank,
    ...keyOf(context, item),
    itemName: context.project === '' ? whole : context.project,
    words,
    evidence: [{ ...place, row: name.printed }],
  }
}

function keyOf({ organization, year, stage }: SheetContext, item: string): FactKey {
  return { organization, year, stage, item, flow: 'none', fund: 'all', nature: 'all', measure: 'target' }
}

function evidence(label: Cell, cell: Cell, context: SheetContext) {
  return evidenceOf({ ...context, label, cell, column: [], before: context.name })
}
