// Outcomes of questions that have no plan: refusals, names that are not covered, words that nothing accounts for, contacts.
import type { Stage } from '../budget/fact.ts'
import type { Near } from '../query/rows.ts'
import { type Draft, refused, unanswered } from './draft.ts'
import type { NoAnswerReason, RefusalReason } from './outcome.ts'
import { warning } from './warn.ts'
import type { Words } from './words.ts'

export type RefusalWhy =
  | ('write' | 'prompt' | 'hidden_tables' | 'not_budget' | 'forecast' | 'opinion' | 'personal')
  | ('thanks' | 'greeting' | 'acknowledged')

/** Of a language model: it failed, it gave the question up, or nothing that it gave held. */
export type UnreadWhy =
  | ('timeout' | 'unreachable' | 'unauthorized' | 'not_found' | 'rate_limited' | 'server_error' | 'bad_request')
  | ('refused' | 'budget_spent' | 'busy' | 'circuit_open' | 'deadline' | 'unclear' | 'unproven')

export function refuse(reason: RefusalReason, why: RefusalWhy, words: Words): Draft {
  const suggestions = why === 'thanks' || why === 'acknowledged' ? [] : examples(words)
  return refused(reason, { lines: [words.refusals[why]], suggestions })
}

export type NotCovered = {
  readonly what: 'organization' | 'year' | 'stage'
  /** The word of the question. */
  readonly word: string
  /** Organizations of the plan, where they are known. */
  readonly near: Near['organizations']
  readonly year: number | undefined
  readonly stage: Stage | undefined
  /** No organization was named: none of all is known to have it. */
  readonly isUnnamed?: boolean
  /** Questions to ask instead, whose answers are there. */
  readonly offers?: Draft['suggestions']
}

const reasons: Record<NotCovered['what'], NoAnswerReason> = {
  organization: 'organization_not_covered',
  year: 'year_not_covered',
  stage: 'stage_not_covered',
}

/** Nothing of the organization, the year or the stage is here: what is covered is said. */
export function notCovered({ what, word, near, year, stage, isUnnamed, offers = [] }: NotCovered, words: Words): Draft {
  const known = what === 'organization' || isUnnamed === true ? undefined : near[0]?.organization.name
  const line = words.noAnswers[reasons[what]]({
    organization: what === 'organization' ? word : (known ?? ''),
    year: what === 'year' ? (/\d+/.exec(word)?.[0] ?? word) : String(year ?? ''),
    stage: what === 'stage' && stage !== undefined ? words.stages[stage] : '',
    label: '',
    quote: '',
    marks: '',
  })
  const suggestions = [...offers, coverageChoice(words)]
  return unanswered(reasons[what], { lines: [line, ...coveredLines(near, words)], suggestions })
}

/** `unread`: why a language model did not help either. */
export function notUnderstood(unknown: readonly string[], words: Words, unread?: UnreadWhy): Draft {
  const warnings = unread === undefined ? [] : [warning('model_unread', words.warnings.model_unread([words.unread[unread]]))]
  return unanswered('not_understood', { lines: [words.say.notUnderstood(unknown)], suggestions: examples(words), warnings })
}

/** “去年呢” with nothing before it: nobody can know of whom or of what. */
export function fragment(words: Words): Draft {
  return unanswered('not_understood', { lines: [words.say.fragment], suggestions: examples(words) })
}

export function questionTooLong(words: Words): Draft {
  return unanswered('not_understood', { lines: [words.say.tooLong], suggestions: examples(words) })
}

/** The document names a contact; the product never does. */
export function contact(near: Near['organizations'], words: Words): Draft {
  const titles = near.flatMap(({ disclosures }) => disclosures.filter(({ hasContact }) => hasContact).map(({ title }) => title))
  const line =
    titles.length === 0 ? words.say.noContact : words.say.contact({ titles: [...new Set(titles)].slice(0, shownTitles) })
  return refused('out_of_scope', { lines: [line] })
}

const shownTitles = 5
const shownOrganizations = 5

function coveredLines(near: Near['organizations'], { say }: Words): readonly string[] {
  return near.slice(0, shownOrganizations).map(({ organization, disclosures }) =>
    say.stillCovered({
      organization: organization.name,
      covered: [...new Set(disclosures.map(({ year, stage }) => say.disclosure({ year, stage })))],
    }),
  )
}

function examples(words: Words): Draft['suggestions'] {
  return [coverageChoice(words)]
}

function coverageChoice({ questions }: Words): Draft['suggestions'][number] {
  return { label: questions.coverage, question: questions.coverage }
}
