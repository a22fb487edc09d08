// THE CORRIDOR: question → links → plan → SQL → checked → rows → outcome. Slack, the command line and the tests all walk it.
import type { Outcome } from './answer/outcome.ts'
import type { Plan } from './plan/plan.ts'
import type { Context } from './question/understanding.ts'

export type AskOptions = {
  /** ISO date that “今年” and “去年” count from. */
  readonly today: string
  /** Undefined: the language of the question. */
  readonly language?: 'zh' | 'en'
  /** What `ask` returned for the question before in the same conversation; the caller keeps it. */
  readonly context?: Context
  /** A reviewer's verified answer: the plan that it stands for. */
  readonly verified?: (question: string, context: Context | undefined) => Plan | undefined
}

export type Asked = { readonly outcome: Outcome; readonly context: Context | undefined }
export type Ask = (question: string, options: AskOptions) => Asked
