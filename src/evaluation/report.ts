// Counts graded questions by kind and says whether the bar is met.
import type { Evaluated } from './evaluate.ts'
import { mustNotAnswer } from './golden.ts'

export type Tally = {
  readonly kind: string
  readonly questions: number
  readonly right: number
  readonly wrong: number
  readonly silent: number
  readonly citations: number
  readonly falseCitations: number
  /** Of a question, in seconds. */
  readonly meanSeconds: number
  /** Questions that a language model read, and what it took for all of them. */
  readonly read: number
  readonly promptTokens: number
  readonly completionTokens: number
}

export type Report = {
  readonly kinds: readonly Tally[]
  /** Cuts across the kinds: conversations, English, questions that must not be answered. */
  readonly groups: readonly Tally[]
  readonly all: Tally
  readonly barMet: boolean
}

/** The bar: at least this share right, nothing wrong, every citation true. */
export const leastRight = 0.97

const groups: Readonly<Record<string, (evaluated: Evaluated) => boolean>> = {
  'in a conversation': ({ question }) => question.thread !== undefined,
  'in English': ({ question }) => isEnglish(question.q),
  'must not be answered': ({ question }) => mustNotAnswer(question),
}

/** Kinds in the order of their first question. */
export function report(evaluated: readonly Evaluated[]): Report {
  const kinds = Map.groupBy(evaluated, ({ question }) => question.kind)
  const all = tally('all', evaluated)
  return {
    kinds: [...kinds].map(([kind, ones]) => tally(kind, ones)),
    groups: Object.entries(groups).map(([name, belongs]) => tally(name, evaluated.filter(belongs))),
    all,
    barMet: all.right >= leastRight * all.questions && all.wrong === 0 && all.falseCitations === 0,
  }
}

/** Latin words and no Chinese character. */
export function isEnglish(question: string): boolean {
  return /[A-Za-z]{3}/.test(question) && !/\p{Script=Han}/u.test(question)
}

function tally(kind: string, evaluated: readonly Evaluated[]): Tally {
  const count = (wanted: string) => evaluated.filter(({ grade }) => grade === wanted).length
  return {
    kind,
    questions: evaluated.length,
    right: count('right'),
    wrong: count('wrong'),
    silent: count('silent'),
    citations: evaluated.reduce((sum, { citations }) => sum + citations.checked, 0),
    falseCitations: evaluated.reduce((sum, { citations }) => sum + citations.faults.length, 0),
    meanSeconds: mean(evaluated.map(({ elapsedMs }) => elapsedMs / 1000)),
    read: evaluated.filter(({ widened }) => widened !== undefined).length,
    promptTokens: evaluated.reduce((sum, { widened }) => sum + (widened?.promptTokens ?? 0), 0),
    completionTokens: evaluated.reduce((sum, { widened }) => sum + (widened?.completionTokens ?? 0), 0),
  }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
