// The question taken apart: everything that it says itself, before the conversation and the defaults fill what it leaves open.
import type { Scope, Stage } from '../../budget/fact.ts'
import type { Catalog } from '../../database/catalog.ts'
import type { Assumption, Plan } from '../../plan/plan.ts'
import type { ListedKind } from '../link/meaning.ts'
import { isCounted } from './choose-items.ts'
import type { Draft } from './merge-drafts.ts'
import { findPlaces, type Places } from './places.ts'
import { type Glue, glueBetween, type Question } from './question.ts'
import { type Drafts, findDrafts } from './selections.ts'
import { type NamedYears, namedYears } from './years.ts'

export type Parsed = {
  readonly question: Question
  readonly places: Places
  readonly years: NamedYears
  readonly stages: readonly Stage[]
  /** “部门预算”, as people say it of any. */
  readonly softScope: Scope | undefined
  readonly drafts: readonly Draft[]
  /** The other side of a share or a ratio. */
  readonly second: readonly Draft[]
  readonly clash: readonly string[]
  readonly over: boolean
  readonly listed: readonly ListedKind[]
  /** No organization is named: one of those that may be meant is asked back, even where it is the only one. */
  readonly unnamed?: boolean
  /** Years stand beside their organizations: 江津2023年、南岸2024年. */
  readonly pairwise: boolean
  readonly assumptions: readonly Assumption[]
}

export type ParseContext = { readonly catalog: Catalog; readonly today: string; readonly previous: Plan | undefined }

export function parse(question: Question, { catalog, today, previous }: ParseContext): Parsed {
  const places = findPlaces(question, catalog)
  const years = namedYears(question, { today, previous: previous?.years ?? [] })
  const over = isOver(question)
  const sides = orderSides(question, findDrafts(question, splitting(question, over)), over)
  return {
    question,
    places,
    years,
    stages: stagesOf(question, sides.drafts),
    softScope: question.all('scope').find(({ meaning }) => !meaning.strict)?.meaning.scope,
    drafts: sides.drafts,
    second: sides.second,
    clash: [...sides.clash, ...dependents(question, previous)],
    over,
    listed: [...new Set(question.all('listed').map(({ meaning }) => meaning.listed))],
    pairwise: isPairwise(question),
    assumptions: years.assumptions,
  }
}

/** Words that name an item only beside others of its kind, where there are none. */
function dependents(question: Question, previous: Plan | undefined): readonly string[] {
  const named = question.all('items')
  const around = [
    ...named.filter(({ meaning }) => meaning.needs === undefined).flatMap(({ meaning }) => meaning.codes),
    ...(previous?.items ?? []).map(({ item }) => item),
  ]
  return named
    .filter(({ meaning: { needs } }) => needs !== undefined && !around.some((code) => code.includes(needs)))
    .map(({ token }) => token.text)
}

/** 实际在岗 is no final account: what is counted has no stage but the document's. */
function stagesOf(question: Question, drafts: readonly Draft[]): readonly Stage[] {
  const counted = drafts.length > 0 && drafts.every(({ codes }) => codes.length > 0 && codes.every(isCounted))
  const named = question.all('stage').filter(({ token }) => !(counted && token.text.startsWith('实际')))
  const stages = named.map(({ meaning, at }) => ({ stage: meaning.stage, at }))
  const inside = question.all('items').flatMap(({ token, at }) => stagesInside(token.text).map((stage) => ({ stage, at })))
  const beside = inside.filter(({ stage, at }) =>
    stages.some((other) => other.stage !== stage && isJoined(question, at, other.at)),
  )
  const ordered = [...stages, ...beside].toSorted((one, other) => one.at - other.at)
  return [...new Set(ordered.map(({ stage }) => stage))]
}

/** 三公经费预算 is a name of 三公经费. */
function stagesInside(name: string): readonly Stage[] {
  if (/预算[数额]?$/.test(name)) return ['budget']
  return /决算[数额]?$/.test(name) ? ['final'] : []
}

