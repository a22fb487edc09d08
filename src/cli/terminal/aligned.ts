// Aligned columns where a Chinese character is two cells wide.
import stringWidth from 'string-width'

export type Align = 'left' | 'right' | 'decimal'

/** The rows as lines of equal columns, two spaces apart; `decimal` puts the points under each other. */
export function alignedLines(rows: readonly (readonly string[])[], aligns: readonly Align[]): readonly string[] {
  const columns = aligns.map((align, index) => {
    const cells = rows.map((row) => row[index] ?? '')
    return align === 'decimal' ? atPoints(cells) : padded(cells, align)
  })
  return rows.map((_, row) =>
    columns
      .map((cells) => cells[row] ?? '')
      .join('  ')
      .trimEnd(),
  )
}

function padded(cells: readonly string[], align: Align): readonly string[] {
  const width = Math.max(0, ...cells.map((cell) => stringWidth(cell)))
  return cells.map((cell) => pad(cell, width, align))
}

function pad(cell: string, width: number, align: Align): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(cell)))
  return align === 'right' ? `${space}${cell}` : `${cell}${space}`
}

/** “1.0 万元” over “12.50 万元”: whole digits to the right, the rest to the left. A number within a text is no figure. */
function atPoints(cells: readonly string[]): readonly string[] {
  const split = cells.map((cell) => {
    const number = /^[^\d\p{L}]*\d[\d,]*/u.exec(cell)?.[0] ?? ''
    return number === '' ? { whole: '', rest: cell } : { whole: number, rest: cell.slice(number.length) }
  })
  const wholes = padded(
    split.map(({ whole }) => whole),
    'right',
  )
  const fractions = split.map(({ rest }) => /^\.\d+/.exec(rest)?.[0] ?? '')
  const points = padded(fractions, 'left')
  return split.map(({ rest }, index) => `${wholes[index]}${points[index]}${rest.slice(fractions[index]?.length ?? 0)}`)
}
