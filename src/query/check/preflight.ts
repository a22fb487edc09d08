// What is looked at before SQLite sees the text: SQLite compiles the first of several statements without a word,
// stops at a NUL, and reads PRAGMA or VACUUM gladly. Linear in the length of the text.
import { expand } from './expansion.ts'
import type { TextLimits } from './limits.ts'
import { expandedSelects as mostSelects, textLimits } from './limits.ts'
import { because, placed, type Reason } from './reason.ts'
import type { Token } from './tokens.ts'
import { tokenize } from './tokens.ts'

export type PreflightRules = { readonly limits: TextLimits; readonly parameters: boolean }
/** For SQL that a person or a model writes. */
export const selectRules: PreflightRules = { limits: textLimits, parameters: false }
export type Preflight = { readonly tokens: readonly Token[] } | { readonly reason: Reason }

/** The tokens of one SELECT within the limits, without its last semicolon; or the first reason why it is none. */
export function preflight(text: string, rules: PreflightRules): Preflight {
  const { characters } = rules.limits
  if (text.length > characters)
    return { reason: placed(because('characters', { count: text.length, most: characters }), text, characters) }
  const cut = tokenize(text)
  if ('reason' in cut) return cut
  const tokens = cut.tokens.at(-1)?.text === ';' ? cut.tokens.slice(0, -1) : cut.tokens
  for (const rule of preflightRules) {
    const found = rule(tokens, rules)
    if (found !== undefined) return { reason: found.at === undefined ? found.reason : placed(found.reason, text, found.at.at) }
  }
  return { tokens }
}

/** A reason, and the token where it stands. */
type Found = { readonly reason: Reason; readonly at?: Token }
type Rule = (tokens: readonly Token[], rules: PreflightRules) => Found | undefined

const preflightRules: readonly Rule[] = [
  empty,
  notASelect,
  severalStatements,
  parameter,
  blob,
  parentheses,
  tooManyTokens,
  tooManySelects,
]

function empty(tokens: readonly Token[]): Found | undefined {
  return tokens.length > 0 ? undefined : { reason: because('empty') }
}

function notASelect([first]: readonly Token[]): Found | undefined {
  const word = first?.text.toUpperCase() ?? ''
  if (first === undefined || word === 'SELECT' || word === 'WITH' || word === ';') return undefined
  return { reason: because('not_a_select', { word }), at: first }
}

function severalStatements(tokens: readonly Token[]): Found | undefined {
  const at = tokens.find((token) => token.text === ';')
  return at && { reason: because('several'), at }
}

function parameter(tokens: readonly Token[], { parameters }: PreflightRules): Found | undefined {
  const at = tokens.find((token) => token.kind === 'parameter' && !(parameters && token.text === '?'))
  return at && { reason: because('parameter', { sign: at.text }), at }
}

function blob(tokens: readonly Token[]): Found | undefined {
  const at = tokens.find((token) => token.kind === 'blob')
  return at && { reason: because('blob'), at }
}

function parentheses(tokens: readonly Token[], { limits }: PreflightRules): Found | undefined {
  const most = limits.parentheses
  const open: Token[] = []
  for (const at of tokens) {
    if (at.text === '(') open.push(at)
    if (at.text === ')' && open.pop() === undefined) return { reason: because('not_opened'), at }
    if (open.length > most) return { reason: because('parentheses', { most }), at }
  }
  const at = open.at(-1)
  return at && { reason: because('not_closed'), at }
}

function tooManyTokens(tokens: readonly Token[], { limits }: PreflightRules): Found | undefined {
  const at = tokens[limits.tokens]
  return at && { reason: because('words', { count: tokens.length, most: limits.tokens }), at }
}

function tooManySelects(tokens: readonly Token[]): Found | undefined {
  const { selects: count } = expand(tokens)
  if (count <= mostSelects) return undefined
  return { reason: Number.isFinite(count) ? because('with_size', { count, most: mostSelects }) : because('with_circle') }
}
