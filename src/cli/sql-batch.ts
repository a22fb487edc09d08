// The lines of `sql --json --batch`: {"id","sql"} in, {"id","ok","columns","rows","truncated","reason"} out, one for one and in order.
import { because } from '../query/check/reason.ts'
import { refusal, type SelectResult } from '../query/sandbox/message.ts'
import { sqlWords } from '../wording/sql.ts'
import type { Language } from './language.ts'

export type Id = string | number | null
export type BatchLine = { readonly id: Id; readonly sql: string } | { readonly id: Id; readonly result: SelectResult }

/** The lines of a batch; one that is no statement carries its refusal. Empty lines are passed over. */
export function batchLines(text: string): readonly BatchLine[] {
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [batchLine(line, index + 1)]))
}

/** One line of JSON, its message in the language. */
export function answerLine(id: Id, { ok, columns, rows, truncated, reason }: SelectResult, language: Language): string {
  const { code, position } = reason ?? {}
  const told = reason === null ? null : { code, message: sqlWords[language].reason(reason), position }
  return JSON.stringify({ id, ok, columns, rows, truncated, reason: told })
}

function batchLine(line: string, number: number): BatchLine {
  const value = parsed(line)
  const id = typeof value?.id === 'string' || typeof value?.id === 'number' ? value.id : null
  if (typeof value?.sql === 'string') return { id, sql: value.sql }
  return { id, result: refusal(because('bad_line', { line: number })) }
}

function parsed(line: string): { readonly id?: unknown; readonly sql?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
