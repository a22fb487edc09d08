// From what SQLite or its authorizer said to a reason in plain words, with the place in the text.
import { constants } from 'node:sqlite'
import type { Denial, Readable } from './clone.ts'
import type { Reason, ReasonCode } from './reason.ts'
import { positionOf } from './reason.ts'
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
export function explainDenial({ action, name, column }: Denial, asked: Asked): Reason {
  if (action === constants.SQLITE_FUNCTION) return functionOff(name, asked)
  if (action === constants.SQLITE_READ) return hiddenTable(name, column, asked)
  if (action === constants.SQLITE_RECURSIVE) {
    return at(asked, name, { code: 'recursive', message: 'A WITH may not use itself: recursion is not allowed here.' })
  }
  const act = actions[action] ?? 'This'
  return at(asked, act.split(' ')[0] ?? '', {
    code: 'not_allowed',
    message: `${act} is not allowed: a statement here only reads.`,
  })
}

/** Why SQLite could not compile the text. */
export function explainError(error: string, asked: Asked): Reason {
  for (const [pattern, explain] of errors) {
    const match = pattern.exec(error)
    if (match !== null) return explain(match[1] ?? '', asked)
  }
  return { code: 'invalid', message: `SQLite cannot compile this: ${error}.` }
}

/** Why a name may not stand there. */
export function explainHidden({ text: name, at }: Token, { text, readable }: Pick<Asked, 'text' | 'readable'>): Reason {
  const message = `There is no view ${name}. Published: ${[...readable.keys()].join(', ')}.`
  return { code: 'unknown_table', message, position: positionOf(text, at) }
}

/** SQLite never looks into a WITH that nothing reads; neither can the check. */
export function explainUnused({ text: name, at }: Token, text: string): Reason {
  return { code: 'invalid', message: `Nothing reads the WITH ${name}: remove it.`, position: positionOf(text, at) }
}

const actions: Readonly<Record<number, string>> = {
  [constants.SQLITE_INSERT]: 'INSERT',
  [constants.SQLITE_UPDATE]: 'UPDATE',
  [constants.SQLITE_DELETE]: 'DELETE',
  [constants.SQLITE_PRAGMA]: 'PRAGMA',
  [constants.SQLITE_ATTACH]: 'ATTACH',
}

/** SQLite's authorizer says sqlite_master for sqlite_schema too: the words of the text are said back. */
function hiddenTable(name: string, column: string, asked: Asked): Reason {
  const own = asked.tokens.find((token) => isName(token) && /^sqlite_/.test(nameOf(token)))
  const written = name.startsWith('sqlite_') && own !== undefined ? nameOf(own) : name
  return at(asked, written, { code: 'unknown_table', message: noTable(written, column, asked) })
}

type Explain = (name: string, asked: Asked) => Reason
/** SQLite's messages, the first that fits; the group is a name or a piece of the text. */
const errors: readonly (readonly [RegExp, Explain])[] = [
  [/^no such table: (?:main\.)?(.+)$/, unknownTable],
  [/^no such table-valued function: (.+)$/, unknownTable],
  [/^'(.+)' is not a function$/, unknownTable],
  [/^no such column: (.+?)(?: - should this be a string literal in single-quotes\?)?$/, unknownColumn],
  [/^no such function: (.+)$/, functionOff],
  [/^ambiguous column name: (.+)$/, (name, asked) => at(asked, name, { code: 'unknown_column', message: ambiguous(name) })],
  [/^near "([\s\S]*)": syntax error$/, syntaxError],
  [/^unrecognized token: "([\s\S]*)"$/, syntaxError],
  [/^(incomplete input)$/, endsTooSoon],
  [/^(parser stack overflow)$/, () => ({ code: 'too_deep', message: 'The statement is nested too deeply.' })],
  [/^(Expression tree is too large.*)$/, () => ({ code: 'too_deep', message: 'An expression is nested more than 100 deep.' })],
  [
    /^circular reference: (.+)$/,
    (name, asked) => at(asked, name, { code: 'recursive', message: `${name} is defined by itself.` }),
  ],
  [/^recursive reference|^(multiple recursive references)/, () => ({ code: 'recursive', message: 'A WITH may not use itself.' })],
  [/^(too many .*|at most .*|out of memory|string or blob too big|.* is too complex.*)$/, tooComplicated],
  [/^wrong number of arguments to function (.+)\(\)$/, wrongArguments],
]

