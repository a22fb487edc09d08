// Codes where amounts should stand: the cells of the table have slipped, and none of its figures can be trusted.
import type { Accounts, Knowledge } from '../../../budget/account.ts'
import type { Cell, Grid } from './grid.ts'
import type { Head } from './head.ts'

/** Whether a column of values holds account codes: two long ones, most of its figures, or one that a row begins with. */
export function holdsCodes({ rows }: Grid, head: Head, { accounts }: Knowledge): boolean {
  const values = head.columns.filter(({ meaning }) => meaning !== undefined && meaning.role === undefined)
  return values.some(({ index }) => {
    const figures = rows.slice(head.rows).flatMap((row) => (row[index]?.figure === undefined ? [] : [row[index]]))
    const codes = figures.filter((cell) => isCode(cell, accounts)).map(({ printed }) => printed)
    const areMost = codes.length >= 2 && codes.length * 2 > figures.length
    return areMost || codes.filter((code) => code.length > 3).length >= 2 || codes.some((code) => opensRow(code, rows))
  })
}

/** An account code of five digits or more, printed as codes are: no amount of 万元 looks like that. */
export function isLongCode(cell: Cell, { accounts }: Knowledge): boolean {
  return cell.printed.length > 3 && isCode(cell, accounts)
}

function isCode(cell: Cell | undefined, accounts: Accounts): boolean {
  return /^[235]\d{2}(?:\d{2}){0,2}$/.test(cell?.printed ?? '') && accounts.names.some(({ code }) => code === cell?.printed)
}

/** A code of five digits or more that labels a row of this table, too. */
function opensRow(code: string, rows: Grid['rows']): boolean {
  return code.length > 3 && rows.some(([first]) => first?.printed === code)
}
