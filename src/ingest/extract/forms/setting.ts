// What stands around a table: its caption, its section, its unit of money, and the notes behind it.
import type { MoneyUnit } from '../../../budget/amount.ts'
import { normalizeText } from '../../../language/normalize.ts'
import type { Block, Document, Table } from '../../read/document.ts'

export type Setting = {
  readonly table: Table
  /** Short lines over the table since the last one, the nearest first; normalized. */
  readonly captions: readonly string[]
  /** The heading over the table, as printed. */
  readonly section: string
  /** undefined where no unit is printed. */
  readonly unit: MoneyUnit | undefined
  /** Normalized text of the blocks behind the table, up to the next heading or table; for the 三公 form also what the text says of it. */
  readonly notes: string
}

/** Every table of the document with its setting, in order; one that the next page goes on with, under its caption and head again, is one. */
export function settingsOf(document: Document): readonly Setting[] {
  const whole: Setting[] = []
  for (const setting of everySetting(document)) {
    const before = whole.at(-1)
    const more = before === undefined ? [] : rowsGoingOn(before, setting)
    if (before === undefined || more.length === 0) whole.push(setting)
    else
      whole[whole.length - 1] = {
        ...before,
        table: { kind: 'table', rows: [...before.table.rows, ...more] },
        notes: setting.notes,
      }
  }
  return whole
}

/** The rows behind the repeated head, where the table is printed on the page after the other, under the same words. */
function rowsGoingOn(before: Setting, { table, captions }: Setting): Table['rows'] {
  const [last, next] = [pageOf(before.table.rows.at(-1)), pageOf(table.rows[0])]
  const isNextPage = last !== undefined && next === last + 1
  const isSame = captions.length > 0 && captions.every((line, index) => line === before.captions[index])
  if (!isNextPage || !isSame || captions.some((line) => line.includes('绩效'))) return []
  const head = table.rows.findIndex((row, index) => textOf(row) !== textOf(before.table.rows[index]))
  return head > 0 ? table.rows.slice(head) : []
}

function textOf(row: Table['rows'][number] | undefined): string {
  return row?.map(({ text }) => text).join('\t') ?? ''
}

function pageOf(row: Table['rows'][number] | undefined): number | undefined {
  const locators = row?.flatMap(({ pieces }) => pieces.map(({ locator }) => locator)) ?? []
  return locators.flatMap((locator) => ('page' in locator && locator.page > 0 ? [locator.page] : []))[0]
}

function everySetting({ blocks }: Document): readonly Setting[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'table') return []
    const above = aboveTable(blocks, index)
    const lines = above.map((near) => normalizeText(near.kind === 'table' ? '' : near.text))
    const inside = block.rows.slice(0, 3).map((row) => normalizeText(row.map((cell) => cell.text).join(' ')))
    const captions = rejoined([...lines, ...inside.filter((_, row) => isCaptionRow(block, row))].filter(couldBeCaption))
    const said = captions.some((line) => line.includes('三公')) ? saidOfSangong(blocks) : ''
    return [
      {
        table: block,
        captions,
        section: sectionOf(blocks, index),
        unit: onlyUnit([...lines, ...inside]),
        notes: `${behindTable(blocks, index)}\n${said}`,
      },
    ]
  })
}

/** The unit that is printed; undefined where two are. */
function onlyUnit(lines: readonly string[]): MoneyUnit | undefined {
  const units = new Set(lines.map(unitIn).filter((unit) => unit !== undefined))
  return units.size === 1 ? [...units][0] : undefined
}

/** The unit that a line names: “单位：万元”. */
export function unitIn(line: string): MoneyUnit | undefined {
  return /(?:单位|金额)\s*[:：]?\s*(?:人民币)?(万元|千元|百万元|亿元|元)(?![^\s)）])/.exec(line)?.[1] as MoneyUnit | undefined
}

const reach = 8

/** Blocks between this table and the one before, the nearest first. */
function aboveTable(blocks: readonly Block[], index: number): readonly Block[] {
  const above = blocks.slice(Math.max(0, index - reach), index).toReversed()
  const previous = above.findIndex((block) => block.kind === 'table')
  return previous === -1 ? above : above.slice(0, previous)
}

/** A line, no sentence. */
function couldBeCaption(line: string): boolean {
  return line !== '' && line.length <= 80 && !line.includes('。')
}

/** A caption broken over two lines, the nearest first: the upper one stops in the middle of a word. */
function rejoined(captions: readonly string[]): readonly string[] {
  return captions.map((line, index) => {
    const above = captions[index + 1] ?? ''
    return unfinished.test(above) ? above + line : line
  })
}

const unfinished =
  /(?:一般|公共|一般公共|公共预算|政府性?|基金|政府性基金|国有资?本?|国有资本经营|财政|拨款|财政拨款|基本|项目|收入|支出|收支|三公|机关运行|部门|单位|预算|的|及|和)$/

function behindTable(blocks: readonly Block[], index: number): string {
  const behind = blocks.slice(index + 1, index + 4)
  const end = behind.findIndex((block) => block.kind !== 'paragraph')
  const notes = end === -1 ? behind : behind.slice(0, end)
  return notes.map((block) => (block.kind === 'table' ? '' : normalizeText(block.text))).join('\n')
}

/** The sentences of the text that set what was spent of 三公 beside its budget. */
function saidOfSangong(blocks: readonly Block[]): string {
  const sentences = blocks.flatMap((block) => (block.kind === 'paragraph' ? normalizeText(block.text).split('。') : []))
  return sentences.filter((sentence) => /三公经费[^:;]{0,40}预算[^:;]{0,30}决算/.test(sentence)).join('\n')
}

/** A row of one cell over the whole table, or of a unit alone. */
function isCaptionRow({ rows }: Table, row: number): boolean {
  return (rows[row] ?? []).filter((cell) => cell.text.trim() !== '').length === 1
}

function sectionOf(blocks: readonly Block[], index: number): string {
  const heading = blocks.slice(0, index).findLast((block) => block.kind === 'heading')
  return heading === undefined ? '' : heading.title.trim()
}