function unknownTable(name: string, asked: Asked): Reason {
  return at(asked, name, { code: 'unknown_table', message: noTable(name, '', asked) })
}

function noTable(name: string, column: string, { readable }: Asked): string {
  const known = readable.has(name.toLowerCase())
  if (known && column === '')
    return `“${name}” is not among the FROM of this part under that name; use its alias, without arguments.`
  const what = known ? `“${name}” has no column “${column}”` : `There is no view “${name}”`
  return `${what}. Published: ${known ? (readable.get(name.toLowerCase()) ?? []).join(', ') : [...readable.keys()].join(', ')}.`
}

function unknownColumn(name: string, asked: Asked): Reason {
  if (name.startsWith('"')) return quotedText(name, asked)
  const reads = [...asked.readable].filter(([view]) => asked.tokens.some((token) => isName(token) && nameOf(token) === view))
  const columns = reads.map(([view, names]) => `${view}(${names.join(', ')})`)
  const known = columns.length > 0 ? `Columns: ${columns.join('; ')}.` : 'No published view stands in the FROM.'
  return at(asked, name, { code: 'unknown_column', message: `There is no column “${name}”. ${known}` })
}

function quotedText(name: string, asked: Asked): Reason {
  const message = `There is no column ${name}. Names stand in double quotes, texts in single quotes: '${name.slice(1, -1)}'.`
  return at(asked, name.slice(1, -1), { code: 'unknown_column', message })
}

function ambiguous(name: string): string {
  return `“${name}” stands in more than one of the views: write view.${name}.`
}

function functionOff(name: string, asked: Asked): Reason {
  const message = `The function ${name} is not on the list. Allowed: ${[...asked.functions].join(', ')}.`
  return at(asked, name, { code: 'function', message })
}

function wrongArguments(name: string, asked: Asked): Reason {
  return at(asked, name, { code: 'function', message: `The function ${name} takes another number of arguments.` })
}

function tooComplicated(error: string): Reason {
  const told = error === 'out of memory' ? 'it needs too many steps' : error
  return { code: 'too_complicated', message: `The statement is too complicated: ${told}.` }
}

function endsTooSoon(_: string, { text }: Asked): Reason {
  return { code: 'syntax', message: 'The statement ends too soon.', position: positionOf(text, text.trimEnd().length) }
}

/** The first token with this text at which the statement so far already fails in the same way. */
function syntaxError(piece: string, asked: Asked): Reason {
  const message = `SQLite does not understand “${piece}” here.`
  const wanted = asked.tokens.filter((token) => token.text === piece || token.text.startsWith(piece))
  const first = wanted.find(({ at, text }) => failsAlike(asked.text.slice(0, at + text.length), asked)) ?? wanted[0]
  return { code: 'syntax', message, ...(first && { position: positionOf(asked.text, first.at) }) }
}

function failsAlike(text: string, { errorOf }: Asked): boolean {
  return /syntax error|unrecognized token/.test(errorOf(text) ?? '')
}

/** Adds the place of the first token that bears the name (the last part of a dotted one), where there is one. */
function at({ text, tokens }: Asked, name: string, reason: { code: ReasonCode; message: string }): Reason {
  const wanted = [name.toLowerCase(), name.slice(name.lastIndexOf('.') + 1).toLowerCase()]
  const token = tokens.find(
    (candidate, index) => isName(candidate) && wanted.includes(nameOf(candidate)) && fits(tokens, index, name),
  )
  return token === undefined ? reason : { ...reason, position: positionOf(text, token.at) }
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
