// The shape of one clause: what leads, what it is compared with, where it goes, and the figure it ends in.
import type { Direction } from './lexicon/meaning.ts'
import type { Clause } from './tokens/clauses.ts'
import type { Token, Value } from './tokens/token.ts'
import { meaning, means } from './tokens/token.ts'

export type Shape =
  | { readonly kind: 'figure'; readonly lead: readonly Token[]; readonly value: Figure }
  | {
      readonly kind: 'change'
      readonly lead: readonly Token[]
      readonly base: Comparison | null
      readonly direction: Direction
      readonly turn: Token
      readonly value: Figure
    }
  /** 较上年预算数1.5万元(增加…): the figure compared with. */
  | { readonly kind: 'earlier'; readonly base: Comparison; readonly value: Figure }
  /** 持平: a change of nothing. */
  | { readonly kind: 'same'; readonly lead: readonly Token[]; readonly base: Comparison; readonly place: Token }
  | {
      readonly kind: 'share'
      readonly lead: readonly Token[]
      readonly whole: readonly Token[]
      readonly share: Token
      readonly value: Figure
    }
  /** No figure: a label, or words. */
  | { readonly kind: 'words'; readonly tokens: readonly Token[] }
  /** A figure that no rule reads. */
  | { readonly kind: 'damaged' }

export type Figure = Token & { readonly kind: 'value'; readonly value: Value }
/** `tokens` without the comparing words themselves; `start` is where the first of those stands. */
export type Comparison = {
  readonly implied: boolean
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
}

export function parseClause({ tokens }: Pick<Clause, 'tokens'>): Shape {
  const at = tokens.findIndex((token) => token.kind === 'value' && (token.value.sort !== 'bare' || isLast(tokens, token)))
  const value = tokens[at]
  if (value?.kind !== 'value') return parseWords(tokens)
  const behind = tokens.slice(at + 1)
  if (!behind.every((token) => means(token, 'groups', 'project')) && !isManaged(value, behind)) return { kind: 'damaged' }
  return parseFigure([...tokens.slice(0, at), ...tokens.slice(at + 1)], value)
}

/** 共20个项目实行绩效目标管理: what is counted stands behind its number. */
function isManaged({ value }: Figure, [first, ...others]: readonly Token[]): boolean {
  const managed = others.filter((token) => meaning(token, 'item')?.code === 'performance')
  const plain = others.every((token) => managed.includes(token) || means(token, 'filler'))
  return value.sort === 'count' && means(first, 'project') && managed.length === 1 && plain
}

function isLast(tokens: readonly Token[], token: Token): boolean {
  return tokens.at(-1) === token
}

function parseFigure(tokens: readonly Token[], value: Figure): Shape {
  const share = tokens.findIndex((token) => means(token, 'share'))
  const lead = tokens[share]
  if (lead !== undefined)
    return { kind: 'share', lead: tokens.slice(0, share), whole: tokens.slice(share + 1), share: lead, value }
  const at = tokens.findIndex((token) => means(token, 'direction'))
  const turn = tokens[at]
  const direction = meaning(turn, 'direction')?.direction
  if (turn === undefined || direction === undefined) return parseStated(tokens, value)
  const behind = tokens.slice(at + 1).filter((token) => !means(token, 'filler', 'direction'))
  if (behind.length > 0) return afterTurn({ before: tokens.slice(0, at), turn, behind }, direction, value)
  return { kind: 'change', ...compared(tokens.slice(0, at)), direction, turn, value }
}

type Turned = { readonly before: readonly Token[]; readonly turn: Token; readonly behind: readonly Token[] }

/** 本年数小于上年预算数29.65万元: what is compared with stands behind the turn. */
function afterTurn({ before, turn, behind }: Turned, direction: Direction, value: Figure): Shape {
  const isBase =
    /^(?:大|小|多|少)于$/.test(turn.text) && behind.every((token) => token.kind === 'year' || means(token, 'year', 'stage'))
  const { base: earlier } = compared(before)
  if (!isBase || earlier !== null) return { kind: 'damaged' }
  const base: Comparison = { implied: false, start: turn.start, end: behind.at(-1)?.end ?? turn.end, tokens: behind }
  return { kind: 'change', lead: before, base, direction, turn, value }
}

/** 基本支出增加人员经费5万元: what grew stands behind the turn; that is sure of basic, project, personnel and public money alone. */
export function parseGain({ tokens }: Pick<Clause, 'tokens'>): Extract<Shape, { kind: 'change' }> | undefined {
  const value = tokens.at(-1)
  const at = tokens.findIndex((token) => means(token, 'direction'))
  const turn = tokens[at]
  const direction = meaning(turn, 'direction')?.direction
  if (value?.kind !== 'value' || turn === undefined || direction === undefined) return undefined
  const behind = tokens.slice(at + 1, -1)
  const lead = [...tokens.slice(0, at), ...behind]
  const plain = behind.some((token) => means(token, 'nature')) && lead.every((token) => means(token, 'nature', 'filler'))
  return plain ? { kind: 'change', lead, base: null, direction, turn, value } : undefined
}

function parseStated(tokens: readonly Token[], value: Figure): Shape {
  const { lead, base } = compared(tokens)
  if (base === null) return { kind: 'figure', lead: tokens, value }
  return lead.length === 0 ? { kind: 'earlier', base, value } : { kind: 'damaged' }
}

function parseWords(tokens: readonly Token[]): Shape {
  const same = tokens.findIndex((token) => means(token, 'same'))
  const place = tokens[same]
  const { lead, base } = compared(tokens.slice(0, same))
  const isSame = place !== undefined && base !== null && tokens.slice(same + 1).every((token) => means(token, 'same', 'filler'))
  return isSame ? { kind: 'same', lead, base, place } : { kind: 'words', tokens }
}

function compared(tokens: readonly Token[]): { readonly lead: readonly Token[]; readonly base: Comparison | null } {
  const at = findComparison(tokens)
  const first = tokens[at]
  const compare = meaning(first, 'compare')
  if (first === undefined || compare === undefined) return { lead: tokens, base: null }
  const rest = tokens.slice(at + 1)
  const closed = rest.findLastIndex((token) => means(token, 'compare')) + 1
  const [inside, behind] = closed === 0 ? [rest, []] : [rest.slice(0, closed), rest.slice(closed)]
  const base = { implied: compare.implied, start: first.start, end: (inside.at(-1) ?? first).end }
  const lead = [...tokens.slice(0, at), ...behind]
  return { lead, base: { ...base, tokens: inside.filter((token) => !means(token, 'compare')) } }
}

/** 与 and 和 compare where a year or a stage follows; else they join. */
function findComparison(tokens: readonly Token[]): number {
  return tokens.findIndex((token, index) => {
    const compare = meaning(token, 'compare')
    const next = tokens[index + 1]
    return compare !== undefined && (compare.implied || next?.kind === 'year' || means(next, 'year', 'stage', 'filler'))
  })
}
