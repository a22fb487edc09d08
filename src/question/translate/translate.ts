// THE RULES: links → understanding. Every content word must be accounted for; what no rule explains makes the question not understood.
import type { Catalog } from '../../database/catalog.ts'
import { chooseReading } from '../choose-reading.ts'
import { type Continued, continueFrom } from '../converse.ts'
import { isUnknown } from '../link/lattice.ts'
import { refuseForeign, refuseOther } from '../refuse.ts'
import type { Held, Understanding } from '../understanding.ts'
import { askAgain } from './ask-again.ts'
import { decideAsk } from './asks.ts'
import { carryAsk } from './carry.ts'
import { conclude } from './conclude.ts'
import { isFragment } from './fragment.ts'
import { holdBounds } from './held-bounds.ts'
import { findLimits } from './limits.ts'
import { misplaced } from './misplaced.ts'
import { withOwners } from './owners.ts'
import { parse } from './parsed.ts'
import type { Question } from './question.ts'
import { shapeOf } from './shape.ts'
import { signalWords, unexplained } from './unexplained.ts'
import { fillOrganizations } from './unnamed.ts'

export type Room = {
  readonly catalog: Catalog
  readonly today: string
  readonly language: 'zh' | 'en'
  readonly context?: Held
}

export function translate(question: Question, room: Room): Understanding {
  const { catalog, today, context } = room
  const parsed = parse(question, { catalog, today, previous: context?.plan })
  if (context !== undefined && context.readings.length > 0) {
    const chosen = chooseReading(question, parsed, context.readings)
    if (chosen !== undefined) return { kind: 'plan', plan: { ...chosen.plan, assumptions: [...chosen.plan.assumptions] } }
  }
  const early = refuseEarly(question)
  if (early !== undefined) return early
  const continued = continueFrom(parsed, context?.plan)
  const unknown = unknownWords(question)
  if (unknown.length > 0 && parsed.places.ok) return abstain(question, unknown, context !== undefined)
  const after = (before: Held): Understanding => translate(question, { ...room, context: before })
  return askAgain({ parsed, after }, room) ?? decide(question, continued, room)
}

/** Contacts and other subjects, by the words that no name covers. */
function refuseEarly(question: Question): Understanding | undefined {
  if (question.has('contact'))
    return {
      kind: 'contact',
      organizations: question
        .all('organizations')
        .flatMap(({ meaning }) => meaning.codes)
        .slice(0, 5),
    }
  const refused = refuseOther(question.tokens.map(spokenText).join(''))
  return refused?.why === 'not_budget' && asksFigure(question) ? undefined : refused
}

/** A figure of a place is asked for, whatever else is told: 看到新闻，我区政务办的接待费是多少. */
function asksFigure(question: Question): boolean {
  const placed = question.all('organizations').length > 0 || question.all('divisions').length > 0
  return placed && (question.all('items').length > 0 || question.all('narrowing').length > 0)
}

/** Names of items, organizations and years say nothing about the subject: 基金 in 政府性基金 is no stock. */
function spokenText({ text, meanings }: Question['tokens'][number]): string {
  return meanings.some(({ kind }) => kind === 'items' || kind === 'organizations' || kind === 'narrowing') ? '·' : text
}

export function unknownWords(question: Question): readonly string[] {
  return question.tokens.filter(isUnknown).map(({ text }) => text)
}

function abstain(question: Question, words: readonly string[], conversing: boolean): Understanding {
  const known = (['items', 'narrowing', 'year', 'money', 'divisions', 'organizations', 'body'] as const).reduce(
    (sum, kind) => sum + question.all(kind).length,
    0,
  )
  const foreign = known > 0 || conversing ? undefined : refuseForeign(question.text)
  return foreign ?? { kind: 'not_understood', words, plan: null }
}

function decide(question: Question, continued: Continued, { catalog, language, context }: Room): Understanding {
  const owned = withOwners(continued.parsed)
  const first = decideAsk(shapeOf(owned), question.signals)
  const parsed = fillOrganizations(owned, first.ask, catalog)
  const shape = shapeOf(parsed)
  const decision = decideAsk(shape, question.signals)
  const { ask, from } = carryAsk(decision.ask, continued, context?.plan)
  if (context === undefined && isFragment(question)) return { kind: 'not_understood', words: [], plan: null, isFragment: true }
  const members = Math.max(shape.organizations, shape.years, shape.items)
  const { limits, strange: more } = holdBounds(findLimits(question, { members, ask }), {
    ask,
    continued,
    previous: context?.plan,
  })
  const strange = [
    ...more,
    ...parsed.clash,
    ...unexplained(parsed, ask),
    ...misplaced(parsed, ask),
    ...limits.unused,
    ...signalWords(question, decision.unfit),
  ]
  if (isEmpty(question, continued)) return refuseForeign(question.text) ?? { kind: 'not_understood', words: [], plan: null }
  return conclude({ question, parsed, ask, from, limits, strange, catalog, language })
}

const naming = [
  ...(['items', 'narrowing', 'year', 'organizations', 'divisions', 'body', 'unit', 'stage', 'listed'] as const),
  ...(['collective', 'measure', 'span'] as const),
]

/** Nothing but particles: “呢”, “多少钱”, “你好”. */
function isEmpty(question: Question, { followsUp }: Continued): boolean {
  const content = question.tokens.some(({ meanings }) =>
    meanings.some(({ kind }) => !['filler', 'pause', 'joint'].includes(kind)),
  )
  const said = [...question.signals].some((signal) => !['is', 'then', 'many', 'what', 'show', 'sum'].includes(signal))
  const named = naming.some((kind) => question.all(kind).length > 0)
  return !content || (!named && !said && !followsUp)
}
