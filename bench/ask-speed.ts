// Question → outcome in this process, beside the bare prepared statement for the same figure in the same run.
import type { Ask } from '../src/ask.ts'
import type { Database } from '../src/database/open.ts'
import { type AskedFigure, bareStatement } from './figures.ts'
import { type Times, timed, timesOf } from './quantiles.ts'

export type AskSpeed = {
  readonly asked: Times
  readonly bare: Times
  readonly questions: number
  /** Those whose answer stands on the very fact. */
  readonly right: number
}

/** Asks every figure `rounds` times, after a first round that does not count. */
export function askSpeed(figures: readonly AskedFigure[], { ask, db, rounds }: Speed): AskSpeed {
  const bare = bareStatement(db)
  const right = figures.filter((figure) => cites(ask, figure)).length
  for (const figure of figures) bare(figure)
  const repeated = Array.from({ length: rounds }, () => figures).flat()
  const pairs = repeated.map((figure) => ({
    asked: timed(() => ask(figure.question, { today })),
    bare: timed(() => bare(figure)),
  }))
  return {
    asked: timesOf(pairs.map((pair) => pair.asked.milliseconds)),
    bare: timesOf(pairs.map((pair) => pair.bare.milliseconds)),
    questions: figures.length,
    right,
  }
}

type Speed = { readonly ask: Ask; readonly db: Database; readonly rounds: number }

/** Questions name their year: the day plays no part. */
export const today = '2026-01-01'

function cites(ask: Ask, { question, fact }: AskedFigure): boolean {
  return ask(question, { today }).outcome.figures.some((figure) => figure.facts.includes(fact))
}
