// Asks golden questions, each thread as one conversation in its order, and grades what comes back.
import type { Outcome } from '../answer/outcome.ts'
import type { WidelyAsked } from '../widen/tally.ts'
import type { AskWidely } from '../widen/widen.ts'
import { type CitationCheck, checkCitations, type LinesOf } from './citations.ts'
import type { GoldenQuestion } from './golden.ts'
import { type Graded, grade } from './grade.ts'

export type Evaluated = Graded & {
  readonly question: GoldenQuestion
  /** Undefined where the question made the corridor throw; `why` holds the message. */
  readonly outcome: Outcome | undefined
  readonly citations: CitationCheck
  readonly elapsedMs: number
  /** What a language model took for it. */
  readonly widened: WidelyAsked['widened']
}

export type EvaluateOptions = {
  readonly ask: AskWidely
  /** ISO date for questions that name none. */
  readonly today: string
  readonly linesOf: LinesOf
  /** The model alone, also where the rules understand. */
  readonly only?: 'model' | undefined
}

/** One result a question, in the questions' order. */
export async function evaluate(questions: readonly GoldenQuestion[], options: EvaluateOptions): Promise<readonly Evaluated[]> {
  const contexts = new Map<string, WidelyAsked['context']>()
  const all: Evaluated[] = []
  for (const question of questions) {
    const { thread } = question
    const { asked, ...evaluated } = await evaluateOne(question, options, thread === undefined ? undefined : contexts.get(thread))
    if (thread !== undefined && asked !== undefined) contexts.set(thread, asked.context)
    all.push(evaluated)
  }
  return all
}

type WithContext = Evaluated & { readonly asked: WidelyAsked | undefined }

async function evaluateOne(
  question: GoldenQuestion,
  options: EvaluateOptions,
  context: WidelyAsked['context'],
): Promise<WithContext> {
  const started = performance.now()
  try {
    const today = question.today ?? options.today
    const only = options.only === undefined ? {} : { only: options.only }
    const asked = await options.ask(question.q, context === undefined ? { today, ...only } : { today, context, ...only })
    const elapsedMs = performance.now() - started
    const { outcome } = asked
    return {
      question,
      outcome,
      elapsedMs,
      asked,
      widened: asked.widened,
      citations: checkCitations(outcome, options.linesOf),
      ...grade(question, outcome),
    }
  } catch (error) {
    const why = `threw: ${error instanceof Error ? error.message : String(error)}`
    const citations = { checked: 0, faults: [] }
    return { question, outcome: undefined, asked: undefined, widened: undefined, citations, elapsedMs: 0, grade: 'silent', why }
  }
}
