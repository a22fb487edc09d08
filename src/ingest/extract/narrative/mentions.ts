// What a run of tokens mentions, sorted: the raw material of a key.
import type { Flow, Fund, Nature, Stage } from '../../../budget/fact.ts'
import type { ItemCode } from '../../../budget/item.ts'
import type { Level, Meaning, Sort } from './lexicon/meaning.ts'
import type { Token } from './tokens/token.ts'

export type Year = { readonly year: number } | { readonly offset: number }

export type Mentions = {
  readonly items: readonly ItemCode[]
  readonly parts: readonly { readonly code: ItemCode; readonly of: ItemCode }[]
  readonly accounts: readonly string[]
  readonly funds: readonly Fund[]
  readonly natures: readonly Nature[]
  readonly flows: readonly (Exclude<Flow, 'none'> | 'both')[]
  readonly stages: readonly Stage[]
  readonly years: readonly Year[]
  readonly dates: readonly string[]
  readonly buys: boolean
  readonly counts: readonly ('project' | 'groups')[]
  readonly current: boolean
  readonly sums: boolean
  readonly levels: readonly Level[]
  readonly nouns: number
  /** Words nobody knows, and words that have no business in a label. */
  readonly unknown: readonly Token[]
}

const labels: readonly Sort[] = ['item', 'part', 'account', 'fund', 'nature', 'flow', 'buy', 'project', 'groups']
const harmless: readonly Sort[] = [...labels, 'stage', 'year', 'current', 'filler', 'sum', 'level', 'noun', 'self', 'among']

export function mentionsOf(tokens: readonly Token[]): Mentions {
  const meanings = tokens.flatMap((token): readonly Meaning[] => (token.kind === 'word' ? token.meanings : []))
  const of = <S extends Sort>(sort: S) =>
    meanings.filter((meaning): meaning is Extract<Meaning, { sort: S }> => meaning.sort === sort)
  return {
    items: [
      ...of('item').map(({ code }) => code),
      ...tokens.flatMap((token) => (token.kind === 'equipment' ? [token.item] : [])),
    ],
    parts: of('part'),
    accounts: of('account').map(({ name }) => name),
    funds: of('fund').map(({ fund }) => fund),
    natures: of('nature').map(({ nature }) => nature),
    flows: of('flow').map(({ flow }) => flow),
    stages: of('stage').map(({ stage }) => stage),
    years: tokens.flatMap(yearOf),
    dates: tokens.flatMap((token) => (token.kind === 'date' ? [token.date] : [])),
    buys: of('buy').length > 0,
    counts: [...of('project'), ...of('groups')].map(({ sort }) => sort),
    current: of('current').length > 0,
    sums: of('sum').length > 0,
    levels: of('level').map(({ level }) => level),
    nouns: of('noun').length,
    unknown: tokens.filter(
      (token) => token.kind === 'text' || token.kind === 'value' || (token.kind === 'word' && !isHarmless(token)),
    ),
  }
}

/** Whether a token names what a figure is about. */
export function isLabel(token: Token): boolean {
  if (token.kind === 'equipment') return true
  return token.kind === 'word' && token.meanings.some(({ sort }) => labels.includes(sort))
}

function isHarmless(token: Extract<Token, { kind: 'word' }>): boolean {
  return token.meanings.every(({ sort }) => harmless.includes(sort))
}

function yearOf(token: Token): readonly Year[] {
  if (token.kind === 'year') return [{ year: token.year }]
  return token.kind === 'word'
    ? token.meanings.flatMap((meaning) => (meaning.sort === 'year' ? [{ offset: meaning.offset }] : []))
    : []
}

/** Whether nothing is mentioned that names an item, a fund, a nature or a flow. */
export function isUnlabelled({ items, parts, accounts, funds, natures, flows, nouns, buys }: Mentions): boolean {
  return [items, parts, accounts, funds, natures, flows].every((named) => named.length === 0) && nouns === 0 && !buys
}
