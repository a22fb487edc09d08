// THE CORRIDOR: question → links → plan → SQL → checked → rows → outcome. Slack, the command line and the tests all walk it.
import { type Composing, compose } from './answer/compose.ts'
import type { Draft } from './answer/draft.ts'
import { finish } from './answer/finish.ts'
import { type Offering, offersOf } from './answer/offers.ts'
import type { Outcome } from './answer/outcome.ts'
import { composeReadings } from './answer/readings.ts'
import { contact, fragment, notCovered, notUnderstood, questionTooLong, refuse } from './answer/refuse.ts'
import type { MoneyUnit } from './budget/amount.ts'
import type { Plan, Reading } from './plan/plan.ts'
import { type Validation, validate } from './plan/validate.ts'
import { execute, type Kitchen } from './query/execute.ts'
import { coveredOf } from './query/near.ts'
import type { TranslationFailure } from './question/port.ts'
import type { Context, Understanding } from './question/understanding.ts'
import { wordsOf } from './wording/words.ts'

export type AskOptions = {
  /** ISO date that “今年” and “去年” count from. */
  readonly today: string
  /** Undefined: the language of the question. */
  readonly language?: 'zh' | 'en'
  /** Show money in this unit where the question names none. */
  readonly unit?: MoneyUnit
  /** What `ask` returned for the question before in the same conversation; the caller keeps it. */
  readonly context?: Context
  /** A reviewer's verified answer: the plan that it stands for. */
  readonly verified?: (question: string, context: Context | undefined) => Plan | undefined
  /** What a model made of the question: a plan that takes the same road, or why it made nothing of it, to be said. */
  readonly model?: { readonly plan: Plan } | { readonly unread: Unread }
}

/** Why a model did not help: it failed, it gave the question up, or nothing that it gave held. */
export type Unread = TranslationFailure | 'unclear' | 'unproven'

export type Asked = {
  readonly outcome: Outcome
  readonly context: Context | undefined
  /** Whether the words ask by themselves: who only overhears them may answer. */
  readonly isAsking: boolean
  /** The rules did not understand it: the words that nothing accounted for, and what they made out all the same. */
  readonly abstained?: { readonly words: readonly string[]; readonly partial: Plan | null }
}
export type Ask = (question: string, options: AskOptions) => Asked

type Study = { readonly catalog: Kitchen['catalog']; readonly today: string; readonly context?: Context }
export type Understand = (
  question: string,
  study: Study,
) => { readonly understanding: Understanding; readonly language: 'zh' | 'en'; readonly isAsking?: boolean }

export type Corridor = {
  /** The database and its catalog as they are at this moment: another process may have taken in a document. */
  readonly kitchen: () => Kitchen
  readonly understand: Understand
}

/** The way that every question walks. It keeps nothing between questions: the caller holds the context. */
export function openCorridor({ kitchen, understand }: Corridor): Ask {
  return (question, { today, language, unit, context, verified, model }) => {
    const room = kitchen()
    if (question.length > longestQuestion) return tooLong(question, { language, context, data: room.catalog.version })
    const marked = verified?.(question, context)
    const read = model !== undefined && 'plan' in model ? model.plan : undefined
    const plan = marked ?? read
    const asked = understand(question, { catalog: room.catalog, today, ...(context === undefined ? {} : { context }) })
    const understanding: Understanding = plan === undefined ? asked.understanding : { kind: 'plan', plan }
    const composing: Composing = {
      words: wordsOf(language ?? asked.language),
      translator: marked !== undefined ? 'verified' : read !== undefined ? 'model' : 'rules',
      data: room.catalog.version,
      nameOf: (item) => room.catalog.item(item)?.name,
    }
    const again = (own: string) => understand(own, { catalog: room.catalog, today }).understanding
    const unread = model !== undefined && 'unread' in model ? model.unread : undefined
    const walk: Walk = { room, composing, context, unit, again, isLetter: question.length > letter, unread }
    return { ...conclude(understanding, walk), isAsking: asked.isAsking ?? true, ...abstention(understanding, walk) }
  }
}

/** Whole documents are not even looked at; the beginning of one tells its language. */
const longestQuestion = 10_000
/** Nobody is told that a letter was not understood: it is too long. */
const letter = 400

/** A letter and the tail of a conversation that there is not are nothing to read otherwise. */
function abstention(understanding: Understanding, { isLetter }: Walk): Pick<Asked, 'abstained'> {
  if (understanding.kind !== 'not_understood' || understanding.isFragment === true || isLetter) return {}
  return { abstained: { words: understanding.words, partial: understanding.plan } }
}

type Long = { readonly language: 'zh' | 'en' | undefined; readonly context: Context | undefined; readonly data: string }

function tooLong(question: string, { language, context, data }: Long): Asked {
  const isChinese = /\p{Script=Han}/u.test(question.slice(0, longestQuestion))
  const words = wordsOf(language ?? (isChinese ? 'zh' : 'en'))
  const empty = { plan: null, sql: null, citations: [], translator: 'rules', data } as const
  return { outcome: finish(questionTooLong(words), { words, ...empty }), context, isAsking: false }
}

