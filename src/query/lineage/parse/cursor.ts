// The tokens of a statement, read one after another. Signs that stand together are one operator, as SQLite reads them.
import { nameOf, type Token } from '../../check/tokens.ts'
import { Untraced } from '../refused.ts'
import type { Query, Range } from './tree.ts'

const operators: ReadonlySet<string> = new Set(['||', '<=', '>=', '<>', '!=', '==', '<<', '>>', '->', '->>'])

export function joinOperators(tokens: readonly Token[]): readonly Token[] {
  return tokens.reduce<Token[]>((joined, token) => {
    const before = joined.at(-1)
    const isJoined =
      before?.kind === 'sign' &&
      token.kind === 'sign' &&
      before.at + before.text.length === token.at &&
      operators.has(before.text + token.text)
    if (isJoined && before !== undefined) joined[joined.length - 1] = { ...before, text: before.text + token.text }
    else joined.push(token)
    return joined
  }, [])
}

/** Words that end an expression or a name and are no alias. */
export const reserved: ReadonlySet<string> = new Set(
  `select from where group by having order limit offset union except intersect all distinct as on using join left right full inner outer
   cross natural case when then else end and or not in is between like glob match regexp escape exists null collate cast filter over window
   partition rows range groups with recursive values asc desc nulls isnull notnull`.split(/\s+/),
)

export class Cursor {
  readonly #tokens: readonly Token[]
  readonly text: string
  /** Reads a query that stands inside of an expression. */
  readonly query: (cursor: Cursor) => Query
  #index = 0

  constructor(text: string, tokens: readonly Token[], query: (cursor: Cursor) => Query) {
    this.text = text
    this.query = query
    this.#tokens = joinOperators(tokens)
  }

  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#index + ahead]
  }

  /** Whether the next tokens are these words (in small letters) or signs. */
  is(...words: readonly string[]): boolean {
    return words.every((word, ahead) => this.#reads(this.peek(ahead), word))
  }

  isOneOf(words: readonly string[]): boolean {
    return words.some((word) => this.is(word))
  }

  /** Steps over these words where they stand next. */
  takes(...words: readonly string[]): boolean {
    if (!this.is(...words)) return false
    this.#index += words.length
    return true
  }

  next(): Token {
    const token = this.peek()
    if (token === undefined) throw new Untraced('untraced_end', this.text.length)
    this.#index += 1
    return token
  }

  expect(word: string): Token {
    if (!this.is(word)) throw this.lost()
    return this.next()
  }

  /** A name: a word that is not reserved, or anything in quotes. */
  isName(): boolean {
    const token = this.peek()
    if (token?.kind === 'quoted') return true
    return token?.kind === 'word' && !reserved.has(token.text.toLowerCase())
  }

  name(): { readonly name: string; readonly shown: string } {
    if (!this.isName()) throw this.lost()
    const token = this.next()
    return { name: this.foreign(nameOf(token), token), shown: token.text }
  }

  /** Names of companions are ours: whoever wrote one could pass off facts that are not behind a value. */
  foreign(name: string, { at }: Token): string {
    if (/^(?:__|wenzhang_)/.test(name)) throw new Untraced('untraced_own', at, { name })
    return name
  }

  /** Where the next token begins; the end of the text behind the last. */
  at(): number {
    return this.peek()?.at ?? this.text.length
  }

  /** Where the token before ends. */
  end(): number {
    const token = this.#tokens[this.#index - 1]
    return token === undefined ? 0 : token.at + token.text.length
  }

  from(start: number): Range {
    return { start, end: this.end() }
  }

  lost(): Untraced {
    return new Untraced('untraced_syntax', this.at(), { word: this.peek()?.text ?? '' })
  }

  #reads(token: Token | undefined, word: string): boolean {
    return token !== undefined && token.kind !== 'string' && token.kind !== 'quoted' && token.text.toLowerCase() === word
  }
}