function isJoined(question: Question, one: number, other: number): boolean {
  const glue = glueBetween(question.tokens, Math.min(one, other), Math.max(one, other))
  return glue.has('and') || glue.has('versus') || glue.has('over') || glue.has('is')
}

/** 占 is a share, but not in “各占多少钱”, “占多少权重”, “占得最少”. */
function isOver(question: Question): boolean {
  if (!question.all('joint').some(({ meaning }) => meaning.joint === 'over')) return false
  if (question.has('highest', 'lowest') || question.all('measure').some(({ meaning }) => meaning.measure === 'weight'))
    return false
  return !question.tokens.some(({ text }) => /^(?:多少钱|多少金额|多少资金|多少万元|多少元)$/.test(text))
}

function splitting(question: Question, over: boolean): ReadonlySet<Glue> {
  const isShare = question.has('share', 'percent') || over
  const split: readonly Glue[] = [
    ...(over ? (['over'] as const) : []),
    ...(isShare || question.has('ratio') ? (['is', 'in'] as const) : []),
  ]
  return new Set(split)
}

/** “占三公的几成” names the whole alone; “what share of A is B” names the whole first. */
function orderSides(question: Question, sides: Drafts, over: boolean): Drafts {
  const [first] = sides.drafts
  if (first === undefined) return sides
  const at = question.tokens.indexOf(first.token)
  const overAt = question.all('joint').find(({ meaning }) => meaning.joint === 'over')?.at
  if (over && overAt !== undefined && overAt < at && sides.second.length === 0)
    return { ...sides, drafts: [], second: sides.drafts }
  const asked = question.all('signal').find(({ meaning }) => ['share', 'percent', 'ratio'].includes(meaning.signal))
  const english = asked !== undefined && asked.at < at && /[a-z]/.test(asked.token.text)
  const pronoun = question.tokens.some(({ text }) => /^(?:it|this|that|they)$/.test(text))
  if (english && pronoun && sides.drafts.length === 1 && sides.second.length === 0 && question.has('share', 'percent'))
    return { ...sides, drafts: [], second: sides.drafts }
  return english && sides.second.length > 0 ? { ...sides, drafts: sides.second, second: sides.drafts } : sides
}

/** As many years as organizations, and they take turns. */
function isPairwise(question: Question): boolean {
  const years = question.all('year').map(({ at }) => ({ at, kind: 'year' }))
  const places = [...question.all('divisions'), ...question.all('organizations')].map(({ at }) => ({ at, kind: 'place' }))
  const row = [...years, ...places].sort((one, other) => one.at - other.at).map(({ kind }) => kind)
  return years.length > 1 && years.length === places.length && row.every((kind, index) => index === 0 || kind !== row[index - 1])
}

/** 江津是南岸的百分之多少: one party measured in the other, not each in its own whole. */
export function measuresPlaces(question: Question): boolean {
  const places = [...question.all('divisions'), ...question.all('organizations')].map(({ at }) => at)
  const [first, second, third] = places.toSorted((one, other) => one - other)
  if (first === undefined || second === undefined || third !== undefined) return false
  const glue = glueBetween(question.tokens, first, second)
  return (glue.has('is') || glue.has('over')) && !glue.has('and')
}

/** Whether “跟…比”, “比”, “vs” sets parties against each other. */
export function isVersus(question: Question): boolean {
  return question.all('joint').some(({ meaning }) => meaning.joint === 'versus')
}

/** 跟江津比，南岸多多少: the party behind the comparing word stands first in the question, but is the second of the difference. */
export function comparesBackward(question: Question): boolean {
  const places = [...question.all('divisions'), ...question.all('organizations')].map(({ at }) => at)
  const [first, second] = places.toSorted((one, other) => one - other)
  if (first === undefined || second === undefined || first === 0) return false
  const leads = question.tokens
    .slice(0, first)
    .some(({ text }) => /^(?:比起|相比|相比于|相较|相较于|较|与|和|跟|同|比|compared with|compared to)$/.test(text))
  const glue = glueBetween(question.tokens, first, second)
  return leads && (glue.has('versus') || glue.has('pause')) && !glue.has('and')
}
