// Rows as aligned columns in a terminal: Chinese characters are two wide, and nothing from a document moves the cursor.
import stringWidth from 'string-width'
import { printableLine } from '../../language/printable.ts'

export type TableOptions = {
  readonly head?: readonly string[]
  /** Columns, from 0, that are aligned to the right. */
  readonly right?: ReadonlySet<number>
  /** A wider cell is cut and ends in …; default 80. */
  readonly widest?: number
}

/** Lines without trailing blanks, the head underlined; no line feed at the end. */
export function table(rows: readonly (readonly string[])[], options: TableOptions = {}): string {
  const { head, right = new Set<number>(), widest = 80 } = options
  const cells = [...(head ? [head] : []), ...rows].map((row) => row.map((cell) => cut(printableLine(cell), widest)))
  const widths = columnWidths(cells)
  const lines = cells.map((row) => joined(row, (cell, column) => pad(cell, widths[column] ?? 0, right.has(column))))
  if (head)
    lines.splice(
      1,
      0,
      joined(widths, (width) => '─'.repeat(width)),
    )
  return lines.join('\n')
}

function cut(text: string, widest: number): string {
  if (stringWidth(text) <= widest) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(kept + segment) > widest - 1) break
    kept += segment
  }
  return `${kept}…`
}

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, stringWidth(cell))
    })
  }
  return widths
}

function joined<T>(row: readonly T[], print: (cell: T, column: number) => string): string {
  return row.map(print).join('  ').trimEnd()
}

function pad(cell: string, width: number, right: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - stringWidth(cell)))
  return right ? blanks + cell : cell + blanks
}
