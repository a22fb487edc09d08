// How many SELECTs a statement really is once each WITH is written out where it is used. SQLite does that while it compiles:
// fourteen names that each use the one before twice are 16,384 SELECTs and seven seconds, in five hundred characters.
import type { Token } from './tokens.ts'
import { nameOf } from './tokens.ts'

type Range = { readonly from: number; readonly to: number }
/** Name → token of its first definition, and the tokens between the parentheses of each. */
type Definitions = ReadonlyMap<string, { readonly token: Token; readonly bodies: readonly Range[] }>

export type Expansion = {
  /** SELECTs after expansion; Infinity where names of several WITHs use each other in a circle. */
  readonly selects: number
  /** Names of WITHs, where they are defined first. */
  readonly defined: readonly Token[]
  /** Those that nothing reads: SQLite never looks into them. */
  readonly unused: readonly Token[]
  /** Tables that are read, by the index of the token: also in a part that SQLite drops before it looks (`0 and (select …)`). */
  readonly sources: ReadonlyMap<number, string>
}

/** What the WITHs of a statement come to. */
export function expand(tokens: readonly Token[]): Expansion {
  const definitions = definitionsOf(tokens)
  const sources = sourcesOf(tokens)
  const used = new Set(sources.values())
  const defined = [...definitions.values()].map(({ token }) => token)
  return {
    selects: countSelects(tokens, definitions, sources),
    defined,
    unused: defined.filter((token) => !used.has(nameOf(token))),
    sources,
  }
}

function countSelects(tokens: readonly Token[], definitions: Definitions, sources: ReadonlyMap<number, string>): number {
  const known = new Map<string, number>()
  const open = new Set<string>()

  function countOf(name: string): number {
    const before = known.get(name)
    if (before !== undefined) return before
    open.add(name)
    const count = Math.max(...(definitions.get(name)?.bodies ?? []).map((body) => countIn(body, name)))
    open.delete(name)
    known.set(name, count)
    return count
  }

  /** A WITH that is defined once and uses itself is recursion, which SQLite tells and the authorizer forbids. */
  function countIn({ from, to }: Range, self: string | undefined): number {
    let count = 0
    for (let index = from; index < to; index++) {
      if (is(tokens[index], 'select')) count++
      const name = sources.get(index)
      const definition = name === undefined ? undefined : definitions.get(name)
      if (name === undefined || definition === undefined) continue
      if (name === self && definition.bodies.length === 1) continue
      count += open.has(name) ? Number.POSITIVE_INFINITY : countOf(name)
    }
    return count
  }

  return countIn({ from: 0, to: tokens.length }, undefined)
}

/** `with name [(columns)] as [[not] materialized] (body)`, wherever it stands. */
function definitionsOf(tokens: readonly Token[]): Definitions {
  const definitions = new Map<string, { token: Token; bodies: Range[] }>()
  tokens.forEach((token, index) => {
    const from = isName(token) ? bodyAfter(tokens, index + 1) : undefined
    if (from === undefined) return
    const found = definitions.get(nameOf(token)) ?? { token, bodies: [] }
    found.bodies.push({ from, to: closing(tokens, from) })
    definitions.set(nameOf(token), found)
  })
  return definitions
}

function bodyAfter(tokens: readonly Token[], index: number): number | undefined {
  let next = is(tokens[index], '(') ? closing(tokens, index + 1) + 1 : index
  if (!is(tokens[next], 'as')) return undefined
  next++
  if (is(tokens[next], 'not')) next++
  if (is(tokens[next], 'materialized')) next++
  return is(tokens[next], '(') && startsSelect(tokens[next + 1]) ? next + 1 : undefined
}

/** Else it is a window: `window w as (partition by …)`. */
function startsSelect(token: Token | undefined): boolean {
  return is(token, 'select') || is(token, 'with') || is(token, 'values')
}

/** The index of the parenthesis that closes the one before `from`. */
function closing(tokens: readonly Token[], from: number): number {
  let depth = 1
  for (let index = from; index < tokens.length; index++) {
    if (is(tokens[index], '(')) depth++
    if (is(tokens[index], ')') && --depth === 0) return index
  }
  return tokens.length
}

const endsFrom = new Set([
  'with',
  'select',
  'where',
  'group',
  'having',
  'window',
  'order',
  'limit',
  'union',
  'except',
  'intersect',
  'values',
])

/** Token index → name of every table that is read: what stands behind FROM, JOIN, IN, and a comma within a FROM. */
function sourcesOf(tokens: readonly Token[]): ReadonlyMap<number, string> {
  const sources = new Map<number, string>()
  const withinFrom: boolean[] = [false]
  let before = ''
  tokens.forEach((token, index) => {
    const word = token.text.toLowerCase()
    const listed = before === 'from' || before === 'join' || (before === ',' && withinFrom.at(-1) === true)
    const grouped = before === '(' && withinFrom.at(-1) === true
    if ((listed || grouped || before === 'in') && isName(token) && !endsFrom.has(word))
      sources.set(index, sourceAt(tokens, index))
    if (word === '(') withinFrom.push(listed || grouped)
    if (word === ')') withinFrom.pop()
    const opens = word === 'from' && before !== 'distinct'
    if (opens || endsFrom.has(word)) withinFrom.splice(-1, 1, opens)
    before = opens || word !== 'from' ? word : ''
  })
  return sources
}

/** `main.facts` is facts; another schema stays in the name. */
function sourceAt(tokens: readonly Token[], index: number): string {
  const [first, dot, second] = tokens.slice(index, index + 3)
  if (first === undefined) return ''
  if (!is(dot, '.') || second === undefined) return nameOf(first)
  return nameOf(first) === 'main' ? nameOf(second) : `${nameOf(first)}.${nameOf(second)}`
}

function isName(token: Token): boolean {
  return token.kind === 'word' || token.kind === 'quoted' || token.kind === 'string'
}

function is(token: Token | undefined, text: string): boolean {
  return token !== undefined && token.kind !== 'string' && token.kind !== 'quoted' && token.text.toLowerCase() === text
}
