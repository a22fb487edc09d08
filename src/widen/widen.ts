// Where the rules abstain, a language model may read the question. It chooses what is asked of the data and nothing else: what it
// gives is a plan that is validated or a SELECT that is traced, confirmed by a second reading, or shown to choose from.
import type { Composing } from '../answer/compose.ts'
import { composeOffers, offerLabel } from '../answer/offered.ts'
import type { Ask, Asked, AskOptions, Unread } from '../ask.ts'
import { printableLine } from '../language/printable.ts'
import type { Plan } from '../plan/plan.ts'
import type { Kitchen } from '../query/execute.ts'
import type { Candidates, Select, TranslationRequest, Translator } from '../question/port.ts'
import type { Context, Offered } from '../question/understanding.ts'
import { wordsOf } from '../wording/words.ts'
import { type Attempt, type Judging, judge } from './attempt.ts'
import { fingerprintOf } from './fingerprint.ts'
import { select, type Trace } from './select.ts'
import { startTally, type Tally, type WidelyAsked } from './tally.ts'

/** What the model is doing, for whoever waits. */
export type Stage = 'reading' | 'checking' | 'mending' | 'confirming'
export type WideOptions = AskOptions & {
  /** Ends the wait for a model. */
  readonly signal?: AbortSignal
  readonly progress?: (stage: Stage) => void
  /** The model reads also what the rules understand, to be measured by itself. */
  readonly only?: 'model'
}

/** As the corridor, and wider where a model is there. Rejects only where the corridor throws. */
export type AskWidely = (question: string, options: WideOptions) => Promise<WidelyAsked>

export type Widening = {
  readonly ask: Ask
  readonly kitchen: () => Kitchen
  readonly candidatesOf: (question: string, study: Study) => Candidates
  readonly translator: Translator
  readonly trace: Trace
  /** Milliseconds for a whole question. */
  readonly deadline: number
}
type Study = { readonly catalog: Kitchen['catalog']; readonly today: string; readonly previous: Plan | undefined }

export function openWide(widening: Widening): AskWidely {
  return async (question, options) => {
    const plain = widening.ask(question, plainly(options))
    const offered = offeredBefore(question, options.context)
    if (offered !== undefined) return take(offered, { question, options, plain }, widening)
    const isLeft = plain.abstained !== undefined || (options.only === 'model' && plain.outcome.outcome !== 'refused')
    return isLeft ? read({ question, options, plain }, widening) : plain
  }
}

/** What the corridor itself knows of. */
function plainly({ signal: _, progress: __, only: ___, ...options }: WideOptions): AskOptions {
  return options
}

type Asking = { readonly question: string; readonly options: WideOptions; readonly plain: Asked }

/** A reading of a model that was offered before is taken by its own question. */
function offeredBefore(question: string, context: Context | undefined): Offered | undefined {
  const found = context?.readings.find((reading) => reading.question === question.trim())
  if (found === undefined || 'select' in found) return found
  return found.plan.assumptions.some(({ code }) => code === 'read_by_model') ? found : undefined
}

async function take(offered: Offered, asking: Asking, widening: Widening): Promise<WidelyAsked> {
  const { question, options, plain } = asking
  if ('plan' in offered) return widening.ask(question, { ...plainly(options), model: { plan: offered.plan } })
  const selected = await select(offered.select, { ...widening, question, composing: composingOf(asking, widening) })
  return 'outcome' in selected ? { ...plain, outcome: selected.outcome, context: anew } : unread('unproven', asking, widening)
}

/** After a SELECT's answer there is no plan to go on from. */
const anew: Context = { plan: null, readings: [] }

function composingOf({ options, plain }: Asking, { kitchen }: Widening): Composing {
  const { catalog } = kitchen()
  return {
    words: wordsOf(options.language ?? plain.outcome.language),
    translator: 'model',
    data: catalog.version,
    nameOf: (item) => catalog.item(item)?.name,
  }
}

function unread(why: Unread, { question, options }: Asking, { ask }: Widening): Asked {
  return ask(question, { ...plainly(options), model: { unread: why } })
}

type Attempting = (more: Partial<TranslationRequest>, stage: Stage) => Promise<Attempt>
type Held = Extract<Attempt, { kind: 'read' }>

