// A figure of an answer beside what the documents state now: its facts by their keys, and which of their values changed.
import type { Citation, Figure, Outcome } from '../../../answer/outcome.ts'
import type { Statement } from '../../../budget/fact.ts'
import type { FactSource, KnownFact, SourcePlace } from '../../../budget/known-fact.ts'

export type Known = {
  readonly sources: readonly FactSource[]
  readonly shown: readonly KnownFact[]
  readonly outcome: Pick<Outcome, 'figures' | 'citations'>
}

export type Presence = {
  readonly figure: Figure
  readonly stated: readonly Stated[]
  readonly changes: readonly Change[]
}

/** One value with its places; `label` where the answer names it (an input that is a figure itself). */
export type Stated = {
  readonly label: string | null
  readonly value: string
  readonly statement: Statement
  readonly places: readonly SourcePlace[]
}
/** `after`: the values that stand there now; none: the documents no longer state it. */
export type Change = { readonly label: string | null; readonly before: string; readonly after: readonly string[] }

export function presenceOf(figure: Figure, known: Known): Presence {
  const facts = figure.facts.flatMap((id) => known.shown.find(({ fact }) => fact === id) ?? [])
  const keys = [...new Set(facts.map(({ key }) => key))]
  const stated = inputKeys(keys, figure).flatMap((key) => statedUnder(key, { figure, facts, known }))
  return {
    figure,
    stated: stated.length > 0 ? stated : [asCited(figure, known.outcome.citations)],
    changes: onceEach(facts.flatMap((fact) => changeOf(fact, { figure, known }))),
  }
}

/** A derived fact comes first and has the places of its inputs, which come after it. */
function inputKeys(keys: readonly string[], { origin }: Figure): readonly string[] {
  return origin === 'derived' && keys.length > 1 ? keys.slice(1) : keys
}

type Within = { readonly figure: Figure; readonly facts: readonly KnownFact[]; readonly known: Known }

function statedUnder(key: string, { figure, facts, known }: Within): readonly Stated[] {
  const fact = facts.find((each) => each.key === key)
  const label = fact === undefined ? null : labelOf(fact, { figure, known })
  return known.sources
    .filter((source) => source.key === key && source.places.length > 0)
    .map(({ value, statement, places }) => ({ label, value, statement, places }))
}

/** An input of a formula is named as the answer names it; the figure's own fact needs no name. */
function labelOf({ fact }: KnownFact, { figure, known }: Pick<Within, 'figure' | 'known'>): string | null {
  if (figure.origin === 'stated') return null
  const own = known.outcome.figures.find(({ facts, origin }) => origin === 'stated' && facts.includes(fact))
  return own?.label ?? null
}

function changeOf(fact: KnownFact, { figure, known }: Pick<Within, 'figure' | 'known'>): readonly Change[] {
  const after = [...new Set(known.sources.filter(({ key }) => key === fact.key).map(({ value }) => value))]
  return after.includes(fact.value) ? [] : [{ label: labelOf(fact, { figure, known }), before: fact.value, after }]
}

function onceEach(changes: readonly Change[]): readonly Change[] {
  return changes.filter(
    (change, index) => changes.findIndex(({ before, label }) => before === change.before && label === change.label) === index,
  )
}

/** What is no longer stated had these places. */
function asCited({ shown, citations: numbers }: Figure, citations: readonly Citation[]): Stated {
  const cited = citations.filter(({ number }) => numbers.includes(number))
  return { label: null, value: shown, statement: 'figure', places: cited.map((citation) => ({ ...citation, around: null })) }
}
