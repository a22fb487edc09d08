// A result of `sql` for a person: an aligned table, or the reason with the place in the statement.
import stringWidth from 'string-width'
import { printable, printableLine } from '../language/printable.ts'
import type { Reason } from '../query/check/reason.ts'
import type { Cell, SelectResult } from '../query/sandbox/message.ts'
import { table } from './terminal/table.ts'

export function printResult(statement: string, result: SelectResult): string {
  return result.reason === null ? printRows(result) : printReason(statement, result.reason)
}

function printRows({ columns, rows, truncated }: SelectResult): string {
  const right = new Set([...columns.keys()].filter((column) => isNumeric(rows.map((row) => row[column] ?? null))))
  const cells = rows.map((row) => row.map((cell) => (cell === null ? 'null' : String(cell))))
  const count = rows.length === 1 ? '1 row' : `${rows.length} rows`
  const note = truncated ? `First ${count}; there are more (truncated).` : `${count}.`
  return `${table(cells, { head: columns, right })}\n\n${note}`
}

function isNumeric(cells: readonly Cell[]): boolean {
  return cells.some((cell) => typeof cell === 'number') && cells.every((cell) => typeof cell !== 'string')
}

function printReason(statement: string, { code, message, position }: Reason): string {
  const where = position === undefined ? '' : `, character ${position}`
  const told = `Not run (${code}${where}). ${printableLine(message)}`
  return position === undefined ? told : `${told}\n\n${pointer(statement, position)}`
}

/** The line of the statement that holds the character, and a mark below it. */
function pointer(statement: string, position: number): string {
  const before = [...statement].slice(0, position - 1).join('')
  const from = before.lastIndexOf('\n') + 1
  const end = statement.indexOf('\n', from)
  const blanks = stringWidth(printable(before.slice(from)).replaceAll('\t', ' '))
  const line = printable(statement.slice(from, end < 0 ? undefined : end)).replaceAll('\t', ' ')
  return `  ${line}\n  ${' '.repeat(blanks)}^`
}
