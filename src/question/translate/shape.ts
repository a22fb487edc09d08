// What the ask is decided by: signals, and how many organizations, years, items and stages are named or taken over.
import type { Stage } from '../../budget/fact.ts'
import type { ListedKind } from '../link/meaning.ts'
import type { Shape } from './ask-conditions.ts'
import { isCounted } from './choose-items.ts'
import type { Draft } from './merge-drafts.ts'
import { isVersus, measuresPlaces, type Parsed } from './parsed.ts'

export function shapeOf(parsed: Parsed): Shape {
  const { question, drafts, second, years, stages } = parsed
  const places = parsed.places.ok ? parsed.places.places.length : 1
  const divided = parsed.places.ok
    ? parsed.places.places.reduce((sum, { codes, by }) => sum + (by === 'division' ? codes.length : 1), 0)
    : 1
  const listed = listedOf(parsed)
  const codes = drafts.flatMap((draft) => draft.codes)
  return {
    has: question.has,
    organizations: places === 1 ? divided : places,
    years: parsed.pairwise ? 1 : years.years.length,
    items: drafts.length + second.length,
    stages: stages.length,
    hasItem: drafts.length + second.length > 0,
    hasMoney: question.all('money').length > 0 || question.all('unit').length > 0,
    hasPlace: places > 0,
    isCountedItem: drafts.length > 0 && drafts.every((draft) => isCountedDraft(draft, question.has('count'))),
    isOwnedItem: codes.length > 0 && codes.every(isOwned),
    hasTarget: question.all('measure').length > 0,
    collective: question.all('collective').length > 0,
    listed: listed.some((kind) => kind !== 'part') || codes.some(isKind),
    listedPart: parsed.listed.includes('part'),
    byFunction:
      codes.every((code) => code === 'total') && question.all('account').some(({ meaning }) => meaning.account === 'functional'),
    over: parsed.over,
    twoSides: second.length > 0,
    versus: isVersus(question),
    measuresPlaces: measuresPlaces(question),
    threshold: thresholdMentioned(parsed),
    limit: question.all('limit').length > 0,
    span: question.all('span').length > 0,
    baseYear: years.base !== undefined,
    againstBudget: stages.includes('final') && stages.some(isPlanned),
  }
}

/** A word that may name vehicles or what they cost names vehicles where something is counted. */
function isCountedDraft({ codes }: Draft, counting: boolean): boolean {
  return codes.length > 0 && (counting ? codes.some(isCounted) : codes.every(isCounted))
}

/** “最贵的是哪个” after a list of projects: the item of the question before is a kind. */
export function isKind(code: string): boolean {
  return /^(?:project|indicator|body\.internal|body\.subordinate)$|^indicator:.*\/$/.test(code)
}

export function isOwned(code: string): boolean {
  return /^(?:project|indicator|account|body\.internal|body\.subordinate):/.test(code)
}

/** The kind of owned things that the question asks for. */
export function listedAsked(parsed: Pick<Parsed, 'listed' | 'drafts'>): string | undefined {
  return listedOf(parsed).find((kind) => kind !== 'part')
}

/** Kinds that are asked for themselves: 项目 beside the name of a project only says what it is. */
export function listedOf({ listed, drafts }: Pick<Parsed, 'listed' | 'drafts'>): readonly ListedKind[] {
  return listed.filter((kind) => !drafts.some((draft) => explains(kind, draft)))
}

function explains(kind: ListedKind, { codes }: Draft): boolean {
  if (codes.length === 0) return false
  if (codes.some((code) => code.startsWith(`${kind}:`))) return true
  return kind === 'project' && codes.some((code) => code.startsWith('indicator:') || code.startsWith('account:'))
}

/** What final accounts are measured by. */
export function isPlanned(stage: Stage): boolean {
  return stage === 'budget' || stage === 'adjusted'
}

function thresholdMentioned({ question }: Parsed): boolean {
  const figures = question.all('amount').length + question.all('quantity').length
  return figures > 0 && question.all('comparator').length > 0
}
