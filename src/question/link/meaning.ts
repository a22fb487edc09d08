// What a word of a question can mean. Words are data (lexicon/ and the catalog); these are the kinds of data that the translator reads.
import type { MoneyUnit } from '../../budget/amount.ts'
import type { Comparator, Flow, Measure, Nature, Scope, Stage } from '../../budget/fact.ts'

/** Words that tell what is asked. Which of them may stand together, and for which ask, is the table of translate/asks.ts. */
export type Signal =
  | 'many'
  | 'what'
  | 'tell'
  | 'which'
  | 'why'
  | 'purpose'
  | 'share'
  | 'percent'
  | 'completion'
  | 'ratio'
  | 'difference'
  | 'sum'
  | 'highest'
  | 'lowest'
  | 'rank'
  | 'list'
  | 'count'
  | 'trend'
  | 'parts'
  | 'compare'
  | 'define'
  | 'coverage'
  | 'change'
  | 'increase'
  | 'decrease'
  | 'same'
  | 'rate'
  | 'more'
  | 'less'
  | 'year_before'
  | 'which_year'
  | 'each'
  | 'is'
  | 'then'
  | 'show'
  | 'contact'

/** and: a further member · within: inside of what stands before · in: inside of what follows · over: part of · versus: compared with · to: up to. */
export type Joint = 'and' | 'within' | 'in' | 'over' | 'versus' | 'to'

/** Items that a question names by their kind alone. */
export type ListedKind = 'project' | 'indicator' | 'body.internal' | 'body.subordinate' | 'account' | 'part'

export type Narrowing = { readonly fund?: string; readonly nature?: Nature; readonly flow?: Flow }

export type Meaning =
  /** `noun`: says nothing behind another word (三公经费的数据), but makes a new thing of what stands behind it (数据采购). */
  | { readonly kind: 'filler'; readonly noun?: true }
  | { readonly kind: 'signal'; readonly signal: Signal }
  | { readonly kind: 'joint'; readonly joint: Joint }
  /**
   * Codes that the word may stand for, all of them. `weak`: only where no other word names an item (几辆 counts vehicles, 职工 are staff).
   * `needs`: only beside an item of this kind (服务 is procurement of services beside 采购). */
  | { readonly kind: 'items'; readonly codes: readonly string[]; readonly weak?: true; readonly needs?: string }
  | { readonly kind: 'narrowing'; readonly narrowing: Narrowing }
  /** 预算, 经费, 金额: money without saying which. */
  | { readonly kind: 'money' }
  | { readonly kind: 'stage'; readonly stage: Stage }
  /** `strict`: 本级, 全区: another scope is another thing. Not strict: “部门预算” as people say it of any. */
  | { readonly kind: 'scope'; readonly scope: Scope; readonly strict: boolean }
  | { readonly kind: 'measure'; readonly measure: Measure }
  | { readonly kind: 'listed'; readonly listed: ListedKind }
  | { readonly kind: 'account'; readonly account: 'functional' | 'economic' | 'any' }
  | { readonly kind: 'unit'; readonly unit: MoneyUnit }
  | { readonly kind: 'comparator'; readonly comparator: Comparator }
  /** All organizations, or which of them. */
  | { readonly kind: 'collective' }
  | { readonly kind: 'year'; readonly year: number; readonly anchor: 'none' | 'today' | 'context'; readonly offset: number }
  /** 近三年, 历年 (no count). */
  | { readonly kind: 'span'; readonly count: number | undefined }
  /** In 分; undefined for a rough one (三百多万). */
  | { readonly kind: 'amount'; readonly amount: number | undefined }
  | { readonly kind: 'quantity'; readonly value: number; readonly unit: string }
  | { readonly kind: 'limit'; readonly limit: number }
  | { readonly kind: 'ordinal'; readonly ordinal: number }
  | { readonly kind: 'organizations'; readonly codes: readonly string[] }
  | { readonly kind: 'divisions'; readonly codes: readonly string[] }
  /** The name of an organization that is not covered, as far as one can tell. `like`: covered ones that it resembles. */
  | { readonly kind: 'body'; readonly like: readonly string[] }
  | { readonly kind: 'pause' }
  /** `unexpressed`: a word that is known, but that no plan can express. */
  | { readonly kind: 'unknown'; readonly unexpressed?: true }

/** exact · abbreviation · sound (homophones, pinyin) · character (one that looks alike, is missing or doubled) · guess: only to ask back. */
export type Tier = 'exact' | 'abbreviation' | 'sound' | 'character' | 'guess'

/** A stretch of the normalized question, from `start` to before `end`, and what it means. `name`: the known name where it is spelled otherwise. */
export type Token = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly meanings: readonly Meaning[]
  readonly tier: Tier
  readonly name?: string
}

/** A part of the question, from `start` to before `end`. */
export type Stretch = Pick<Token, 'start' | 'end' | 'text'>

export function stretch(text: string, start: number, end: number): Stretch {
  return { start, end, text: text.slice(start, end) }
}

export function isSeparator(character: string): boolean {
  return /[\s\p{P}\p{S}]/u.test(character)
}
