// An ambiguous question: one answer where all readings state the same value, else which is meant is asked back, with the figures.

import type { Reading } from '../plan/plan.ts'
import type { Rows } from '../query/rows.ts'
import { type Places, startCitations, startPlaces } from './cite.ts'
import { type Composing, draftOf } from './compose.ts'
import { answered, askedBack, type Draft } from './draft.ts'
import { finish } from './finish.ts'
import type { Choice, Figure, Outcome } from './outcome.ts'
import { headline } from './passage.ts'
import { findingWarnings } from './warn.ts'
import type { Words } from './words.ts'

export type Ambiguity = {
  readonly about: 'organization' | 'item' | 'year' | 'fund'
  readonly readings: readonly { readonly reading: Reading; readonly rows: Rows }[]
  /** Of all readings; `readings` holds the first. */
  readonly total: number
  /** The outcome of a choice's own question, asked by itself. */
  readonly answerTo: (question: string) => Outcome | undefined
}

type Read = { readonly reading: Reading; readonly rows: Rows; readonly draft: Draft }

/** An answer, or a clarification whose choices are self-contained questions. */
export function composeReadings({ about, readings, total, answerTo }: Ambiguity, composing: Composing): Outcome {
  const { words } = composing
  const citations = startCitations()
  const drafts = readings.map(({ reading, rows }) => {
    const table = { plan: reading.plan, rows, words, citations }
    const draft = draftOf(table)
    return { reading, rows, draft: { ...draft, warnings: [...draft.warnings, ...findingWarnings(draft.touched, table)] } }
  })
  const one = about === 'item' || about === 'fund' ? oneAnswer(drafts, words) : undefined
  const places = startPlaces()
  const told = one ?? { draft: clarification({ about, drafts, total, answerTo, places }, composing), read: undefined }
  return finish(told.draft, {
    ...composing,
    plan: told.read?.reading.plan ?? null,
    sql: told.read?.rows.sql ?? null,
    citations: told.read === undefined ? places.list() : citations.list(),
  })
}

/** All that are stated agree (or only one is stated): one answer that names and cites each. */
function oneAnswer(drafts: readonly Read[], words: Words): { readonly draft: Draft; readonly read: Read } | undefined {
  const told = wordsAlone(drafts)
  if (told !== undefined) return { read: told, draft: told.draft }
  const [first, ...others] = drafts.filter(({ draft }) => draft.outcome === 'answer' && draft.figures.length > 0)
  const figure = first?.draft.figures[0]
  const agree = figure !== undefined && others.every(({ draft }) => isSame(draft.figures[0], figure))
  if (drafts.length < 2 || first === undefined || !agree) return undefined
  return {
    read: first,
    draft: merged(
      first.draft,
      others.map(({ draft }) => draft),
      words,
    ),
  }
}

/** The first of several that say the very same without a figure: one explanation of accounts that share a name. */
function wordsAlone(drafts: readonly Read[]): Read | undefined {
  const texts = drafts.map(({ draft }) =>
    draft.outcome === 'answer' && draft.figures.length === 0 ? JSON.stringify(draft.lines) : '',
  )
  return drafts.length > 1 && texts[0] !== '' && new Set(texts).size === 1 ? drafts[0] : undefined
}

function merged(draft: Draft, others: readonly Draft[], words: Words): Draft {
  const figures = [draft, ...others].flatMap(({ figures: [first] }) => (first === undefined ? [] : [first]))
  const [figure] = figures
  if (figure === undefined) return draft
  const labels = unique(figures.map(({ label }) => label)).filter((label) => label !== figure.label)
  const facts = unique(figures.flatMap((each) => each.facts))
  const citations = unique(figures.flatMap((each) => each.citations))
  const whole = { ...figure, facts, citations }
  const lines = draft.lines.map((each) => (isHeadline(each, figure) ? headline(whole, { words }) : each))
  return answered({
    ...draft,
    figures: [whole, ...draft.figures.slice(1)],
    lines: [...lines, ...(labels.length === 0 ? [] : [words.say.also(labels)])],
    warnings: unique([draft, ...others].flatMap(({ warnings }) => warnings)),
  })
}

/** “label：shown” of this figure; a sentence of its own stays as it is. */
function isHeadline(passage: Draft['lines'][number], figure: Figure): boolean {
  return typeof passage !== 'string' && passage.kind === 'headline' && passage.figure === figure && figure.formula === null
}

function isSame(left: Figure | undefined, right: Figure): boolean {
  return (
    left !== undefined &&
    left.value === right.value &&
    left.unit === right.unit &&
    left.organization === right.organization &&
    left.year === right.year
  )
}

type Asking = Pick<Ambiguity, 'about' | 'total' | 'answerTo'> & {
  readonly drafts: readonly Read[]
  readonly places: Places
}

function clarification(asking: Asking, { words }: Composing): Draft {
  const { about, drafts, total } = asking
  const { say } = words
  const more = total - drafts.length
  return askedBack({
    lines: [drafts.length === 1 ? say.resembles : say.which(about), ...(more > 0 ? [say.moreChoices(more)] : [])],
    choices: answerable(
      drafts.map(({ reading }) => reading),
      asking,
    ),
  })
}

/** Those whose own question finds something, where at least two do. */
function answerable(readings: readonly Reading[], asking: Asking): readonly Choice[] {
  const told = readings.map((reading) => ({
    reading,
    answer: readings.length > 1 ? asking.answerTo(reading.question) : undefined,
  }))
  const found = told.filter(({ answer }) => answer?.outcome !== 'no_answer')
  return (found.length > 1 ? found : told).map(({ reading, answer }) => choice(reading, answer, asking.places))
}

/** A choice among several carries the figure that its own question is answered with, where that is one. */
function choice({ label, question }: Reading, answer: Outcome | undefined, places: Places): Choice {
  const [figure, ...more] = answer?.figures.filter(({ role }) => role === 'asked') ?? []
  if (answer?.outcome !== 'answer' || figure === undefined || more.length > 0) return { label, question }
  return { label: `${label} ${figure.shown}`, question, figure: { ...figure, citations: places.of(figure, answer.citations) } }
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)]
}
