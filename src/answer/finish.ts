// Draft → outcome: assumptions in words, how the question was understood, and the whole text.
import type { Assumption, Plan } from '../plan/plan.ts'
import type { Draft } from './draft.ts'
import type { Citation, Outcome, Said } from './outcome.ts'
import { marks } from './text.ts'
import { understoodAs } from './understood.ts'
import { type Worded, worded } from './worded.ts'
import type { Words } from './words.ts'

export type Finishing = {
  readonly plan: Plan | null
  readonly words: Words
  readonly translator: Outcome['translator']
  readonly data: string
  readonly sql: Outcome['sql']
  readonly citations: readonly Citation[]
  /** What the catalog calls an item. */
  readonly nameOf?: (item: string) => string | undefined
}

export function finish(given: Draft, { plan, words, translator, data, sql, citations, nameOf }: Finishing): Outcome {
  const draft = worded(given, words)
  const assumptions = isMoot(draft) ? [] : said([...(plan?.assumptions ?? []), ...draft.assumptions], words)
  const warnings = distinct(draft.warnings)
  return {
    outcome: draft.outcome,
    reason: draft.reason,
    text: textOf({ draft: { ...draft, warnings }, assumptions }, words),
    passages: draft.passages,
    kind: plan?.ask ?? null,
    figures: draft.figures,
    choices: draft.choices,
    suggestions: distinct(draft.suggestions),
    assumptions,
    warnings,
    citations,
    understood: plan === null ? null : understoodAs(plan, { figures: draft.figures, nameOf }, words),
    plan,
    language: words.language,
    sql,
    translator,
    data,
  }
}

/** Where nobody knows whom or what the question means, what else was taken for it is no news. */
function isMoot({ reason }: Worded): boolean {
  return reason === 'organization_not_covered' || reason === 'not_understood'
}

function said(assumptions: readonly Assumption[], words: Words): Outcome['assumptions'] {
  return distinct(
    joined(assumptions).map(({ code, from, to }) => ({
      code,
      text: words.assumptions[code]({ from: withoutScope(from), to: withoutScope(to) }),
    })),
  )
}

/** All that was taken from the conversation is one sentence, and so are the latest years of several organizations. */
function joined(assumptions: readonly Assumption[]): readonly Assumption[] {
  const carried = assumptions.filter(({ code }) => code === 'from_conversation')
  const years = assumptions.filter(({ code }) => code === 'latest_year')
  const others = assumptions.filter(({ code }) => code !== 'from_conversation' && code !== 'latest_year')
  const [first] = carried
  const [year] = years
  return [
    ...(first === undefined ? [] : [{ ...first, from: carried.map(({ from }) => from).join(' ') }]),
    ...others,
    ...(year === undefined
      ? []
      : years.length === 1
        ? [year]
        : [{ ...year, from: '', to: [...new Set(years.map(({ to }) => to))].join(' ') }]),
  ]
}

/** Codes of organizations as a person knows them. */
function withoutScope(text: string): string {
  return text.replaceAll(/@(unit|department|summary)\b/g, '')
}

/** Figures first, then what must be heeded, then what was assumed. */
type Texts = { readonly draft: Worded; readonly assumptions: readonly Said[] }

function textOf({ draft, assumptions }: Texts, { say, language }: Words): string {
  const money = new Set(draft.figures.map(({ unit }) => unit))
  const units = language === 'en' ? [...money].map(say.units).filter((text) => text !== undefined) : []
  return [
    ...draft.passages.map(({ text }) => text),
    ...draft.choices.map(({ label, figure }, index) => `${index + 1}. ${label}${marks(figure?.citations ?? [])}`),
    ...draft.warnings.map(({ text }) => say.attention(text)),
    ...(assumptions.length === 0 ? [] : [say.note(assumptions.map(({ text }) => text))]),
    ...units,
  ].join('\n')
}

function distinct<T extends { readonly text: string } | { readonly label: string }>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((one) => ['text' in one ? one.text : one.label, one])).values()]
}
