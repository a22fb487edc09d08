// The report of an evaluation for a person: a table by kind, and what is not right.
import type { Evaluated } from '../evaluation/evaluate.ts'
import { leastRight, type Report, type Tally } from '../evaluation/report.ts'
import { table } from './terminal/table.ts'

/** Of a million tokens, in whatever currency. */
export type Prices = { readonly prompt: number; readonly completion: number }

export function costOf({ promptTokens, completionTokens }: Tally, { prompt, completion }: Prices): number {
  return (promptTokens * prompt + completionTokens * completion) / 1e6
}

/** With what a language model took, where one read a question. */
export function printReport({ kinds, groups, all, barMet }: Report, prices: Prices = { prompt: 0, completion: 0 }): string {
  const isRead = all.read > 0
  const head = [
    'kind',
    'questions',
    'right',
    'wrong',
    'silent',
    'citations',
    'false',
    ...(isRead ? ['read', 'tokens', 'seconds', 'cost'] : []),
  ]
  const right = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const rows = [...kinds, ...groups, all].map((each) => [...row(each), ...(isRead ? taken(each, prices) : [])])
  const share = ((100 * all.right) / Math.max(1, all.questions)).toFixed(1)
  const bar = `${share} % right, ${all.wrong} wrong, ${all.falseCitations} false citations: the bar (${100 * leastRight} %, 0, 0)`
  return `${table(rows, { head, right })}\n\n${bar} is ${barMet ? 'met' : 'missed'}.`
}

/** One paragraph a question that is not right or has a false citation; '' where there is none. */
export function printFailures(evaluated: readonly Evaluated[]): string {
  return failuresOf(evaluated).map(printFailure).join('\n\n')
}

export function failuresOf(evaluated: readonly Evaluated[]): readonly Evaluated[] {
  return evaluated.filter(({ grade, citations }) => grade !== 'right' || citations.faults.length > 0)
}

/** A failure as one object of `--json`. */
export function failureObject({ question, grade, why, outcome, citations }: Evaluated): object {
  const { id, q, thread = null, kind } = question
  return { id, q, thread, kind, grade, why, citations: citations.faults, text: outcome?.text ?? null }
}

function row({ kind, questions, right, wrong, silent, citations, falseCitations }: Tally): readonly string[] {
  return [kind, ...[questions, right, wrong, silent, citations, falseCitations].map(String)]
}

/** Questions that were read, and of one question tokens, seconds and cost. */
function taken(tally: Tally, prices: Prices): readonly string[] {
  const each = Math.max(1, tally.read)
  const tokens = Math.round((tally.promptTokens + tally.completionTokens) / each)
  return [String(tally.read), String(tokens), tally.meanSeconds.toFixed(1), (costOf(tally, prices) / each).toFixed(5)]
}

function printFailure({ question, grade, why, citations }: Evaluated): string {
  const where = question.thread === undefined ? '' : ` (conversation ${question.thread})`
  const lines = [why, ...citations.faults.map((fault) => `citation ${fault}`)].filter((line) => line !== '')
  return [`${grade}  ${question.id}${where}  ${question.q}`, ...lines.map((line) => `  ${line}`)].join('\n')
}
