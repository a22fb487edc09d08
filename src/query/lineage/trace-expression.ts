// An expression → what it is, and the SQL of the facts behind its value: the rules D(e) of Müller, Dietrich and Grust (PVLDB 2018),
// after which a rewritten query keeps its shape and computes where-provenance beside each value.

import type { Binary, Case, Cast, Column, Expression, Literal, Scalar, Unary } from './parse/tree.ts'
import { gather } from './provenance.ts'
import { combine, either, isFigure, unclear } from './quality.ts'
import { Untraced } from './refused.ts'
import { resolve } from './scope.ts'
import { traceCall } from './trace-call.ts'
import { merged, source, type Traced, type Tracing } from './tracing.ts'

export function traceExpression(expression: Expression, tracing: Tracing): Traced {
  const tracer = tracers[expression.kind] as (expression: Expression, tracing: Tracing) => Traced
  return tracer(expression, tracing)
}

type Tracers = {
  readonly [Kind in Expression['kind']]: (expression: Extract<Expression, { kind: Kind }>, tracing: Tracing) => Traced
}

const yes: Traced = { quality: { kind: 'boolean' }, operation: 'computed', isInteger: true, facts: null }

const tracers: Tracers = {
  literal: traceLiteral,
  column: traceColumn,
  unary: traceUnary,
  binary: traceBinary,
  predicate: () => yes,
  case: traceCase,
  cast: traceCast,
  call: traceCall,
  nested: ({ inner }, tracing) => traceExpression(inner, tracing),
  scalar: traceScalar,
}

/** Where equal rows leave open which one a LIMIT takes, the facts are those of a row with the very value, or none. */
function traceScalar(scalar: Scalar, tracing: Tracing): Traced {
  const { sql, column } = tracing.subquery(scalar.query, tracing.scope)
  if (column.facts === null) return column
  const named = `SELECT NULL AS "__v0", NULL AS "__p0", NULL AS "__r" WHERE 0 UNION ALL SELECT * FROM (${sql})`
  return { ...column, facts: `(SELECT "__p0" FROM (${named}) WHERE "__v0" IS ${source(tracing, scalar)})` }
}

function traceLiteral(literal: Literal, tracing: Tracing): Traced {
  const { value } = literal
  if (typeof value === 'string') return { quality: { kind: 'dimension' }, operation: 'computed', isInteger: false, facts: null }
  const isInteger = value === null || /^\d+$/.test(source(tracing, literal))
  return { quality: { kind: 'constant', numbers: value === null ? [] : [value] }, operation: 'computed', isInteger, facts: null }
}

function traceColumn(column: Column, tracing: Tracing): Traced {
  const found = resolve(tracing.scope, column.table, column.name)
  if (found === undefined) {
    if (column.name === 'true' || column.name === 'false')
      return { ...yes, quality: { kind: 'constant', numbers: [Number(column.name === 'true')] } }
    throw new Untraced('untraced_name', column.start, { name: source(tracing, column) })
  }
  const { source: traced, scope } = found
  const isBare = scope.isAggregated && !(tracing.isInside && scope === tracing.scope)
  if (!isBare || traced.facts === null) return traced
  const isGrouped = scope.groups.has(column.name) || scope.groups.has(source(tracing, column).toLowerCase())
  if (isFigure(traced.quality) && !isGrouped) throw new Untraced('untraced_bare', column.start, { name: column.name })
  return { ...traced, facts: scope === tracing.scope ? `${gather.all}(${traced.facts})` : null }
}

function traceUnary({ operator, operand }: Unary, tracing: Tracing): Traced {
  const traced = traceExpression(operand, tracing)
  if (operator === 'not') return yes
  if (operator === '+') return traced
  if (operator !== '-') return { ...unclear('unclear_quantity'), facts: traced.facts }
  if (traced.quality.kind !== 'constant') return { ...traced, operation: 'computed' }
  return { ...traced, quality: { kind: 'constant', numbers: traced.quality.numbers.map((number) => -number) } }
}

const comparing: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', 'and', 'or'])

function traceBinary({ operator, left, right }: Binary, tracing: Tracing): Traced {
  if (comparing.has(operator)) return yes
  const [first, second] = [traceExpression(left, tracing), traceExpression(right, tracing)]
  const part = combine(operator, first, second)
  return { ...part, facts: merged([first.facts, second.facts], operator === '+' ? gather.plus : gather.merge) }
}

function traceCase({ base, whens, otherwise }: Case, tracing: Tracing): Traced {
  const branches = whens.map(({ value }) => traceExpression(value, tracing))
  const last = otherwise === undefined ? [] : [traceExpression(otherwise, tracing)]
  const part = either([...branches, ...last])
  if ([...branches, ...last].every(({ facts }) => facts === null)) return { ...part, facts: null }
  const head = base === undefined ? 'CASE' : `CASE ${source(tracing, base)}`
  const arms = whens.map(({ when }, index) => `WHEN ${source(tracing, when)} THEN ${branches[index]?.facts ?? 'NULL'}`)
  return { ...part, facts: `${[head, ...arms, ...last.map(({ facts }) => `ELSE ${facts ?? 'NULL'}`)].join(' ')} END` }
}

function traceCast({ operand, type }: Cast, tracing: Tracing): Traced {
  const traced = traceExpression(operand, tracing)
  if (/real|floa|doub/.test(type)) return { ...traced, isInteger: false }
  if (/int/.test(type))
    return isFigure(traced.quality) ? { ...unclear('unclear_rounding'), facts: traced.facts } : { ...traced, isInteger: true }
  if (/num|dec/.test(type)) return traced
  return isFigure(traced.quality) ? { ...unclear('unclear_text'), facts: traced.facts } : { ...traced, isInteger: false }
}
