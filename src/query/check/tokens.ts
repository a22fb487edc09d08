// A statement cut into tokens as SQLite cuts it, but stricter: whatever SQLite would read in an unexpected way
// (an open comment, a $ inside a name, a sign outside of ASCII) is refused here, with its place.
import { invisibleCharacter, strangeSign } from './characters.ts'
import { because, placed, type Reason } from './reason.ts'

export type TokenKind = 'word' | 'quoted' | 'string' | 'blob' | 'number' | 'parameter' | 'sign'
/** `at` is the UTF-16 index of the first character. */
export type Token = { readonly kind: TokenKind; readonly text: string; readonly at: number }
export type Tokens = { readonly tokens: readonly Token[] } | { readonly reason: Reason }

const skipped = /[ \t\n\r]+|--[^\n]*|\/\*[\s\S]*?\*\//y
/** In the order tried; the lookaheads keep a doubled quote inside its text. */
const patterns: readonly (readonly [TokenKind, RegExp])[] = [
  ['blob', /[xX]'(?:[^']|'')*'(?!')/y],
  ['string', /'(?:[^']|'')*'(?!')/y],
  ['quoted', /"(?:[^"]|"")*"(?!")|`(?:[^`]|``)*`(?!`)|\[[^\]]*\]/y],
  ['parameter', /[?:@$#][\p{L}\p{M}\p{N}_]*/uy],
  ['number', /\.?\d(?:[eE][+-]?\d|[\w.])*/y],
  ['word', /(?![\uFF01-\uFF5E])[\p{L}_](?:(?![\uFF01-\uFF5E])[\p{L}\p{M}\p{N}_])*/uy],
  ['sign', /[-+*%~&|<>=!.,;()]|\/(?!\*)/y],
]

/** The tokens, without blanks and comments; or the first thing that is not closed or no part of SQL. */
export function tokenize(text: string): Tokens {
  const hidden = invisibleCharacter(text)
  if (hidden !== undefined) return { reason: hidden }
  const tokens: Token[] = []
  for (let at = skip(text, 0); at < text.length; ) {
    const token = tokenAt(text, at)
    if (token === undefined) return { reason: unreadable(text, at) }
    tokens.push(token)
    at = skip(text, at + token.text.length)
  }
  return { tokens }
}

/** A name without its quotes, in lower case: what SQLite compares. */
export function nameOf(token: Token): string {
  if (token.kind === 'word') return token.text.toLowerCase()
  const quote = token.text.at(-1) ?? ''
  return token.text
    .slice(1, -1)
    .replaceAll(quote + quote, quote)
    .toLowerCase()
}

function skip(text: string, from: number): number {
  let at = from
  for (;;) {
    skipped.lastIndex = at
    if (!skipped.test(text)) return at
    at = skipped.lastIndex
  }
}

function tokenAt(text: string, at: number): Token | undefined {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at
    const [match] = pattern.exec(text) ?? []
    if (match !== undefined) return { kind, text: match, at }
  }
  return undefined
}

function unreadable(text: string, at: number): Reason {
  const [open] = /^(?:[xX]?'|["`[]|\/\*)/.exec(text.slice(at, at + 2)) ?? []
  if (open === undefined) return strangeSign(text, at)
  if (open === '/*') return placed(because('open_comment'), text, at)
  return placed(because(open.endsWith("'") ? 'open_text' : 'open_name', { sign: open }), text, at)
}