/** A first reading, mended once, then confirmed. */
async function read(asking: Asking, widening: Widening): Promise<WidelyAsked> {
  const tally = startTally(widening.translator)
  const attempt = attemptsOf(asking, widening, tally)
  const first = await mended(attempt)
  if (first.kind !== 'read') return tally.done(unread(whyNot(first), asking, widening), whyNot(first))
  if (isConfirmedByRules(first, asking, widening)) return tally.done(answered(first, asking), 'answered')
  const second = await attempt({ sample: 1 }, 'confirming')
  return concluded([first, ...(second.kind === 'read' ? [second] : [])], { asking, widening, tally })
}

function attemptsOf(asking: Asking, widening: Widening, tally: Tally): Attempting {
  const { options } = asking
  const request = requestOf(asking, widening)
  const ended = AbortSignal.timeout(widening.deadline)
  const signal = options.signal === undefined ? ended : AbortSignal.any([options.signal, ended])
  const judging = judgingOf(asking, widening)
  return async (more, stage) => {
    options.progress?.(stage)
    const translation = await widening.translator.translate({ ...request, ...more }, signal)
    tally.count(translation)
    options.progress?.('checking')
    return judge(translation, judging)
  }
}

async function mended(attempt: Attempting): Promise<Attempt> {
  const first = await attempt({ sample: 0 }, 'reading')
  if (first.kind !== 'faulty') return first
  const { reply, faults } = first
  return attempt({ sample: 0, repair: { reply, faults } }, 'mending')
}

/** What the rules read as a question, too. */
const longestQuestion = 400

function requestOf({ question, options, plain }: Asking, { kitchen, candidatesOf }: Widening): TranslationRequest {
  const { today, context } = options
  const previous = context?.plan ?? undefined
  return {
    question: printableLine(question).slice(0, longestQuestion),
    language: plain.outcome.language,
    today,
    candidates: candidatesOf(question, { catalog: kitchen().catalog, today, previous }),
    previous,
    partial: plain.abstained?.partial ?? null,
    unknown: plain.abstained?.words ?? [],
    sample: 0,
  }
}

function judgingOf(asking: Asking, widening: Widening): Judging {
  const { question, options } = asking
  const composing = composingOf(asking, widening)
  return {
    question,
    options: plainly(options),
    ask: widening.ask,
    kitchen: widening.kitchen,
    select: (chosen: Select) => select(chosen, { ...widening, question, composing }),
  }
}

function whyNot(attempt: Exclude<Attempt, Held>): Unread {
  return attempt.kind === 'failed' ? attempt.why : attempt.kind === 'unclear' ? 'unclear' : 'unproven'
}

/** What the rules made out without the words that they did not know comes to the same. */
function isConfirmedByRules({ outcome }: Held, { question, options, plain }: Asking, { ask }: Widening): boolean {
  const partial = plain.abstained?.partial ?? null
  if (partial === null) return false
  return fingerprintOf(ask(question, { ...plainly(options), model: { plan: partial } }).outcome) === fingerprintOf(outcome)
}

function answered({ asked, outcome }: Held, { plain }: Asking): Asked {
  return asked ?? { ...plain, outcome, context: anew }
}

type Concluding = { readonly asking: Asking; readonly widening: Widening; readonly tally: Tally }

/** Two that agree are one answer. Else those that come to something are offered, never taken. */
function concluded(readings: readonly Held[], { asking, widening, tally }: Concluding): WidelyAsked {
  const [first, second] = readings
  if (first !== undefined && second !== undefined && fingerprintOf(first.outcome) === fingerprintOf(second.outcome))
    return tally.done(answered(first, asking), 'answered')
  const worth = readings.filter(({ outcome }) => outcome.outcome === 'answer')
  if (worth.length === 0) return tally.done(unread('unproven', asking, widening), 'unproven')
  return tally.done(offered(worth, asking, widening), 'offered')
}

function offered(readings: readonly Held[], asking: Asking, widening: Widening): Asked {
  const { question, plain, options } = asking
  const composing = composingOf(asking, widening)
  const offers = readings.map(({ outcome, chosen }) => {
    const label = offerLabel(outcome, composing.words) ?? question
    return { label, question: `${question.trim()}（${label}）`, outcome, chosen }
  })
  const outcome = composeOffers(offers, composing)
  const held = offers.map(({ label, question: own, chosen }): Offered => ({ label, question: own, ...chosen }))
  return { ...plain, outcome, context: { plan: options.context?.plan ?? null, readings: held } }
}