type Concluded = Omit<Asked, 'isAsking'>
type Walk = {
  readonly room: Kitchen
  readonly composing: Composing
  readonly context: Context | undefined
  readonly unit: MoneyUnit | undefined
  /** What a question of our own is understood as, by itself. */
  readonly again: (question: string) => Understanding
  readonly isLetter: boolean
  readonly unread: Unread | undefined
}
type Of<Kind extends Understanding['kind']> = Extract<Understanding, { kind: Kind }>
type Conclusions = { readonly [Kind in Understanding['kind']]: (understanding: Of<Kind>, walk: Walk) => Concluded }

const conclusions: Conclusions = {
  plan: ({ plan }, walk) => {
    const validation = validate(plan, walk.room.catalog)
    if (!validation.ok) return conclude(invalid(validation, plan), walk)
    const shown = inUnit(plan, walk)
    return { outcome: compose(shown, execute(shown, walk.room), walk.composing), context: { plan, readings: [] } }
  },
  readings: ({ about, readings, total }, walk) => {
    const { room, composing, context } = walk
    const shown = readings.map((reading) => ({ ...reading, plan: inUnit(reading.plan, walk) }))
    const executed = shown.map((reading) => ({ reading, rows: execute(reading.plan, room) }))
    const answerTo = (question: string) => answerOf(question, walk)
    const outcome = composeReadings({ about, readings: executed, total, answerTo }, composing)
    const plan = outcome.plan ?? context?.plan ?? readings[0]?.plan
    return {
      outcome,
      context:
        plan === undefined || plan === null
          ? context
          : { plan, readings: outcome.plan === null ? offered(readings, outcome) : [] },
    }
  },
  not_covered: ({ what, word, near, plan }, walk) => {
    const { room, composing, context } = walk
    const covered = coveredOf(near.length > 0 ? near : (plan?.organizations ?? []), room.catalog)
    const offers = plan === null ? [] : offersOf({ plan, near: covered, ...asking(walk) }, composing.words)
    const draft = notCovered(
      {
        what,
        word,
        near: covered,
        year: plan?.years[0],
        stage: plan?.stages.find((each) => each !== 'budget'),
        isUnnamed: plan?.organizations.length === 0,
        offers,
      },
      composing.words,
    )
    return { outcome: planless(draft, walk, plan), context: plan === null ? context : { plan, readings: [] } }
  },
  not_understood: ({ words: unknown, plan, isFragment }, walk) => {
    const { words } = walk.composing
    if (isFragment === true) return said(fragment(words), walk, plan)
    if (walk.isLetter && unknown.length === 0) return said(questionTooLong(words), walk, plan)
    return said(notUnderstood(unknown, words, walk.unread), walk, plan)
  },
  contact: ({ organizations }, walk) =>
    said(contact(coveredOf(organizations, walk.room.catalog), walk.composing.words), walk, null),
  refused: ({ reason, why }, walk) => said(refuse(reason, why, walk.composing.words), walk, null),
}

function conclude<Kind extends Understanding['kind']>(understanding: Of<Kind>, walk: Walk): Concluded {
  return conclusions[understanding.kind as Kind](understanding, walk)
}

/** “第一个” is the first that was shown. */
function offered(readings: readonly Reading[], { choices }: Outcome): readonly Reading[] {
  const questions = new Set(choices.map(({ question }) => question))
  return readings.filter(({ question }) => questions.has(question))
}

/** The answer to a choice, as whoever takes it will read it; undefined where its question is not one plan. */
function answerOf(question: string, walk: Walk): Outcome | undefined {
  const understanding = walk.again(question)
  return understanding.kind === 'plan' ? conclude(understanding, { ...walk, again: nothingMore }).outcome : undefined
}

/** A question of our own is no occasion for further ones. */
function nothingMore(): Understanding {
  return { kind: 'not_understood', words: [], plan: null }
}

function asking(walk: Walk): Pick<Offering, 'nameOf' | 'answerTo'> {
  return {
    nameOf: (item) => walk.room.catalog.item(item)?.name ?? item,
    answerTo: (question) => answerOf(question, walk),
  }
}

/** A plan that does not hold is about something that is not covered, or was not understood after all. */
function invalid(fault: Extract<Validation, { ok: false }>, plan: Plan): Understanding {
  if (fault.what === 'organization' || fault.what === 'year' || fault.what === 'stage')
    return { kind: 'not_covered', what: fault.what, word: fault.word, near: fault.near, plan }
  return { kind: 'not_understood', words: [], plan: null }
}

function inUnit(plan: Plan, { unit }: Walk): Plan {
  return unit === undefined || plan.unit !== undefined ? plan : { ...plan, unit }
}

/** What changes nothing in the conversation. */
function said(draft: Draft, walk: Walk, plan: Plan | null): Concluded {
  return { outcome: planless(draft, walk, plan), context: walk.context }
}

function planless(draft: Draft, { composing }: Walk, plan: Plan | null): Outcome {
  return finish(draft, { ...composing, plan, sql: null, citations: [] })
}
