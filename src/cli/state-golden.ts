// Feedback as golden questions: a draft that a person corrects before it counts. It names nobody.
import type { Figure, Outcome } from '../answer/outcome.ts'
import type { AnswerRecord } from '../state/answers.ts'
import type { ReviewedAnswer } from '../state/feedback.ts'

/** Lines of a golden file for one verdict: the question, behind those that it follows up. What is expected is what was answered. */
export function goldenDraft({ id, record }: ReviewedAnswer, before: readonly AnswerRecord[]): readonly object[] {
  const own = `feedback-${id}`
  if (record.context === undefined) return [golden(own, record)]
  const earlier = before.map((one, index) => golden(`${own}-${index + 1}`, one))
  return [...earlier, golden(own, record)].map((line) => ({ ...line, thread: own }))
}

function golden(id: string, { question, today, outcome }: AnswerRecord): object {
  return { id, q: question, today, kind: 'feedback', expect: expected(outcome) }
}

/** Parts and inputs only support an answer: they need not be there. */
function expected({ outcome, reason, figures }: Outcome): object {
  const principal = figures.filter(({ role, value }) => (role === 'asked' || role === 'member') && value !== null)
  return { outcome, ...(reason === null ? {} : { reason }), figures: principal.map(expectedFigure) }
}

function expectedFigure({ organization, item, year, value, unit }: Figure): object {
  return { organization, item, year, value, unit }
}
