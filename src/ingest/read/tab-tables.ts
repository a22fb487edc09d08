// Tables of tab-separated cells, also one that an empty line (a page break) cuts in two.
import type { Located } from './document.ts'
import type { Reader } from './layout.ts'
import type { Line } from './lines.ts'
import { isBlankLine } from './lines.ts'
import { locatedCell } from './located-line.ts'

export const readTabTable: Reader = (lines, start) => {
  if (!isRow(lines[start]) || !isTable(lines, start)) return undefined
  const rows: (readonly Located[])[] = []
  let next = start
  for (;;) {
    const line = lines[next]
    if (line === undefined || !isRow(line)) {
      const resumed = resumeAfterBreak(lines, next, rows)
      if (resumed === undefined) break
      next = resumed
    } else {
      rows.push(splitRow(line))
      next += 1
    }
  }
  return { block: { kind: 'table', rows }, next }
}

function isRow(line: Line | undefined): line is Line {
  return line?.text.includes('\t') ?? false
}

/** One tab in a line of its own may stand for a space in prose. */
function isTable(lines: readonly Line[], start: number): boolean {
  const tabs = lines[start]?.text.trim().split(/\t+/).length ?? 0
  return tabs > 2 || isRow(lines[start + 1]) || isRow(lines[start - 1])
}

function splitRow(line: Line): readonly Located[] {
  let start = 0
  return line.text.split('\t').map((text, index) => {
    const cell = locatedCell(line.number, { text, start, cell: index + 1 })
    start += text.length + 1
    return cell
  })
}

/** The index of the row that goes on behind one empty line: as wide as the last row, and no head that differs from this table's. */
function resumeAfterBreak(lines: readonly Line[], gap: number, rows: readonly (readonly Located[])[]): number | undefined {
  const line = lines[gap + 1]
  if (!isBlankLine(lines[gap]) || !isRow(line)) return undefined
  const cells = splitRow(line)
  if (cells.length !== rows.at(-1)?.length) return undefined
  return /\d/.test(line.text) || isHeadOf(cells, rows) ? gap + 1 : undefined
}

function isHeadOf(cells: readonly Located[], rows: readonly (readonly Located[])[]): boolean {
  const printed = (row: readonly Located[] | undefined) => row?.map((cell) => cell.text).join('\t')
  return rows.slice(0, 3).some((row) => printed(row) === printed(cells))
}
