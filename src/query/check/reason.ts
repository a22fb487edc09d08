// Why a statement is not run: a code, one plain sentence that a person or a model can act on, and where.
import { type Saying, sayings, type Values } from './sayings.ts'

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
  'not_traced',
  'quantity',
  'fabricated',
  'failed',
  'bad_line',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

export type Reason = {
  readonly code: ReasonCode
  readonly message: string
  /** Counts characters from 1. */
  readonly position?: number
  /** What the message says and of what, to say it in another language. */
  readonly saying: Saying
  readonly values: Values
}

/** A reason without a place; `placed` adds one. Long values are cut: a name may be the whole text. */
export function because(saying: Saying, values: Values = {}): Reason {
  const short = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, cut(value, key === 'list' ? 2000 : 80)]))
  const { code, say } = sayings[saying]
  return { code, message: say(short), saying, values: short }
}

/** The reason at the UTF-16 index `at` of `text`. */
export function placed(reason: Reason, text: string, at: number): Reason {
  return { ...reason, position: [...text.slice(0, at)].length + 1 }
}

function cut(value: string | number, most: number): string | number {
  const characters = [...String(value)]
  return characters.length <= most ? value : `${characters.slice(0, most - 1).join('')}…`
}
