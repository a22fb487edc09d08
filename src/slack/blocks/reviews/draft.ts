// A golden question drafted from what was shown: a reviewer puts in what is right.
import type { Figure, Outcome } from '../../../answer/outcome.ts'

export type Drafted = { readonly answer: number; readonly question: string; readonly today: string; readonly outcome: Outcome }

/** Fields as in docs/evaluation.md; figures are what the answer showed. */
export function draftOf({ answer, question, today, outcome }: Drafted): object {
  const asked = outcome.figures.filter(({ role }) => role === 'asked' || role === 'member')
  return {
    id: `answer-${answer}`,
    q: question,
    today,
    kind: outcome.kind ?? outcome.outcome,
    expect: {
      outcome: outcome.outcome,
      ...(outcome.reason === null ? {} : { reason: outcome.reason }),
      ...(asked.length === 0 ? {} : { figures: asked.flatMap(expectedOf) }),
    },
  }
}

function expectedOf({ organization, item, year, value, unit }: Figure): readonly object[] {
  return value === null ? [] : [{ organization, item, year, value, unit }]
}
