// A query: WITH, the SELECTs of it, and what orders and limits them.
import type { Token } from '../../check/tokens.ts'
import { Untraced } from '../refused.ts'
import { Cursor } from './cursor.ts'
import { parseExpression } from './expression.ts'
import type { Core, Expression, Query, Relation, ResultColumn, SetOperator, With } from './tree.ts'

/** The tree of a statement that SQLite compiles. Throws Untraced for what is not known here. */
export function parseStatement(text: string, tokens: readonly Token[]): Query {
  const cursor = new Cursor(text, tokens, parseQuery)
  const query = parseQuery(cursor)
  if (cursor.peek() !== undefined) throw cursor.lost()
  return query
}

export function parseQuery(cursor: Cursor): Query {
  const start = cursor.at()
  const withs = cursor.takes('with') ? parseWiths(cursor) : []
  const cores = [parseCore(cursor)]
  const operators: SetOperator[] = []
  for (let operator = setOperator(cursor); operator !== undefined; operator = setOperator(cursor)) {
    operators.push(operator)
    cores.push(parseCore(cursor))
  }
  const behind = cursor.at()
  const orders = parseTail(cursor)
  const tail = cursor.end() > behind ? cursor.from(behind) : { start: cursor.end(), end: cursor.end() }
  return { withs, cores, operators, tail, orders, ...cursor.from(start) }
}

function setOperator(cursor: Cursor): SetOperator | undefined {
  if (cursor.takes('union', 'all')) return 'union all'
  return (['union', 'except', 'intersect'] as const).find((word) => cursor.takes(word))
}

function parseWiths(cursor: Cursor): readonly With[] {
  if (cursor.is('recursive')) throw new Untraced('untraced_recursion', cursor.at())
  const withs = [parseWith(cursor)]
  while (cursor.takes(',')) withs.push(parseWith(cursor))
  return withs
}

function parseWith(cursor: Cursor): With {
  const { name } = cursor.name()
  const columns = cursor.takes('(') ? parseNames(cursor) : undefined
  cursor.expect('as')
  cursor.takes('not')
  cursor.takes('materialized')
  cursor.expect('(')
  const query = parseQuery(cursor)
  cursor.expect(')')
  return { name, query, columns }
}

function parseNames(cursor: Cursor): NonNullable<With['columns']> {
  const names = [cursor.name().name]
  while (cursor.takes(',')) names.push(cursor.name().name)
  return { names, at: cursor.expect(')').at }
}

function parseCore(cursor: Cursor): Core {
  const start = cursor.at()
  if (cursor.is('values')) throw new Untraced('untraced_values', start)
  cursor.expect('select')
  const distinctAt = cursor.at()
  const distinct = cursor.takes('distinct') ? cursor.from(distinctAt) : undefined
  cursor.takes('all')
  const columns = [parseResult(cursor)]
  while (cursor.takes(',')) columns.push(parseResult(cursor))
  const columnsEnd = cursor.end()
  const { relations, isUsing } = cursor.takes('from') ? parseFrom(cursor) : { relations: [], isUsing: false }
  // Conditions choose rows: they are used as they are written.
  if (cursor.takes('where')) parseExpression(cursor)
  const isGrouped = cursor.takes('group', 'by')
  const groups = isGrouped ? parseList(cursor) : []
  const having = cursor.takes('having') ? [parseExpression(cursor)] : []
  if (cursor.takes('window')) skipWindows(cursor)
  return { distinct, columns, columnsEnd, relations, isUsing, groups, isGrouped, others: having, ...cursor.from(start) }
}

function parseList(cursor: Cursor): readonly Expression[] {
  const items = [parseExpression(cursor)]
  while (cursor.takes(',')) items.push(parseExpression(cursor))
  return items
}

function parseResult(cursor: Cursor): ResultColumn {
  const start = cursor.at()
  if (cursor.takes('*')) return { kind: 'star', table: undefined, ...cursor.from(start) }
  if (cursor.isName() && cursor.peek(1)?.text === '.' && cursor.peek(2)?.text === '*') {
    const { name } = cursor.name()
    cursor.next()
    cursor.next()
    return { kind: 'star', table: name, ...cursor.from(start) }
  }
  const expression = parseExpression(cursor)
  return { kind: 'expression', expression, alias: aliasOf(cursor)?.name, ...cursor.from(start) }
}

/** `AS 'text'` is an alias to SQLite, too. */
function aliasOf(cursor: Cursor): { readonly name: string; readonly shown: string } | undefined {
  if (!cursor.takes('as')) return cursor.isName() ? cursor.name() : undefined
  if (cursor.peek()?.kind !== 'string') return cursor.name()
  const token = cursor.next()
  return { name: cursor.foreign(token.text.slice(1, -1).replaceAll("''", "'").toLowerCase(), token), shown: token.text }
}

type From = Pick<Core, 'relations' | 'isUsing'>

function parseFrom(cursor: Cursor): From {
  const relations = [...parseRelation(cursor)]
  let isUsing = false
  while (joins(cursor)) {
    relations.push(...parseRelation(cursor))
    if (cursor.takes('on')) parseExpression(cursor)
    else if (cursor.takes('using')) {
      cursor.expect('(')
      parseNames(cursor)
      isUsing = true
    }
  }
  return { relations, isUsing }
}

function joins(cursor: Cursor): boolean {
  if (cursor.takes(',')) return true
  if (cursor.is('natural')) throw new Untraced('untraced_natural', cursor.at())
  const words = ['left', 'right', 'full', 'inner', 'cross', 'outer']
  const isJoin = cursor.isOneOf([...words, 'join'])
  while (cursor.isOneOf(words)) cursor.next()
  if (isJoin) cursor.expect('join')
  return isJoin
}

function parseRelation(cursor: Cursor): readonly Relation[] {
  const start = cursor.at()
  if (!cursor.takes('(')) {
    const { name, shown } = cursor.name()
    const alias = aliasOf(cursor)
    return [{ kind: 'name', name, alias: alias?.name ?? name, shown: alias?.shown ?? shown, ...cursor.from(start) }]
  }
  if (!cursor.is('select') && !cursor.is('with')) {
    const { relations } = parseFrom(cursor)
    cursor.expect(')')
    return relations
  }
  const query = parseQuery(cursor)
  cursor.expect(')')
  const alias = aliasOf(cursor)
  return [{ kind: 'query', query, alias: alias?.name, shown: alias?.shown, ...cursor.from(start) }]
}

/** Named windows are used as they are written. */
function skipWindows(cursor: Cursor): void {
  do {
    cursor.name()
    cursor.expect('as')
    cursor.expect('(')
    for (let depth = 1; depth > 0; ) {
      const { text } = cursor.next()
      if (text === '(') depth += 1
      if (text === ')') depth -= 1
    }
  } while (cursor.takes(','))
}

function parseTail(cursor: Cursor): readonly Expression[] {
  const orders = cursor.takes('order', 'by') ? parseOrders(cursor) : []
  if (cursor.takes('limit')) {
    parseExpression(cursor)
    if (cursor.takes('offset') || cursor.takes(',')) parseExpression(cursor)
  }
  return orders
}

function parseOrders(cursor: Cursor): readonly Expression[] {
  const terms: Expression[] = []
  do {
    terms.push(parseExpression(cursor))
    if (!cursor.takes('asc')) cursor.takes('desc')
    if (cursor.takes('nulls') && !cursor.takes('first')) cursor.expect('last')
  } while (cursor.takes(','))
  return terms
}
