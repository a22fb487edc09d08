// Tables without lines: texts and figures that stand under each other, under a head that can be read in one way only. A table in which
// a text stands in two columns, or a column holds words and figures, stays lines of text.
import type { RawCell } from '../parts.ts'
import { isFigureText } from '../printed-figure.ts'
import { alignedHead } from './aligned-head.ts'
import { type Column, columnsOf, namesOf, only, over, type Piece, piecesOf } from './columns.ts'
import { around } from './geometry.ts'
import type { TextLine } from './text-lines.ts'

export type AlignedTable = {
  readonly rows: readonly (readonly RawCell[])[]
  /** Walls between the columns, from left to right. */
  readonly xs: readonly number[]
  /** The lines that it is made of. */
  readonly lines: readonly TextLine[]
}

type Row = { readonly line: TextLine; readonly pieces: readonly Piece[] }

/** The tables among the lines of a page, which come from top to bottom. `open` are the walls of the one that the page before ended with. */
export function alignedTables(lines: readonly TextLine[], page: number, open?: AlignedTable['xs']): readonly AlignedTable[] {
  const rows = lines.map((line): Row => ({ line, pieces: piecesOf(line) }))
  const tables: AlignedTable[] = []
  for (let at = 0; at < rows.length; ) {
    const end = endOfRun(rows, at)
    const body = rows.slice(at, end)
    const goesOn = at === 0 && open !== undefined ? goingOn(body, open, page) : undefined
    const table = goesOn ?? (body.length < fewestRows ? undefined : tableOf(rows.slice(0, at), body, page))
    if (table !== undefined) tables.push(table)
    at = Math.max(end, at + 1)
  }
  return tables
}

const fewestRows = 2
const mostGap = 3

/** Behind the last row with figures of those that follow on each other; a label may stand alone between them. */
function endOfRun(rows: readonly Row[], from: number): number {
  let end = from
  for (let at = from; at < rows.length; at += 1) {
    const [before, row] = [rows[at - 1], rows[at]]
    if (row === undefined || (at > from && before !== undefined && gapOf(before, row) > mostGap * row.line.size)) break
    if (isBody(row)) end = at + 1
    else if (at === from || !isLabels(row, rows.slice(from, at))) break
  }
  return end
}

/** Words that stand where the rows before have words: 二、上年结转 | 二、结转下年. */
function isLabels({ line, pieces }: Row, before: readonly Row[]): boolean {
  if (/[。；：:]$|表$/.test(line.text)) return false
  const figures = columnsOf(before.flatMap((row) => row.pieces.filter(isFigure)))
  return pieces.every((piece) => over(piece, figures).length === 0)
}

function gapOf(above: Row, below: Row): number {
  return below.line.base - above.line.base
}

function isBody({ pieces }: Row): boolean {
  return pieces.length > 1 && pieces.some(isFigure)
}

function isFigure({ text }: Piece): boolean {
  return /\d/.test(text) && isFigureText(text)
}

function tableOf(above: readonly Row[], body: readonly Row[], page: number): AlignedTable | undefined {
  const lines = headLines(above, body)
  const [lower, upper] = lines
  const columns = columnsOf(body.filter(isBody).flatMap(({ pieces }) => pieces))
  const head = lower === undefined ? undefined : alignedHead(lower.pieces, upper?.pieces ?? [], columns)
  const rows = head === undefined ? undefined : rowsIn(head.columns, body)
  if (head === undefined || rows === undefined) return undefined
  return {
    rows: [...head.rows, ...rows].map((row) => row.map((piece) => rawCell(piece, page))),
    xs: wallsOf(head.columns),
    lines: [...lines, ...body].map(({ line }) => line),
  }
}

