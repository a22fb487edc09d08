// Why a statement is not run: a code, one plain sentence that a person or a model can act on, and where.

export const reasonCodes = [
  'empty',
  'too_long',
  'character',
  'unclosed',
  'parameter',
  'blob',
  'several_statements',
  'not_a_select',
  'too_deep',
  'too_complicated',
  'recursive',
  'unknown_table',
  'unknown_column',
  'function',
  'not_allowed',
  'syntax',
  'invalid',
  'too_slow',
  'too_much_memory',
  'too_big',
  'failed',
  'bad_line',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** `position` counts characters from 1. */
export type Reason = { readonly code: ReasonCode; readonly message: string; readonly position?: number }

/** The position in characters (from 1) of the UTF-16 index `at` of `text`. */
export function positionOf(text: string, at: number): number {
  return [...text.slice(0, at)].length + 1
}
