// What goes between the house and the child process that runs a statement.
import type { Reason } from '../check/reason.ts'

/** A number, a text (also an integer too large to be exact, as its digits, and bytes as x'…'), or nothing. */
export type Cell = number | string | null

/** One statement's result: the contract of a line of `sql --json --batch`, without its id. */
export type SelectResult = {
  readonly ok: boolean
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** More rows or bytes were there than are given. */
  readonly truncated: boolean
  /** Null where `ok`. */
  readonly reason: Reason | null
}

export type ResultLimits = { readonly rows: number; readonly bytes: number }
/** `traced`: with the facts behind each figure. */
export type Job = {
  readonly text: string
  readonly database: string
  readonly limits: ResultLimits
  readonly traced?: true
}

export function refusal(reason: Reason): SelectResult {
  return { ok: false, columns: [], rows: [], truncated: false, reason }
}
