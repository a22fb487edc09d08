// The head of a table: which rows it takes, and which words stand over each column, merged cells included.
import { parentItem } from '../../../budget/item.ts'
import type { Cell, Grid } from './grid.ts'
import { emptyCell } from './grid.ts'
import { headMeaning } from './head-word.ts'
import type { Meaning } from './vocabulary.ts'

/** `words` as printed, from the top; `meaning` undefined where one of them is not understood. */
export type Column = { readonly index: number; readonly words: readonly string[]; readonly meaning: Meaning | undefined }
export type Head = { readonly columns: readonly Column[]; readonly rows: number }

const deepest = 4

/** The head of a grid, or undefined where no row of words stands over the figures. */
export function readHead(grid: Grid): Head | undefined {
  const rows = countHeadRows(grid)
  if (rows === 0) return undefined
  const head = align(grid.rows.slice(0, rows), grid.width)
  const paths = Array.from({ length: grid.width }, (_, index) => pathOf(head, index))
  const columns = paths.map((cells, index) => columnOf(cells, index))
  return { rows, columns: withSublabels(columns, grid.rows.slice(rows)) }
}

/** A column without a head that holds words alone, right of a column of names, goes on with it: their head is merged. */
function withSublabels(columns: readonly Column[], rows: Grid['rows']): readonly Column[] {
  const spread: Column[] = []
  for (const column of columns) {
    const cells = rows.map((row) => row[column.index] ?? emptyCell)
    const left = spread.findLast(({ index, words }) => words.length > 0 || rows.some((row) => (row[index]?.text ?? '') !== ''))
    const holdsWords = cells.some(({ text }) => /\p{Script=Han}/u.test(text)) && cells.every(({ figure }) => figure === undefined)
    const goesOn = column.words.length === 0 && holdsWords && left?.meaning?.role === 'name'
    spread.push(goesOn ? { ...column, words: left.words, meaning: left.meaning } : column)
  }
  return spread
}

function countHeadRows({ rows }: Grid): number {
  let count = 0
  while (count < Math.min(deepest, rows.length) && isHeadRow(rows, count)) count += 1
  return count === rows.length ? 0 : count
}

function isHeadRow(rows: readonly (readonly Cell[])[], index: number): boolean {
  const filled = (rows[index] ?? []).filter((cell) => cell.text !== '')
  const [first] = filled
  if (first === undefined || filled.some((cell) => cell.figure !== undefined)) return false
  if (filled.length === 1 && headMeaning(first.text)?.total === true) return false
  if (index > 0 && isUnderLabel(rows, index)) return false
  return filled.filter((cell) => headMeaning(cell.text) !== undefined).length * 2 >= filled.length
}

/** Under 项目 or 科目名称 stand rows, not heads; 科目编码 may still part into 类, 款, 项. */
function isUnderLabel(rows: readonly (readonly Cell[])[], index: number): boolean {
  const above = rows[index - 1] ?? []
  return (rows[index] ?? []).some(
    ({ text }, column) => text !== '' && isLabelWord(above[column]?.text ?? '') && headMeaning(text)?.role === undefined,
  )
}

function isLabelWord(text: string): boolean {
  return headMeaning(text)?.role !== undefined
}

/** The cells over one column, from the top: an empty one belongs to the merged cell on its left while something stands below it. */
function pathOf(head: readonly (readonly Cell[])[], index: number): readonly Cell[] {
  return head.flatMap((row, level) => {
    const cell = row[index] ?? emptyCell
    const owner = cell.text === '' && standsOver(head, level, index) ? spanning(head, level, index) : cell
    return owner.text === '' ? [] : [owner]
  })
}

function standsOver(head: readonly (readonly Cell[])[], level: number, index: number): boolean {
  return head.slice(level + 1).some((row) => (row[index]?.text ?? '') !== '')
}

/** The nearest cell on the left that prints something, unless another cell above begins in between. */
function spanning(head: readonly (readonly Cell[])[], level: number, index: number): Cell {
  for (let column = index; column >= 0; column -= 1) {
    const cell = head[level]?.[column] ?? emptyCell
    if (cell.text !== '') return cell
    if (level > 0 && head.slice(0, level).some((row) => (row[column]?.text ?? '') !== '')) return emptyCell
  }
  return emptyCell
}

function columnOf(cells: readonly Cell[], index: number): Column {
  const words = cells.map((cell) => cell.printed.replaceAll(/\s+/g, ''))
  return { index, words, meaning: combine(cells.map((cell) => headMeaning(cell.text))) }
}

/** All that the words say; undefined where one is unknown or two contradict each other. */
function combine(meanings: readonly (Meaning | undefined)[]): Meaning | undefined {
  let combined: Meaning | undefined = meanings.length === 0 ? undefined : {}
  for (const meaning of meanings) {
    if (combined === undefined || meaning === undefined || contradicts(combined, meaning)) return undefined
    combined = { ...combined, ...meaning }
  }
  return combined === undefined ? undefined : withRole(combined, meanings.at(-1)?.role)
}

/** Whether a column labels rows is said by its lowest word: 科目 may span 金额, too. */
function withRole({ role: _, ...meaning }: Meaning, role: Meaning['role']): Meaning {
  return role === undefined ? meaning : { ...meaning, role }
}

/** A lower word may refine the upper one (财政拨款 › 一般公共预算, 基本支出 › 人员经费), not deny it. */
function contradicts(upper: Meaning, lower: Meaning): boolean {
  if (lower.within !== undefined && upper.item !== lower.within) return true
  const fund = upper.fund !== undefined && lower.fund !== undefined && upper.fund !== lower.fund && upper.fund !== 'appropriation'
  const nature = upper.nature !== undefined && lower.nature !== undefined && upper.nature !== lower.nature
  const item = upper.item !== undefined && lower.item !== undefined && !isWithin(lower.item, upper.item)
  return fund || item || (nature && !(upper.nature === 'basic' && lower.nature !== 'project'))
}

function isWithin(code: string, upper: string): boolean {
  const parent = parentItem(code)
  return code === upper || (parent !== undefined && isWithin(parent, upper))
}

/** A head printed without its empty cells: the second row's words stand under the cell whose parts they are. */
function align(head: readonly (readonly Cell[])[], width: number): readonly (readonly Cell[])[] {
  const [upper, lower, ...more] = head.map(withoutTail)
  if (upper === undefined || lower === undefined || more.length > 0 || upper.length - 1 + lower.length !== width) return head
  const at = upper.findIndex((cell) => isWhole(cell, lower))
  if (at === -1) return head
  const gaps = (count: number) => Array.from({ length: Math.max(0, count) }, () => emptyCell)
  const spread = [...upper.slice(0, at + 1), ...gaps(lower.length - 1), ...upper.slice(at + 1)]
  return [spread, [...gaps(at), ...lower, ...gaps(width - at - lower.length)]]
}

function withoutTail(row: readonly Cell[]): readonly Cell[] {
  return row.slice(0, row.findLastIndex((cell) => cell.text !== '') + 1)
}

function isWhole(cell: Cell, parts: readonly Cell[]): boolean {
  const whole = headMeaning(cell.text)?.item
  return whole !== undefined && parts.some((part) => parentItem(headMeaning(part.text)?.item ?? '') === whole)
}
