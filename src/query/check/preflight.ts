// What is looked at before SQLite sees the text: SQLite compiles the first of several statements without a word,
// stops at a NUL, and reads PRAGMA or VACUUM gladly. Linear in the length of the text.
import { expand } from './expansion.ts'
import type { TextLimits } from './limits.ts'
import { expandedSelects as mostSelects, textLimits } from './limits.ts'
import type { Reason, ReasonCode } from './reason.ts'
import { positionOf } from './reason.ts'
import type { Token } from './tokens.ts'
import { tokenize } from './tokens.ts'

export type PreflightRules = { readonly limits: TextLimits; readonly parameters: boolean }
/** For SQL that a person or a model writes. */
export const selectRules: PreflightRules = { limits: textLimits, parameters: false }
export type Preflight = { readonly tokens: readonly Token[] } | { readonly reason: Reason }

/** The tokens of one SELECT within the limits, without its last semicolon; or the first reason why it is none. */
export function preflight(text: string, rules: PreflightRules): Preflight {
  if (text.length > rules.limits.characters) return { reason: tooLong(text, rules.limits.characters) }
  const cut = tokenize(text)
  if ('reason' in cut) return cut
  const tokens = cut.tokens.at(-1)?.text === ';' ? cut.tokens.slice(0, -1) : cut.tokens
  for (const rule of preflightRules) {
    const found = rule(tokens, rules)
    if (found === undefined) continue
    const { at, ...reason } = found
    return { reason: at === undefined ? reason : { ...reason, position: positionOf(text, at) } }
  }
  return { tokens }
}

/** A reason at a UTF-16 index. */
type Found = { readonly code: ReasonCode; readonly message: string; readonly at?: number }
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

function tooLong(text: string, most: number): Reason {
  return { code: 'too_long', message: `The statement has ${text.length} characters; ${most} are allowed.`, position: most + 1 }
}

function empty(tokens: readonly Token[]): Found | undefined {
  return tokens.length > 0
    ? undefined
    : { code: 'empty', message: 'There is no statement. Write one SELECT over the published views.' }
}

function severalStatements(tokens: readonly Token[]): Found | undefined {
  const semicolon = tokens.find((token) => token.text === ';')
  return (
    semicolon && {
      code: 'several_statements',
      message: 'One statement at a time: something follows the semicolon.',
      at: semicolon.at,
    }
  )
}

function notASelect([first]: readonly Token[]): Found | undefined {
  const word = first?.text.toUpperCase() ?? ''
  if (word === 'SELECT' || word === 'WITH' || word === ';') return undefined
  return { code: 'not_a_select', message: `Only a SELECT can be asked (or WITH … SELECT), not ${word}.`, at: first?.at ?? 0 }
}

function parameter(tokens: readonly Token[], { parameters }: PreflightRules): Found | undefined {
  const found = tokens.find((token) => token.kind === 'parameter' && !(parameters && token.text === '?'))
  if (found === undefined) return undefined
  return { code: 'parameter', message: `Nothing is bound to ${found.text}: write the value itself.`, at: found.at }
}

function blob(tokens: readonly Token[]): Found | undefined {
  const found = tokens.find((token) => token.kind === 'blob')
  return (
    found && {
      code: 'blob',
      message: 'A literal of bytes (x‘…’) has no use here: the views hold numbers and texts.',
      at: found.at,
    }
  )
}

function tooManyTokens(tokens: readonly Token[], { limits }: PreflightRules): Found | undefined {
  if (tokens.length <= limits.tokens) return undefined
  const message = `The statement has ${tokens.length} words and signs; ${limits.tokens} are allowed.`
  return { code: 'too_long', message, at: tokens[limits.tokens]?.at ?? 0 }
}

function parentheses(tokens: readonly Token[], { limits }: PreflightRules): Found | undefined {
  const open: Token[] = []
  for (const token of tokens) {
    if (token.text === '(') open.push(token)
    if (token.text === ')' && open.pop() === undefined)
      return { code: 'unclosed', message: 'Nothing opens this ).', at: token.at }
    if (open.length > limits.parentheses) return tooDeep(token, limits.parentheses)
  }
  const last = open.at(-1)
  return last && { code: 'unclosed', message: 'This ( is not closed.', at: last.at }
}

function tooDeep(token: Token, most: number): Found {
  return { code: 'too_deep', message: `Parentheses stand more than ${most} deep.`, at: token.at }
}

function tooManySelects(tokens: readonly Token[]): Found | undefined {
  const { selects } = expand(tokens)
  if (selects <= mostSelects) return undefined
  const size = Number.isFinite(selects) ? `becomes ${selects} SELECTs` : 'goes in a circle'
  return {
    code: 'too_complicated',
    message: `With each WITH written out where it is used the statement ${size}; ${mostSelects} are allowed.`,
  }
}
