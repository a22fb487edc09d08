// Expressions, by the precedence of SQLite. The text compiled before: what is not known here is refused, never guessed.
import { nameOf } from '../../check/tokens.ts'
import type { Cursor } from './cursor.ts'
import type { Call, Case, Expression, Range } from './tree.ts'

export function parseExpression(cursor: Cursor): Expression {
  return parseOr(cursor)
}

type Parse = (cursor: Cursor) => Expression

/** Operators of one level, from the left. */
function binary(operators: readonly string[], next: Parse): Parse {
  return (cursor) => {
    const start = cursor.at()
    let left = next(cursor)
    for (;;) {
      const operator = operators.find((each) => cursor.is(each))
      if (operator === undefined) return left
      cursor.next()
      left = { kind: 'binary', operator, left, right: next(cursor), ...cursor.from(start) }
    }
  }
}

const parseCollated: Parse = (cursor) => {
  const start = cursor.at()
  let inner = parseUnary(cursor)
  while (cursor.takes('collate')) {
    cursor.name()
    inner = { kind: 'nested', inner, ...cursor.from(start) }
  }
  return inner
}
const parseConcat = binary(['||', '->>', '->'], parseCollated)
const parseProduct = binary(['*', '/', '%'], parseConcat)
const parseSum = binary(['+', '-'], parseProduct)
const parseBits = binary(['<<', '>>', '&', '|'], parseSum)
const parseOrder = binary(['<=', '>=', '<', '>'], parseBits)
const parseAnd = binary(['and'], parseNot)
const parseOr = binary(['or'], parseAnd)

function parseNot(cursor: Cursor): Expression {
  const start = cursor.at()
  if (!cursor.is('not') || cursor.is('not', 'exists')) return parseEquality(cursor)
  cursor.next()
  return { kind: 'unary', operator: 'not', operand: parseNot(cursor), ...cursor.from(start) }
}

/** =, IS, IN, LIKE, BETWEEN and the like: yes or no. */
function parseEquality(cursor: Cursor): Expression {
  const start = cursor.at()
  let left = parseOrder(cursor)
  for (;;) {
    const parts = predicateParts(cursor)
    if (parts === undefined) return left
    left = { kind: 'predicate', parts: [left, ...parts], ...cursor.from(start) }
  }
}

/** What stands behind the first operand; undefined where no predicate goes on. */
function predicateParts(cursor: Cursor): readonly Expression[] | undefined {
  for (const sign of ['=', '==', '<>', '!=']) if (cursor.takes(sign)) return [parseOrder(cursor)]
  if (cursor.takes('isnull') || cursor.takes('notnull') || cursor.takes('not', 'null')) return []
  if (cursor.takes('is')) {
    cursor.takes('not')
    cursor.takes('distinct', 'from')
    return [parseOrder(cursor)]
  }
  if (cursor.is('not') && !['in', 'like', 'glob', 'between'].some((word) => cursor.is('not', word))) return undefined
  cursor.takes('not')
  if (cursor.takes('in')) return inParts(cursor)
  if (cursor.takes('like') || cursor.takes('glob')) {
    const pattern = parseOrder(cursor)
    return cursor.takes('escape') ? [pattern, parseOrder(cursor)] : [pattern]
  }
  if (!cursor.takes('between')) return undefined
  const low = parseOrder(cursor)
  cursor.expect('and')
  return [low, parseOrder(cursor)]
}

function inParts(cursor: Cursor): readonly Expression[] {
  const start = cursor.at()
  cursor.expect('(')
  if (cursor.takes(')')) return []
  if (!cursor.is('select') && !cursor.is('with')) {
    const items = list(cursor)
    cursor.expect(')')
    return items
  }
  const query = cursor.query(cursor)
  cursor.expect(')')
  return [{ kind: 'scalar', query, ...cursor.from(start) }]
}

function list(cursor: Cursor): readonly Expression[] {
  const items = [parseExpression(cursor)]
  while (cursor.takes(',')) items.push(parseExpression(cursor))
  return items
}

function parseUnary(cursor: Cursor): Expression {
  const start = cursor.at()
  const operator = ['-', '+', '~'].find((sign) => cursor.is(sign))
  if (operator === undefined) return parsePrimary(cursor)
  cursor.next()
  return { kind: 'unary', operator, operand: parseUnary(cursor), ...cursor.from(start) }
}