/** The lines right above, from the lowest up, to a caption or a unit; none where they are more than a head has. */
function headLines(above: readonly Row[], [first]: readonly Row[]): readonly Row[] {
  const lines: Row[] = []
  let below = first
  for (const row of above.toReversed()) {
    const isNear = below !== undefined && gapOf(row, below) < mostGap * row.line.size
    const names = namesOf(row.line)
    if (!isNear || title.test(row.line.text) || (names.length < 2 && caption.test(row.line.text))) break
    lines.push({ ...row, pieces: names })
    below = row
  }
  const isWords = lines.every(({ pieces }) =>
    pieces.every(({ text }) => /\p{Script=Han}/u.test(text) && !/[。；：:]$/.test(text)),
  )
  const isWhole = (lines[0]?.pieces.length ?? 0) > 1 && lines.length <= mostHeadLines
  return isWords && isWhole ? lines : []
}

const mostHeadLines = 2
const title = /单位[:：]|表(?:[（(].*[）)])?$/
const caption = /^[（(].*[）)]$|.{17}|^[\d\s-]+$|^(?:附件|附表|第.{1,3}部分|[一二三四五六七八九十]+、)/

/** Rows at the top of a page, without a head, in the columns of the table before. */
function goingOn(body: readonly Row[], xs: AlignedTable['xs'], page: number): AlignedTable | undefined {
  const columns = xs.slice(1).map((right, index): Column => ({ left: (xs[index] ?? right) + slack, right: right - slack }))
  const rows = body.length === 0 ? undefined : rowsIn(columns, body)
  if (rows === undefined) return undefined
  return { rows: rows.map((row) => row.map((piece) => rawCell(piece, page))), xs, lines: body.map(({ line }) => line) }
}

const slack = 0.1

/** The rows in their columns; undefined where one does not fit, or a column holds figures and words. */
function rowsIn(columns: readonly Column[], body: readonly Row[]): readonly Cells[] | undefined {
  const rows = body.map((row) => cellsOf(row, columns))
  const whole = rows.filter((row) => row !== undefined)
  if (whole.length < rows.length || !columns.every((_, index) => isOfOneKind(whole, index))) return undefined
  const labels = columns.findIndex((_, index) => whole.some((row) => !isFigureText(row[index]?.text ?? '')))
  return whole.map((row, index) => (isWrapped(body, index) ? row.map((piece, at) => (at > labels ? unsure(piece) : piece)) : row))
}

type Cells = readonly (Piece | undefined)[]

/** Undefined where a text stands in two columns, or two texts in one. */
function cellsOf({ pieces }: Row, columns: readonly Column[]): Cells | undefined {
  const places = pieces.map((piece) => only(piece, columns))
  if (places.includes(undefined) || new Set(places).size < places.length) return undefined
  return columns.map((_, index) => pieces[places.indexOf(index)])
}

/** Figures, or words; a column of both is two that the gaps did not part. */
function isOfOneKind(rows: readonly Cells[], index: number): boolean {
  const filled = rows.flatMap((row) => row[index] ?? [])
  return (
    filled.every(({ text }) => isFigureText(text)) || filled.every((piece) => !isFigure(piece) || /^\d{1,7}$/.test(piece.text))
  )
}

/** A label alone, nearer to a row than rows are to each other, is a piece of that row's label: whose figures they are is not sure. */
function isWrapped(body: readonly Row[], index: number): boolean {
  const gaps = body.slice(1).flatMap((row, at) => {
    const above = body[at]
    return above !== undefined && isBody(above) && isBody(row) ? [gapOf(above, row)] : []
  })
  const pitch = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? Number.POSITIVE_INFINITY
  const row = body[index]
  const beside = [body[index - 1], body[index + 1]].filter((other) => other !== undefined && !isBody(other))
  return row !== undefined && beside.some((other) => other !== undefined && Math.abs(gapOf(row, other)) < 0.85 * pitch)
}

function unsure(piece: Piece | undefined): Piece | undefined {
  return piece !== undefined && isFigure(piece) ? { ...piece, text: `${piece.text}？` } : piece
}

function rawCell(piece: Piece | undefined, page: number): RawCell {
  return { text: piece?.text ?? '', locator: { page, box: piece === undefined ? [0, 0, 0, 0] : around([piece.box]) } }
}

function wallsOf(columns: readonly Column[]): readonly number[] {
  const between = columns.slice(1).map(({ left }, index) => ((columns[index]?.right ?? left) + left) / 2)
  return [columns[0]?.left ?? 0, ...between, columns.at(-1)?.right ?? 0]
}
