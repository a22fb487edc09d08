// Plans held against the catalog, and what follows: one plan, readings to choose from, or why there is none.
import type { Plan, Reading } from '../../plan/plan.ts'
import { type Validation, validate } from '../../plan/validate.ts'
import type { Understanding } from '../understanding.ts'
import { type Assembled, type Assembly, assemble } from './assemble.ts'
import { nobody } from './nobody.ts'
import { addsTwice } from './overlap.ts'
import { phrase } from './phrase.ts'
import type { Question } from './question.ts'
import { isOwned } from './shape.ts'

export type Conclusion = Assembly & {
  readonly question: Question
  readonly strange: readonly string[]
  readonly language: 'zh' | 'en'
}

const listedReadings = 10

export function conclude(conclusion: Conclusion): Understanding {
  const { parsed, strange, catalog } = conclusion
  if (!parsed.places.ok) return { kind: 'not_covered', what: 'organization', ...parsed.places, plan: partial(conclusion) }
  if (strange.length > 0) return { kind: 'not_understood', words: [...new Set(strange)], plan: null }
  const assembled = assemble(conclusion)
  const checked = assembled.plans.map((plan) => validate(plan, catalog))
  const plans = checked.flatMap((validation) => (validation.ok && !addsTwice(validation.plan) ? [validation.plan] : []))
  const [only] = plans
  if (only !== undefined && ranksOne(only)) return { kind: 'not_understood', words: signalWords(conclusion.question), plan: null }
  if (only === undefined) return explain(checked, assembled.plans[0], conclusion)
  if (assembled.total === 1 && plans.length === 1 && !isGuessed(conclusion, only) && parsed.unnamed !== true)
    return { kind: 'plan', plan: only }
  return readings(plans, assembled, conclusion)
}

/** What the question said beside the name that is not covered, so that “那南岸的呢” can go on from it. */
function partial(conclusion: Conclusion): Plan | null {
  const places = { ok: true, places: [], assumptions: [] } as const
  const [plan] = assemble({ ...conclusion, parsed: { ...conclusion.parsed, places } }).plans
  return plan === undefined ? null : { ...plan, organizations: [] }
}

/** A name that resembles a known one too little is asked back, whatever it would be. */
function isGuessed({ question }: Conclusion, { items }: Plan): boolean {
  return question.tokens.some(
    ({ tier, meanings }) =>
      tier === 'guess' &&
      meanings.some((meaning) => {
        if (meaning.kind === 'items') return items.length !== 1 || !meaning.codes.every(isOwned) || meaning.codes.length > 1
        return meaning.kind === 'organizations' || meaning.kind === 'divisions' || meaning.kind === 'narrowing'
      }),
  )
}

/** Nobody stands above or below the one organization named. */
function ranksOne({ ask, among, organizations }: Plan): boolean {
  return ask === 'rank' && among === 'organizations' && organizations.length === 1
}

function readings(
  plans: readonly Plan[],
  { total, about }: Assembled,
  { question, parsed, catalog, language }: Conclusion,
): Understanding {
  const named =
    parsed.unnamed === true ||
    question.tokens.some(({ tier, meanings }) => tier === 'guess' && meanings.some(({ kind }) => kind === 'organizations'))
  const subject = named ? 'organization' : about
  const listed: readonly Reading[] = plans.map((plan) => ({ ...phrase(plan, subject, { catalog, language }), plan }))
  return {
    kind: 'readings',
    about: subject,
    readings: listed,
    total: plans.length < listedReadings ? plans.length : Math.max(plans.length, total),
  }
}

function explain(
  checked: readonly Validation[],
  plan: Plan | undefined,
  { question, parsed, catalog }: Conclusion,
): Understanding {
  const fault = checked.find((validation) => !validation.ok)
  if (fault === undefined || fault.ok) return { kind: 'not_understood', words: [], plan: null }
  if (!('near' in fault))
    return { kind: 'not_understood', words: fault.what === 'item' ? [fault.word] : signalWords(question), plan: null }
  const word = wordFor(fault, question)
  if (parsed.unnamed === true && plan !== undefined) return nobody({ what: fault.what, word }, plan, catalog)
  return { kind: 'not_covered', what: fault.what, word, near: fault.near, plan: plan ?? null }
}

function signalWords(question: Question): readonly string[] {
  return question.all('signal').map(({ token }) => token.text)
}

/** The question's own word for a stage; a year is said as a figure. */
function wordFor({ what, word }: { what: string; word: string }, question: Question): string {
  return what === 'stage' ? (question.all('stage').find(({ meaning }) => meaning.stage === word)?.token.text ?? word) : word
}
