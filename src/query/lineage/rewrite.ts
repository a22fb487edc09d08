// A statement with a companion beside each of its columns: the facts behind the value. The text is spliced, never printed anew.

import { expressionsOf, groupsOf, hasAggregate, hasWindow } from './inspect-core.ts'
import type { Core, Expression, Query, Range, Relation, ResultColumn } from './parse/tree.ts'
import { gather } from './provenance.ts'
import { either } from './quality.ts'
import { Untraced } from './refused.ts'
import { companion, queryTable, rowCompanion, type Scope, type Source, type Table, viewTable } from './scope.ts'
import { type Edit, splice } from './splice.ts'
import { rowOf } from './trace-call.ts'
import { traceExpression } from './trace-expression.ts'
import { source, type Traced, type Tracing } from './tracing.ts'

export type Rewritten = {
  readonly sql: string
  readonly columns: readonly Output[]
}
export type Output = Source & { readonly expression: string }

/** Throws Untraced. The companions stand behind the columns, in their order, and behind them the facts of the whole row. */
export function rewrite(text: string, query: Query): Rewritten {
  const edits: Edit[] = []
  const columns = rewriteQuery(query, { text, edits, withs: new Map(), outer: undefined })
  return { sql: splice(text, edits), columns }
}

type Rewriting = {
  readonly text: string
  readonly edits: Edit[]
  readonly withs: ReadonlyMap<string, readonly Source[]>
  readonly outer: Scope | undefined
}

function rewriteQuery(query: Query, rewriting: Rewriting): readonly Output[] {
  const withs = new Map(rewriting.withs)
  for (const { name, query: own, columns: named } of query.withs) {
    const outputs = rewriteQuery(own, { ...rewriting, withs: new Map(withs) })
    const columns = outputs.map((output, index) => ({ ...output, name: named?.names[index] ?? output.name }))
    if (named !== undefined) rewriting.edits.push({ start: named.at, end: named.at, text: `, ${companionNames(columns.length)}` })
    withs.set(name, columns)
  }
  const inner = { ...rewriting, withs }
  const kinds = new Set(query.operators)
  if (kinds.size > 1) throw new Untraced('untraced_sets', query.start)
  if (query.operators[0] === undefined || query.operators[0] === 'union all')
    return united(query.cores.map((core) => rewriteCore(core, inner, query.orders)))
  return rewriteSet(query, inner)
}

function companionNames(count: number): string {
  return [...Array.from({ length: count }, (_, index) => companion(index)), rowCompanion].join(', ')
}

/** The columns of several SELECTs that stand below each other. */
function united(all: readonly (readonly Output[])[]): readonly Output[] {
  const [first = [], ...others] = all
  if (others.length === 0) return first
  return first.map((output, index) => {
    const parts = [output, ...others.flatMap((each) => each.slice(index, index + 1))]
    const facts = parts.find((part) => part.facts !== null)?.facts ?? null
    return { ...output, ...either(parts), facts }
  })
}

/** UNION, EXCEPT, INTERSECT: rows that are the same become one, with the facts of all of them (of the left side where a side is taken away). */
function rewriteSet(query: Query, rewriting: Rewriting): readonly Output[] {
  const { text, edits } = rewriting
  const [operator] = query.operators
  const own: Edit[] = []
  const left = query.cores.slice(0, operator === 'union' ? undefined : 1)
  const columns = united(left.map((core) => rewriteCore(core, { ...rewriting, edits: own }, [])))
  checkOrders(query.orders, columns, text)
  const values = columns.map((_, index) => `"__v${index}"`)
  const names = [...values, ...columns.map((_, index) => companion(index)), rowCompanion]
  const rows = [
    `SELECT ${names.map((name) => `NULL AS ${name}`).join(', ')} WHERE 0`,
    ...left.map((core) => within(core, text, own)),
  ]
  const shown = values.map((value, index) => `${value} AS ${quoted(columns[index]?.name ?? '')}`)
  const gathered = [...columns.map((_, index) => companion(index)), rowCompanion].map(
    (name) => `${gather.all}(${name}) AS ${name}`,
  )
  const [other] = query.cores.slice(1)
  const condition =
    operator === 'union' || other === undefined ? '' : ` WHERE ${kept(other, { operator, values, names: values }, rewriting)}`
  const body = `SELECT ${[...shown, ...gathered].join(', ')} FROM (${rows.join(' UNION ALL ')}) AS "__l"${condition} GROUP BY ${values.join(', ')} `
  const [first, last] = [query.cores[0], query.cores.at(-1)]
  if (first === undefined || last === undefined) throw new Untraced('untraced_sets', query.start)
  edits.push({ start: first.start, end: last.end, text: body })
  return columns
}

