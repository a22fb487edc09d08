// From what SQLite or its authorizer said to a reason in plain words, with the place in the text.
import { constants } from 'node:sqlite'
import type { Denial, Readable } from './clone.ts'
import { engineLimits } from './limits.ts'
import { because, placed, type Reason } from './reason.ts'
import type { Token } from './tokens.ts'
import { nameOf } from './tokens.ts'

export type Asked = {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly readable: Readable
  readonly functions: ReadonlySet<string>
  /** Compiles a piece of the text and gives SQLite's error, to find where a syntax error stands. */
  readonly errorOf: (text: string) => string | undefined
}

/** Why the authorizer said no. */
export function explainDenial({ action, name }: Denial, asked: Asked): Reason {
  if (action === constants.SQLITE_FUNCTION) return functionOff(name, asked)
  if (action === constants.SQLITE_READ) return unknownTable(name, asked)
  if (action === constants.SQLITE_RECURSIVE) return because('recursion')
  const word = actions[action] ?? '?'
  return at(asked, word, because('not_allowed', { word }))
}

/** Why SQLite could not compile the text. */
export function explainError(error: string, asked: Asked): Reason {
  for (const [pattern, explain] of errors) {
    const match = pattern.exec(error)
    if (match !== null) return explain(match[1] ?? '', asked)
  }
  return because('invalid', { error })
}

/** Why a name may not stand there. */
export function explainHidden(token: Token, { text, readable }: Pick<Asked, 'text' | 'readable'>): Reason {
  return placed(because('no_view', { name: token.text, list: listOf(readable.keys()) }), text, token.at)
}

/** SQLite never looks into a WITH that nothing reads; neither can the check. */
export function explainUnused(token: Token, text: string): Reason {
  return placed(because('unused', { name: token.text }), text, token.at)
}

const actions: Readonly<Record<number, string>> = {
  [constants.SQLITE_INSERT]: 'INSERT',
  [constants.SQLITE_UPDATE]: 'UPDATE',
  [constants.SQLITE_DELETE]: 'DELETE',
  [constants.SQLITE_PRAGMA]: 'PRAGMA',
  [constants.SQLITE_ATTACH]: 'ATTACH',
}

type Explain = (found: string, asked: Asked) => Reason
/** SQLite's messages, the first that fits; the group is a name or a piece of the text. */
const errors: readonly (readonly [RegExp, Explain])[] = [
  [/^no such table(?:-valued function)?: (?:main\.)?(.+)$/, unknownTable],
  [/^'(.+)' is not a function$/, unknownTable],
  [/^no such column: "(.+)"(?: - should this be a string literal in single-quotes\?)$/, doubleQuotes],
  [/^no such column: (.+)$/, unknownColumn],
  [/^ambiguous column name: (.+)$/, (name, asked) => at(asked, name, because('ambiguous', { name }))],
  [/^no such function: (.+)$/, functionOff],
  [/^wrong number of arguments to function (.+)\(\)$/, (name, asked) => at(asked, name, because('function_arguments', { name }))],
  [/^near "([\s\S]*)": syntax error$/, syntaxError],
  [/^unrecognized token: "([\s\S]*)"$/, syntaxError],
  [/^incomplete input$/, (_, { text }) => placed(because('ends_too_soon'), text, text.trimEnd().length)],
  [/^parser stack overflow$|^Expression tree is too large/, () => because('expression', { most: engineLimits.exprDepth })],
  [/^circular reference: (.+)$/, (name, asked) => at(asked, name, because('recursion'))],
  [/^(?:multiple )?recursive reference/, () => because('recursion')],
  [/^out of memory$/, () => because('steps')],
  [/^(too many .*|at most .*|.* is too complex.*)$/, (error) => because('engine_limit', { error })],
]

function unknownTable(name: string, asked: Asked): Reason {
  const known = asked.readable.has(name.toLowerCase())
  return at(
    asked,
    name,
    known ? because('not_in_from', { name }) : because('no_view', { name, list: listOf(asked.readable.keys()) }),
  )
}

function unknownColumn(name: string, asked: Asked): Reason {
  const views = [...asked.readable].filter(([view]) => asked.tokens.some((token) => isName(token) && nameOf(token) === view))
  const list = views.map(([view, columns]) => `${view}(${columns.join(', ')})`).join('; ')
  return at(asked, name, list === '' ? because('no_from', { name }) : because('no_column', { name, list }))
}

function doubleQuotes(name: string, asked: Asked): Reason {
  return at(asked, name, because('double_quotes', { name }))
}

function functionOff(name: string, asked: Asked): Reason {
  return at(asked, name, because('function_off', { name, list: listOf(asked.functions) }))
}

function listOf(names: Iterable<string>): string {
  return [...names].join(', ')
}

/** The first token with this text at which the statement so far already fails in the same way. */
function syntaxError(word: string, asked: Asked): Reason {
  const wanted = asked.tokens.filter((token) => token.text === word || token.text.startsWith(word))
  const first = wanted.find((token) => failsAlike(asked.text.slice(0, token.at + token.text.length), asked)) ?? wanted[0]
  const reason = because('not_understood', { word })
  return first === undefined ? reason : placed(reason, asked.text, first.at)
}

function failsAlike(text: string, { errorOf }: Asked): boolean {
  return /syntax error|unrecognized token/.test(errorOf(text) ?? '')
}

/** Adds the place of the first token that bears the name (the last part of a dotted one), where there is one. */
function at({ text, tokens }: Asked, name: string, reason: Reason): Reason {
  const wanted = [name.toLowerCase(), name.slice(name.lastIndexOf('.') + 1).toLowerCase()]
  const token = tokens.find(
    (candidate, index) => isName(candidate) && wanted.includes(nameOf(candidate)) && fits(tokens, index, name),
  )
  return token === undefined ? reason : placed(reason, text, token.at)
}

/** A column named with its table is looked for behind that table. */
function fits(tokens: readonly Token[], index: number, name: string): boolean {
  const [table, column] = name.toLowerCase().split('.')
  if (column === undefined) return true
  const [before, dot] = [tokens[index - 2], tokens[index - 1]]
  return dot?.text === '.' && before !== undefined && isName(before) && nameOf(before) === table
}

function isName({ kind }: Token): boolean {
  return kind === 'word' || kind === 'quoted' || kind === 'string'
}
