// The tables of a document as facts: each table is read as the form that its caption names, or left unread with the reason.
import type { Knowledge } from '../../../budget/account.ts'
import type { Unread } from '../../../budget/document.ts'
import type { Fact } from '../../../budget/fact.ts'
import type { Document } from '../../read/document.ts'
import type { Extraction } from '../extraction.ts'
import type { Identity } from '../identity/identify.ts'
import { yearIn } from '../identity/title.ts'
import { withoutCaptionRows } from './caption-rows.ts'
import { holdsCodes } from './code-column.ts'
import { withoutCurrentTotals } from './current-totals.ts'
import type { NamedForm } from './form.ts'
import { formOf } from './form.ts'
import type { Cell, Grid } from './grid.ts'
import { gridOf, isTwo } from './grid.ts'
import type { Head } from './head.ts'
import { readHead } from './head.ts'
import { unitByText } from './money-unit.ts'
import { isPerformanceSheet, readPerformance } from './performance.ts'
import { locatorOf } from './quote.ts'
import type { ReadCell } from './read-form.ts'
import { readForm } from './read-form.ts'
import type { Setting } from './setting.ts'
import { settingsOf } from './setting.ts'

export type WhyUnread = 'no_caption' | 'other_year' | 'head_not_understood' | 'no_unit' | 'cell_not_understood'
/** What one table gives: figures of a form, or the facts of a sheet; `labels` are cells that are no figures. */
type Reading = {
  readonly read: readonly ReadCell[]
  readonly facts: readonly Fact[]
  readonly labels: readonly Cell[]
  readonly why: WhyUnread
}
type Context = { readonly document: string; readonly identity: Identity; readonly knowledge: Knowledge }

/** Facts of all tables in order; figures that no form explains are unread. */
export function extractForms(document: Document, identity: Identity, knowledge: Knowledge): Extraction {
  const tables = settingsOf(document).map((setting) => {
    const grid = withoutCaptionRows(gridOf(setting.table))
    const unit = setting.unit ?? unitByText(grid, document)
    return { grid, ...readGrid(grid, { ...setting, unit }, { document: document.id, identity, knowledge }) }
  })
  const told = new Map(
    withoutCurrentTotals(
      tables.flatMap(({ read }) => read),
      identity.stage,
    ).map((one) => [one.cell, one.fact]),
  )
  return {
    facts: tables.flatMap(({ facts, read }) => [...facts, ...read.flatMap(({ cell }) => told.get(cell) ?? [])]),
    findings: [],
    unread: tables.flatMap(({ grid, labels, why }) => unreadCells(grid, new Set([...labels, ...told.keys()]), why)),
  }
}

const nothing = { read: [], facts: [], labels: [] }

function readGrid(grid: Grid, setting: Setting, context: Context): Reading {
  const sheet = isPerformanceSheet(grid)
  const named = sheet ? undefined : formIn(grid, setting)
  const caption = named?.caption ?? setting.captions.find((line) => line.includes('绩效目标')) ?? ''
  if ((yearIn(caption) ?? context.identity.year) !== context.identity.year) return { ...nothing, why: 'other_year' }
  if (sheet) return { ...nothing, ...readPerformance({ grid, setting, ...context }), why: 'cell_not_understood' }
  if (named === undefined) return { ...nothing, labels: serialNumbers(grid), why: 'no_caption' }
  const head = readHead(grid)
  if (head === undefined || holdsCodes(grid, head, context.knowledge)) return { ...nothing, why: 'head_not_understood' }
  const read = readForm({ ...context, grid, head, form: named.form, setting })
  const why = setting.unit === undefined && read.length === 0 ? 'no_unit' : 'cell_not_understood'
  return { read, facts: [], labels: labelCells(grid, head), why }
}

/** The numbers of a list of bodies or things. */
function serialNumbers({ rows }: Grid): readonly Cell[] {
  const [head = []] = rows
  const columns = head.flatMap(({ text }, index) => (/^(?:序号|编号)$/.test(text) ? [index] : []))
  return rows.flatMap((row) => columns.flatMap((index) => row[index] ?? []))
}

/** Codes and numbers of lines are no figures. */
function labelCells({ rows }: Grid, { columns }: Head): readonly Cell[] {
  const labels = columns.filter(({ meaning }) => meaning?.role !== undefined).map(({ index }) => index)
  return rows.flatMap((row) => labels.flatMap((index) => row[index] ?? []))
}

/** The form of the caption, where the table holds what that form is made of. */
function formIn({ rows }: Grid, { captions }: Setting): NamedForm | undefined {
  const named = formOf(
    captions,
    rows.map((row) => row.find(({ text }) => text !== '')?.text ?? ''),
  )
  const { cells } = named?.form ?? {}
  return cells === undefined || rows.flat().some(({ text }) => cells.test(text)) ? named : undefined
}

function unreadCells({ rows }: Grid, read: ReadonlySet<Cell>, why: WhyUnread): readonly Unread[] {
  const codes = new Set(
    rows.flatMap((row) => row.slice(0, 3).filter((cell, index) => isCode(cell.printed) && isNamed(row, index))),
  )
  const figures = rows.flat().filter((cell) => isFigure(cell) && !read.has(cell) && !codes.has(cell))
  return figures.map((cell) => ({ locator: locatorOf(cell), text: cell.printed, why }))
}

/** A bare number, one with its measure word (12辆, ≥95%), one in another guise ((12.00), ¥12, 1.2E+05), or figures of which none is sure (12；13, 12？). */
function isFigure({ figure, text, printed }: Cell): boolean {
  if (figure !== undefined || (isTwo(printed) && /^-?[\d,.]+$/.test(text))) return true
  return /^[≥≤><=~+(¥$?]*-?\d[\d,.]*(?:%|e\+?\d+|\p{Script=Han}{1,3}|\)|\p{No}+|[;?].*)?$/iu.test(
    text.replace(/^(?:20\d{2}年.*|\(?\d{1,2}[).、])$/, ''),
  )
}

/** What comes behind the code, or its further digits, is words. */
function isNamed(row: readonly Cell[], index: number): boolean {
  const next = row.slice(index + 1).find(({ text }) => text !== '' && !/^\d{2}$/.test(text))
  return next !== undefined && /\p{Script=Han}/u.test(next.text)
}

/** Account codes on the left are names, not figures. */
function isCode(printed: string): boolean {
  return /^[235]\d{2}(?:\d{2}){0,2}$/.test(printed)
}