type Set = { readonly operator: string | undefined; readonly values: readonly string[]; readonly names: readonly string[] }

/** Whether the other side has the same row. */
function kept(other: Core, { operator, values }: Set, rewriting: Rewriting): string {
  const own: Edit[] = []
  expandStars(other, { ...rewriting, edits: own })
  const none = `SELECT ${values.map((value) => `NULL AS ${value}`).join(', ')} WHERE 0`
  const same = values.map((value) => `"__x".${value} IS "__l".${value}`).join(' AND ')
  return `${operator === 'except' ? 'NOT ' : ''}EXISTS (SELECT 1 FROM (${none} UNION ALL ${within(other, rewriting.text, own)}) AS "__x" WHERE ${same})`
}

/** A stretch of the text with the edits that fall into it. */
function within({ start, end }: Range, text: string, edits: readonly Edit[]): string {
  const inside = edits.filter((edit) => edit.start >= start && edit.end <= end)
  return splice(
    text.slice(start, end),
    inside.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  )
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** Rows that became one are ordered by what is shown of them. */
function checkOrders(orders: readonly Expression[], columns: readonly Output[], text: string): void {
  const names = new Set(columns.flatMap(({ name, expression }) => [name, expression.toLowerCase()]))
  for (const order of orders) {
    const isNumber = order.kind === 'literal'
    const isNamed =
      names.has(text.slice(order.start, order.end).toLowerCase().replaceAll('"', '')) ||
      (order.kind === 'column' && names.has(order.name))
    if (!isNumber && !isNamed) throw new Untraced('untraced_order', order.start)
  }
}

function rewriteCore(core: Core, rewriting: Rewriting, orders: readonly Expression[]): readonly Output[] {
  const { text, edits } = rewriting
  const tables = core.relations.map((relation, index) => tableOf(relation, index, rewriting))
  const isAggregated = core.isGrouped || [...expressionsOf(core), ...core.others].some(hasAggregate)
  const scope: Scope = {
    tables,
    isAggregated,
    groups: groupsOf(core, text, new Set(tables.flatMap((table) => table.columns.map(({ name }) => name)))),
    outer: rewriting.outer,
  }
  const tracing = tracingOf(scope, rewriting)
  const outputs = core.columns.flatMap((column) => outputsOf(column, { core, tracing, edits }))
  if (core.distinct !== undefined) makeDistinct(core, { outputs, orders, isAggregated }, rewriting)
  const gathered = (facts: string | null): string =>
    facts === null ? 'NULL' : core.distinct === undefined ? facts : `${gather.all}(${facts})`
  const companions = outputs.map(({ facts }, index) => `${gathered(facts)} AS ${companion(index)}`)
  const row = `${gathered(rowOf(tracing))} AS ${rowCompanion}`
  edits.push({ start: core.columnsEnd, end: core.columnsEnd, text: `, ${[...companions, row].join(', ')}` })
  return outputs
}

function tracingOf(scope: Scope, rewriting: Rewriting): Tracing {
  return {
    ...{ text: rewriting.text, trace: traceExpression, scope, isInside: false },
    subquery: (query, outer) => {
      const own: Edit[] = []
      if (query.cores.some(({ columns }) => columns.some(({ kind }) => kind === 'star')))
        throw new Untraced('untraced_star', query.start)
      const [column] = rewriteQuery(query, { ...rewriting, edits: own, outer })
      if (column === undefined) throw new Untraced('untraced_syntax', query.start, { word: '' })
      return { sql: within(query, rewriting.text, own), column: { ...column, facts: column.facts } }
    },
  }
}

function tableOf(relation: Relation, index: number, rewriting: Rewriting): Table {
  if (relation.kind === 'query') {
    const columns = rewriteQuery(relation.query, rewriting)
    const shown = relation.shown ?? `"__q${relation.start}"`
    if (relation.shown === undefined) rewriting.edits.push({ start: relation.end, end: relation.end, text: ` AS ${shown}` })
    return queryTable(columns, { alias: relation.alias, shown })
  }
  const { name, alias, shown } = relation
  const known = rewriting.withs.get(name)
  if (known !== undefined) return queryTable(known, { alias, shown })
  const view = viewTable(name, { alias, shown })
  if (view === undefined) throw new Untraced('untraced_name', relation.start, { name: `${name} ${index}` })
  return view
}

type Placing = { readonly core: Core; readonly tracing: Tracing; readonly edits: Edit[] }

function outputsOf(column: ResultColumn, placing: Placing): readonly Output[] {
  if (column.kind === 'star') return starOf(column, placing)
  const { tracing } = placing
  const expression = source(tracing, column.expression)
  const name = column.alias ?? (column.expression.kind === 'column' ? column.expression.name : expression.toLowerCase())
  return [{ ...tracedOutput(column.expression, [name, expression.toLowerCase()], tracing), name, expression }]
}

/** What is grouped by as a whole is the same in all rows of a group. */
function tracedOutput(expression: Expression, names: readonly string[], tracing: Tracing): Traced {
  const isGrouped = expression.kind !== 'column' && names.some((name) => tracing.scope.groups.has(name))
  if (!isGrouped || !tracing.scope.isAggregated || hasAggregate(expression)) return traceExpression(expression, tracing)
  const traced = traceExpression(expression, { ...tracing, isInside: true })
  return { ...traced, facts: traced.facts === null ? null : `${gather.all}(${traced.facts})` }
}

/** `*` is written out: its relations have companions now. */
function starOf(column: Extract<ResultColumn, { kind: 'star' }>, { core, tracing, edits }: Placing): readonly Output[] {
  if (core.isUsing) throw new Untraced('untraced_using', column.start)
  const tables = tracing.scope.tables.filter(({ alias }) => column.table === undefined || alias === column.table)
  const all = tables.flatMap(({ shown, columns }) => columns.map((each) => ({ each, written: `${shown}.${quoted(each.name)}` })))
  edits.push({
    start: column.start,
    end: column.end,
    text: all.map(({ each, written }) => `${written} AS ${quoted(each.name)}`).join(', '),
  })
  if (tracing.scope.isAggregated && all.some(({ each }) => each.facts !== null))
    throw new Untraced('untraced_bare', column.start, { name: '*' })
  return all.map(({ each, written }) => ({ ...each, expression: written }))
}

function expandStars(core: Core, rewriting: Rewriting): void {
  const tables = core.relations.map((relation, index) => tableOf(relation, index, rewriting))
  const scope: Scope = { tables, isAggregated: false, groups: new Set(), outer: rewriting.outer }
  for (const column of core.columns)
    if (column.kind === 'star') starOf(column, { core, tracing: tracingOf(scope, rewriting), edits: rewriting.edits })
}

type Making = { readonly outputs: readonly Output[]; readonly orders: readonly Expression[]; readonly isAggregated: boolean }

/** DISTINCT becomes GROUP BY all columns, which gathers the facts of what is the same. */
function makeDistinct(core: Core, { outputs, orders, isAggregated }: Making, { text, edits }: Rewriting): void {
  const { distinct } = core
  if (distinct === undefined) return
  if (isAggregated || expressionsOf(core).some(hasWindow)) throw new Untraced('untraced_distinct', distinct.start)
  checkOrders(orders, outputs, text)
  edits.push({ start: distinct.start, end: distinct.end, text: '' })
  edits.push({ start: core.end, end: core.end, text: ` GROUP BY ${outputs.map((_, index) => index + 1).join(', ')} ` })
}
