// The lines of `sql --json --batch`: {"id","sql"} in, {"id","ok","columns","rows","truncated","reason"} out, one for one and in order.
import type { SelectResult } from '../query/sandbox/message.ts'
import { refusal } from '../query/sandbox/message.ts'

export type Id = string | number | null
export type BatchLine = { readonly id: Id; readonly sql: string } | { readonly id: Id; readonly result: SelectResult }

/** The lines of a batch; one that is no statement carries its refusal. Empty lines are passed over. */
export function batchLines(text: string): readonly BatchLine[] {
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [batchLine(line, index + 1)]))
}

export function answerLine(id: Id, { ok, columns, rows, truncated, reason }: SelectResult): string {
  return JSON.stringify({ id, ok, columns, rows, truncated, reason })
}

function batchLine(line: string, number: number): BatchLine {
  const value = parsed(line)
  const id = typeof value?.id === 'string' || typeof value?.id === 'number' ? value.id : null
  if (typeof value?.sql === 'string') return { id, sql: value.sql }
  return { id, result: refusal({ code: 'bad_line', message: `Line ${number} is no JSON object with "id" and "sql".` }) }
}

function parsed(line: string): { readonly id?: unknown; readonly sql?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
