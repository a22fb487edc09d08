// Which fiscal years: named ones, those counted from today or from the year spoken of, spans, and the latest where none is named.
import type { Stage } from '../../budget/fact.ts'
import type { Catalog } from '../../database/catalog.ts'
import type { Assumption } from '../../plan/plan.ts'
import { type Found, glueBetween, type Question } from './question.ts'

export type NamedYears = {
  readonly years: readonly number[]
  /** “比2022年”: the one year named is what the figure is compared with. */
  readonly base: number | undefined
  /** From … to: all years between are meant. */
  readonly range: boolean
  readonly assumptions: readonly Assumption[]
}

export type YearContext = { readonly today: string; readonly previous: readonly number[] }

/** The years that the question names, in its order, each once. */
export function namedYears(question: Question, { today, previous }: YearContext): NamedYears {
  const found = question.all('year').filter((each, _, all) => !isApposition(each, all))
  const anchored = found.find(({ meaning }) => meaning.anchor !== 'context')?.meaning.year
  const from = anchored ?? previous[0] ?? Number(today.slice(0, 4))
  const spokenOf = yearSpokenOf(question, { today, previous })
  const years = found.map(({ meaning }) => {
    if (meaning.anchor === 'context') return from + meaning.offset
    return meaning.anchor === 'today' && meaning.offset < 0 && spokenOf !== undefined ? spokenOf + meaning.offset : meaning.year
  })
  const relative = found.flatMap(({ meaning, token }, index) =>
    meaning.anchor === 'none' ? [] : [{ code: 'relative_year', from: token.text, to: String(years[index]) } as const],
  )
  const [first, second] = found
  const range = first !== undefined && second !== undefined && glueBetween(question.tokens, first.at, second.at).has('to')
  const asked = yearAsked(question, found, years)
  return { years: range ? fill(years) : [...new Set(asked)], base: baseOf(question, found, years), range, assumptions: relative }
}

/**
 * The one year that a conversation about the past speaks of: “去年呢” behind a question about it means the year before it.
 * Where the question names a place or a year of its own, 去年 counts from today again.
 */
function yearSpokenOf(question: Question, { today, previous }: YearContext): number | undefined {
  const [only] = previous
  const isNew = question.all('organizations').length > 0 || question.all('divisions').length > 0
  const isDated = question.all('year').some(({ meaning }) => meaning.anchor === 'none')
  return previous.length === 1 && !isNew && !isDated && only !== undefined && only < Number(today.slice(0, 4)) ? only : undefined
}

/** “2023年的三公经费，上一年是多少” asks for the year before alone. */
function yearAsked(question: Question, found: readonly Found<'year'>[], years: readonly number[]): readonly number[] {
  const [first, second] = found
  if (
    first === undefined ||
    second === undefined ||
    found.length > 2 ||
    question.has('compare', 'difference', 'change', 'increase', 'decrease', 'each')
  )
    return years
  const follows = first.meaning.anchor === 'none' && second.meaning.anchor === 'context'
  return follows && !glueBetween(question.tokens, first.at, second.at).has('and') ? years.slice(1) : years
}

/** 上年（2020年）, 前一年也就是2023年: the relative word explains the year beside it. */
function isApposition(each: Found<'year'>, all: readonly Found<'year'>[]): boolean {
  if (each.meaning.anchor === 'none') return false
  return all.some((other) => other.meaning.anchor === 'none' && other.at > each.at && other.at - each.at <= 3)
}

function fill(years: readonly number[]): readonly number[] {
  const [low, high] = [Math.min(...years), Math.max(...years)]
  return high - low > 30 ? years : Array.from({ length: high - low + 1 }, (_, index) => low + index)
}

function baseOf(question: Question, found: readonly Found<'year'>[], years: readonly number[]): number | undefined {
  const [only] = found
  if (only === undefined || found.length > 1) return undefined
  const before = lastWord(question, only.at)
  const behind = question.tokens.slice(only.at + 1, only.at + 3)
  const isBase = before.some(({ meanings }) => meanings.some((meaning) => meaning.kind === 'joint' && meaning.joint === 'versus'))
  const isCompared =
    before.some(({ meanings }) => meanings.some((meaning) => meaning.kind === 'joint' && meaning.joint === 'and')) &&
    behind.some(({ text }) => /^(?:比|相比|对比|相比较|比较)$/.test(text))
  return isBase || isCompared ? years[0] : undefined
}

/** The word before the year, past particles: “more than in 2020”. */
function lastWord(question: Question, at: number): Question['tokens'] {
  const word = question.tokens
    .slice(0, at)
    .findLast(({ meanings }) => !meanings.every(({ kind }) => kind === 'filler' || kind === 'pause'))
  return word === undefined ? [] : [word]
}

/** Years with a document of the organization, of this stage if one is asked, ascending. */
export function publishedYears(code: string, stage: Stage | undefined, catalog: Catalog): readonly number[] {
  const organization = catalog.organization(code)
  if (organization === undefined) return []
  const disclosures = catalog.disclosures(organization.id)
  const fitting = stage === undefined ? disclosures : disclosures.filter((disclosure) => disclosure.stage === stage)
  return [...new Set((fitting.length > 0 ? fitting : disclosures).map(({ year }) => year))].sort((one, other) => one - other)
}

/** Whether the organization states figures of the year: in a document of its own, or beside those of another year. */
export function statesYear(code: string, year: number, catalog: Catalog): boolean {
  const organization = catalog.organization(code)
  if (organization === undefined) return false
  if (catalog.disclosures(organization.id).some((disclosure) => disclosure.year === year)) return true
  return catalog.itemsOf(organization.id, year).length > 0
}

/** Every year of which the organization states figures: those with a document, and the years just before them. */
export function statedYears(code: string, catalog: Catalog): readonly number[] {
  const published = publishedYears(code, undefined, catalog)
  const before = published.map((year) => year - 1).filter((year) => !published.includes(year) && statesYear(code, year, catalog))
  return [...published, ...before].sort((one, other) => one - other)
}
