// A result of `sql` for a person: an aligned table, or the reason with the place in the statement.
import stringWidth from 'string-width'
import { printable, printableLine } from '../language/printable.ts'
import type { Reason } from '../query/check/reason.ts'
import type { Cell, SelectResult } from '../query/sandbox/message.ts'
import { type SqlWords, sqlWords } from '../wording/sql.ts'
import type { Language } from './language.ts'
import { table } from './terminal/table.ts'

/** What a terminal shows of it. */
export function printResult(statement: string, result: SelectResult, language: Language): string {
  const words = sqlWords[language]
  return result.reason === null ? printRows(result, words) : printReason(statement, result.reason, words)
}

function printRows({ columns, rows, truncated }: SelectResult, words: SqlWords): string {
  const right = new Set([...columns.keys()].filter((column) => isNumeric(rows.map((row) => row[column] ?? null))))
  const cells = rows.map((row) => row.map((cell) => (cell === null ? 'null' : String(cell))))
  return `${table(cells, { head: columns, right })}\n\n${words.rows(rows.length, truncated)}`
}

function isNumeric(cells: readonly Cell[]): boolean {
  return cells.some((cell) => typeof cell === 'number') && cells.every((cell) => typeof cell !== 'string')
}

function printReason(statement: string, reason: Reason, words: SqlWords): string {
  const { code, position } = reason
  const told = `${words.notRun(code, position)}${printableLine(words.reason(reason))}`
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
