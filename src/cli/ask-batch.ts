// `ask --json --batch FILE`: one question a line, one JSON object a line. A bad line gets an error object; the rest go on.
import type { Context } from '../question/understanding.ts'
import type { AskWidely } from '../widen/widen.ts'
import { type BatchErrorCode, batchErrors } from '../wording/terminal.ts'
import { outcomeJson } from './ask-json.ts'

export type BatchOptions = { readonly ask: AskWidely; readonly today: string; readonly language?: 'zh' | 'en' }

/** One output line for each input line that is not blank, in order. Lines of one `thread` are one conversation. */
export async function* batchLines(text: string, options: BatchOptions): AsyncGenerator<string> {
  const threads = new Map<string, Context | undefined>()
  for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    if (line.trim() === '') continue
    const read = readLine(line)
    yield 'error' in read ? errorJson(read.id, read.error) : await answerLine(read, threads, options)
  }
}

type Question = { readonly id: string | number | null; readonly q: string; readonly thread?: string; readonly today?: string }
type Bad = { readonly id: string | number | null; readonly error: BatchErrorCode }

function readLine(line: string): Question | Bad {
  const value = parse(line)
  if (value === undefined) return { id: null, error: 'bad_json' }
  const { id: given, q, thread, today } = value
  const id = typeof given === 'string' || typeof given === 'number' ? given : null
  if (typeof q !== 'string' || q.trim() === '') return { id, error: 'no_question' }
  if (!isAbsent(thread) && typeof thread !== 'string' && typeof thread !== 'number') return { id, error: 'bad_thread' }
  if (!isAbsent(today) && !isDate(today)) return { id, error: 'bad_today' }
  return { id, q, ...(isAbsent(thread) ? {} : { thread: String(thread) }), ...(isAbsent(today) ? {} : { today: String(today) }) }
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null
}

/** An ISO date that the calendar has. */
export function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

async function answerLine(
  question: Question,
  threads: Map<string, Context | undefined>,
  { ask, today, language }: BatchOptions,
): Promise<string> {
  const { id, q, thread } = question
  const context = thread === undefined ? undefined : threads.get(thread)
  const started = performance.now()
  try {
    const asked = await ask(q, {
      today: question.today ?? today,
      ...(context === undefined ? {} : { context }),
      ...(language === undefined ? {} : { language }),
    })
    if (thread !== undefined) threads.set(thread, asked.context)
    return outcomeJson(asked.outcome, { id, elapsedMs: performance.now() - started, widened: asked.widened })
  } catch (error) {
    return errorJson(id, 'failed', error instanceof Error ? error.message : String(error))
  }
}

function errorJson(id: string | number | null, code: BatchErrorCode, detail?: string): string {
  return JSON.stringify({
    id,
    outcome: null,
    error: { code, message: batchErrors[code], ...(detail === undefined ? {} : { detail }) },
  })
}
