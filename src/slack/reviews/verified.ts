// Verified answers: where a reviewer marked the answer to a question, the same question is answered by its plan, as long as nothing under it changes.
import type { Asked, AskOptions } from '../../ask.ts'
import { normalize } from '../../language/normalize.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Context } from '../../question/understanding.ts'
import type { AnswerRecord } from '../../state/answers.ts'
import type { Entry } from '../../state/inbox.ts'
import type { Mark } from '../../state/marks.ts'
import type { WidelyAsked } from '../../widen/tally.ts'
import type { WideOptions } from '../../widen/widen.ts'
import type { Porch } from '../porch.ts'

export type Question = { readonly question: string; readonly today: string; readonly context: Context | undefined }
type Asking = Question & Pick<WideOptions, 'progress'>
/** `of`: the press that marks. */
export type Reviewer = { readonly id: string; readonly name: string; readonly of?: Pick<Entry, 'id'> }
type Verified = { readonly asked: WidelyAsked; readonly mark: Mark | undefined }

/**
 * The answer, from a standing mark where there is one. The mark falls where the figures behind it have changed, or where the
 * question is read otherwise than it was marked (another year has begun, further documents were taken in).
 */
export async function askVerified(
  question: Asking,
  porch: Pick<Porch, 'ask' | 'askWidely' | 'data' | 'state' | 'log'>,
): Promise<Verified> {
  const mark = await porch.state.marks.find(marked(question))
  if (mark === undefined) return { asked: await askWidely(question, porch), mark: undefined }
  const plain = porch.ask(question.question, optionsOf(question))
  // What the rules do not understand was read by a model; the mark stands for its reading.
  const why = plain.abstained === undefined && readsOtherwise(plain, mark.plan) ? 'reads_otherwise' : undefined
  const asked = porch.ask(question.question, { ...optionsOf(question), verified: () => mark.plan })
  const fallen = why ?? (standsOnOther(asked, mark, porch) ? 'data_changed' : undefined)
  if (fallen !== undefined) {
    await porch.state.marks.fall(mark.id, fallen)
    return { asked: await askWidely(question, porch), mark: undefined }
  }
  if (mark.data !== asked.outcome.data) await porch.state.marks.holds(mark.id, asked.outcome.data)
  return { asked, mark }
}

function askWidely(question: Asking, porch: Pick<Porch, 'askWidely'>): Promise<WidelyAsked> {
  const { progress } = question
  return porch.askWidely(question.question, { ...optionsOf(question), ...(progress === undefined ? {} : { progress }) })
}

/** Marks the answer; undefined where there is no plan to keep (a refusal, a question back). */
export async function markVerified(
  record: AnswerRecord,
  by: Reviewer,
  { state }: Pick<Porch, 'state'>,
): Promise<Mark | undefined> {
  const { plan, data } = record.outcome
  if (plan === null || record.outcome.outcome !== 'answer') return undefined
  const shown = record.shown.map(({ key, value }) => ({ key, value }))
  return state.marks.set({ ...marked(record), plan, shown, data, by: by.id, byName: by.name, answer: record.id }, by.of)
}

/** How a question and its conversation are recognized. */
export function marked({ question, context }: Pick<Question, 'question' | 'context'>): {
  readonly question: string
  readonly context: string
} {
  const words = normalize(question)
    .text.toLowerCase()
    .replaceAll(/\s+/g, '')
    .replace(/(?<![?？。.!！])[?？。.!！]+$/, '')
  return { question: words, context: context === undefined || context.plan === null ? '' : canonical(context.plan) }
}

function optionsOf({ today, context }: Question): AskOptions {
  return { today, ...(context === undefined ? {} : { context }) }
}

function readsOtherwise({ outcome }: Asked, plan: Plan): boolean {
  return outcome.plan === null || canonical(outcome.plan) !== canonical(plan)
}

function standsOnOther({ outcome }: Asked, { shown }: Mark, { data }: Pick<Porch, 'data'>): boolean {
  const facts = [...new Set(outcome.figures.flatMap((figure) => figure.facts))]
  return canonical(printed(data.known(facts))) !== canonical(printed(shown))
}

function printed(all: Mark['shown']): readonly string[] {
  return all.map(({ key, value }) => `${key}=${value}`).toSorted()
}

/** The same JSON for the same value, whatever the order of its fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(byName))
      : one,
  )
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