function parsePrimary(cursor: Cursor): Expression {
  const start = cursor.at()
  const token = cursor.peek()
  if (token?.kind === 'number') {
    cursor.next()
    return { kind: 'literal', value: Number(token.text.replaceAll('_', '')), ...cursor.from(start) }
  }
  if (token?.kind === 'string') {
    cursor.next()
    return { kind: 'literal', value: token.text, ...cursor.from(start) }
  }
  if (cursor.takes('null')) return { kind: 'literal', value: null, ...cursor.from(start) }
  if (cursor.is('(')) return parseBrackets(cursor)
  if (cursor.is('case')) return parseCase(cursor)
  if (cursor.takes('cast')) return parseCast(cursor, start)
  if (cursor.takes('exists') || cursor.takes('not', 'exists'))
    return { kind: 'predicate', parts: inParts(cursor), ...cursor.from(start) }
  return parseName(cursor)
}

function parseBrackets(cursor: Cursor): Expression {
  const start = cursor.at()
  cursor.expect('(')
  if (cursor.is('select') || cursor.is('with')) {
    const query = cursor.query(cursor)
    cursor.expect(')')
    return { kind: 'scalar', query, ...cursor.from(start) }
  }
  const parts = list(cursor)
  cursor.expect(')')
  const [inner] = parts
  // (a, b) IN (…): only ever compared.
  if (inner === undefined || parts.length > 1) return { kind: 'predicate', parts, ...cursor.from(start) }
  return { kind: 'nested', inner, ...cursor.from(start) }
}

function parseCase(cursor: Cursor): Case {
  const start = cursor.at()
  cursor.expect('case')
  const base = cursor.is('when') ? undefined : parseExpression(cursor)
  const whens: { when: Expression; value: Expression }[] = []
  while (cursor.takes('when')) {
    const when = parseExpression(cursor)
    cursor.expect('then')
    whens.push({ when, value: parseExpression(cursor) })
  }
  const otherwise = cursor.takes('else') ? parseExpression(cursor) : undefined
  cursor.expect('end')
  return { kind: 'case', base, whens, otherwise, ...cursor.from(start) }
}

function parseCast(cursor: Cursor, start: number): Expression {
  cursor.expect('(')
  const operand = parseExpression(cursor)
  cursor.expect('as')
  const type = cursor.name().name
  cursor.expect(')')
  return { kind: 'cast', operand, type, ...cursor.from(start) }
}

/** A column, with its table or without, or a call. */
function parseName(cursor: Cursor): Expression {
  const start = cursor.at()
  // LIKE, GLOB, REPLACE and others are reserved words and functions alike.
  if (cursor.peek()?.kind === 'word' && cursor.peek(1)?.text === '(') return parseCall(cursor, start)
  const first = cursor.name()
  if (!cursor.takes('.')) return { kind: 'column', table: undefined, name: first.name, ...cursor.from(start) }
  const second = cursor.name()
  if (cursor.is('.')) throw cursor.lost()
  return { kind: 'column', table: first.name, name: second.name, ...cursor.from(start) }
}

function parseCall(cursor: Cursor, start: number): Call {
  const name = nameOf(cursor.next())
  cursor.expect('(')
  const isStar = cursor.takes('*')
  const isDistinct = cursor.takes('distinct')
  const args = isStar || cursor.is(')') ? [] : list(cursor)
  if (cursor.takes('order', 'by')) skipTo(cursor)
  cursor.expect(')')
  const filter = clause(cursor, 'filter')
  const over = clause(cursor, 'over')
  return { kind: 'call', name, args, isStar, isDistinct, filter, over, ...cursor.from(start) }
}

/** FILTER (…), OVER (…), OVER name: used as they are written. */
function clause(cursor: Cursor, word: 'filter' | 'over'): Range | undefined {
  const start = cursor.at()
  if (!cursor.takes(word)) return undefined
  if (word === 'over' && cursor.isName()) cursor.name()
  else {
    cursor.expect('(')
    skipTo(cursor)
    cursor.expect(')')
  }
  return cursor.from(start)
}

/** To the bracket that closes the one that is open. */
function skipTo(cursor: Cursor): void {
  for (let depth = 0; depth > 0 || !cursor.is(')'); cursor.next()) {
    if (cursor.is('(')) depth += 1
    if (cursor.is(')')) depth -= 1
  }
}
