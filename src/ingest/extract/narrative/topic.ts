// What a heading, or a label before a colon, says of the figures behind it that name no item themselves.
import type { Flow, Fund, Nature, Stage } from '../../../budget/fact.ts'
import type { ItemCode } from '../../../budget/item.ts'
import { deepest } from './deepest.ts'
import type { Mentions } from './mentions.ts'

export type Topic = {
  readonly item: ItemCode | null
  /** Functional accounts, from the outer to the inner one. */
  readonly accounts: readonly string[]
  /** Something else is spoken of: a figure that names nothing may be of that. */
  readonly other: boolean
  readonly flow: Flow | 'both' | null
  readonly fund: Fund | null
  readonly nature: Nature | null
  readonly stage: Stage | null
}

export const noTopic: Topic = { item: null, accounts: [], other: false, flow: null, fund: null, nature: null, stage: null }

export const otherTopic: Topic = { ...noTopic, other: true }

/** Accounts beside words that nobody knows, or fewer of them than levels are printed: which one is meant is not sure. */
export function isStrange({ accounts, unknown, levels }: Mentions): boolean {
  return accounts.length > 0 && (unknown.some(({ text }) => !harmless.test(text)) || levels.length > accounts.length)
}

const harmless = /^(?:总体|基本|有关|主要|结构|构成|及|和|与|其他|[的、])+$/

/** The topic of the words mentioned; `other` where they name several things at once. */
export function topicOf(mentions: Mentions): Topic {
  const item = deepest(mentions.items)
  const several = mentions.items.length > 0 && (item === undefined || mentions.accounts.length > 0)
  if (several) return otherTopic
  return {
    item: item ?? null,
    accounts: mentions.accounts,
    other: false,
    flow: only(mentions.flows),
    fund: only(mentions.funds),
    nature: only(mentions.natures),
    stage: only(mentions.stages),
  }
}

export function isNoTopic(topic: Topic): boolean {
  return (
    topic.item === null &&
    topic.accounts.length === 0 &&
    !topic.other &&
    topic.flow === null &&
    topic.fund === null &&
    topic.nature === null
  )
}

function only<Value>(values: readonly Value[]): Value | null {
  const [first] = values
  return first !== undefined && values.every((value) => value === first) ? first : null
}
