// Calls: aggregates gather the facts of their rows, windows do it over the same frame, choices take those of what is chosen.
import type { Call, Expression } from './parse/tree.ts'
import { gather } from './provenance.ts'
import { either, isFigure, type Part, unclear } from './quality.ts'
import { Untraced } from './refused.ts'
import type { Operation } from './traced.ts'
import { merged, source, type Traced, type Tracing } from './tracing.ts'

export function traceCall(call: Call, tracing: Tracing): Traced {
  const trace = calls[call.name]
  if (trace === undefined) return traceOther(call, tracing)
  return trace(call, tracing)
}

/** Whether a call makes one of many rows: min and max of several arguments do not. */
export function isAggregate({ name, args, over }: Call): boolean {
  if (over !== undefined) return false
  return aggregates.has(name) && !((name === 'min' || name === 'max') && args.length > 1)
}

const aggregates: ReadonlySet<string> = new Set([
  ...['avg', 'count', 'group_concat', 'max', 'median', 'min', 'percentile', 'string_agg', 'sum', 'total'],
])

type Trace = (call: Call, tracing: Tracing) => Traced

const calls: Readonly<Record<string, Trace>> = {
  sum: (call, tracing) => summed(call, tracing, { operation: 'sum' }),
  total: (call, tracing) => ({ ...summed(call, tracing, { operation: 'sum' }), isInteger: false }),
  avg: (call, tracing) => ({ ...summed(call, tracing, { operation: 'average' }), isInteger: false }),
  median: (call, tracing) => ({ ...summed(call, tracing, { operation: 'computed', by: gather.all }), isInteger: false }),
  percentile: (call, tracing) => ({ ...summed(call, tracing, { operation: 'computed', by: gather.all }), isInteger: false }),
  count: counted,
  min: (call, tracing) => extreme(call, tracing, 'lowest'),
  max: (call, tracing) => extreme(call, tracing, 'highest'),
  group_concat: texts,
  string_agg: texts,
  lag: moved,
  lead: moved,
  first_value: moved,
  last_value: moved,
  nth_value: moved,
  rank: placed,
  dense_rank: placed,
  row_number: placed,
  ntile: placed,
  abs: kept,
  round: kept,
  coalesce: chosen,
  ifnull: chosen,
  nullif: unless,
  iif: conditional,
  if: conditional,
}

/** The arguments of an aggregate are of single rows; those of a window stand where the window does. */
function inside({ over }: Call, tracing: Tracing): Tracing {
  return over === undefined ? { ...tracing, isInside: true } : tracing
}

function behind(call: Call, tracing: Tracing): string {
  return [call.filter, call.over].flatMap((range) => (range === undefined ? [] : [` ${source(tracing, range)}`])).join('')
}

/** The facts of the rows in which the argument has a value. */
function gathered(
  call: Call,
  facts: string | null,
  { tracing, by }: { readonly tracing: Tracing; readonly by: string },
): string | null {
  const [argument] = call.args
  if (facts === null) return null
  const taken = argument === undefined ? facts : `CASE WHEN (${source(tracing, argument)}) IS NOT NULL THEN ${facts} END`
  return `${by}(${taken})${behind(call, tracing)}`
}

type Summing = { readonly operation: Operation; readonly by?: string }

function summed(call: Call, tracing: Tracing, { operation, by = gather.sum }: Summing): Traced {
  const [argument] = call.args
  if (argument === undefined) throw new Untraced('untraced_function', call.start, { name: call.name })
  const { facts, ...part } = tracing.trace(argument, inside(call, tracing))
  if (isTally(part)) return tallied(call, argument, tracing)
  if (part.quality.kind === 'ratio' && operation === 'sum') return { ...unclear('unclear_ratios'), facts }
  if (!isFigure(part.quality)) return { ...unclear('unclear_quantity'), facts }
  return { ...part, operation, facts: gathered(call, facts, { tracing, by }) }
}

/** sum(CASE WHEN … THEN 1 ELSE 0 END), sum(amount > 0): a count by other means. */
function isTally({ quality }: Part): boolean {
  return (
    quality.kind === 'boolean' || (quality.kind === 'constant' && quality.numbers.every((number) => number === 0 || number === 1))
  )
}

function tallied(call: Call, argument: Expression, tracing: Tracing): Traced {
  const row = rowOf(inside(call, tracing))
  const facts =
    row === null ? null : `${gather.all}(CASE WHEN (${source(tracing, argument)}) THEN ${row} END)${behind(call, tracing)}`
  return call.name === 'avg' ? { ...unclear('unclear_quantity'), facts } : { ...count, facts }
}

const count: Part = { quality: { kind: 'count', factor: 1 }, operation: 'count', isInteger: true }

/** Every row that is counted must have facts: what a LEFT JOIN leaves empty is nothing that a document states. */
function counted(call: Call, tracing: Tracing): Traced {
  const row = rowOf(inside(call, tracing))
  const facts = gathered(call, row, { tracing, by: gather.all })
  if (row === null || facts === null) return { ...count, facts: null }
  const [argument] = call.args
  const [all, stated] =
    argument === undefined
      ? ['*', row]
      : [source(tracing, argument), `CASE WHEN (${source(tracing, argument)}) IS NOT NULL THEN ${row} END`]
  const over = behind(call, tracing)
  return { ...count, facts: `CASE WHEN count(${all})${over} = count(${stated})${over} THEN ${facts} END` }
}

/** The facts of the row that is looked at: of each relation, and where rows are grouped, of the group. */
export function rowOf({ scope, isInside }: Tracing): string | null {
  const facts = merged(scope.tables.map(({ row }) => row))
  return facts !== null && scope.isAggregated && !isInside ? `${gather.all}(${facts})` : facts
}

function extreme(call: Call, tracing: Tracing, which: 'highest' | 'lowest'): Traced {
  const [argument, ...more] = call.args
  if (argument === undefined) throw new Untraced('untraced_function', call.start, { name: call.name })
  if (more.length > 0) return amongArguments(call, tracing, which)
  const { facts, ...part } = tracing.trace(argument, inside(call, tracing))
  if (!isFigure(part.quality)) return { ...part, facts: null }
  const taken = facts === null ? null : `${gather[which]}(${source(tracing, argument)}, ${facts})${behind(call, tracing)}`
  return { ...part, operation: which, facts: taken }
}

/** max(a, b) of one row: of the arguments that equal the result. */
function amongArguments(call: Call, tracing: Tracing, operation: Operation): Traced {
  const traced = call.args.map((argument) => tracing.trace(argument, tracing))
  const whole = source(tracing, call)
  const facts = merged(
    traced.map((each, index) => {
      const argument = call.args[index]
      return each.facts === null || argument === undefined
        ? null
        : `CASE WHEN (${source(tracing, argument)}) = ${whole} THEN ${each.facts} END`
    }),
  )
  return { ...either(traced), operation, facts }
}

function texts(call: Call, tracing: Tracing): Traced {
  const traced = call.args.map((argument) => tracing.trace(argument, inside(call, tracing)))
  if (traced.some(({ quality }) => quality.kind !== 'dimension' && quality.kind !== 'constant'))
    return { ...unclear('unclear_text'), facts: null }
  return { quality: { kind: 'dimension' }, operation: 'computed', isInteger: false, facts: null }
}

/** The value of another row of the window: its facts by the same function over the same window. */
function moved(call: Call, tracing: Tracing): Traced {
  const [argument, ...rest] = call.args
  if (argument === undefined) throw new Untraced('untraced_function', call.start, { name: call.name })
  const { facts, ...part } = tracing.trace(argument, tracing)
  if (facts === null) return { ...part, facts }
  // The default of LAG and LEAD has no facts.
  const offset = rest.slice(0, 1).map((each) => source(tracing, each))
  return { ...part, facts: `${call.name}(${[facts, ...offset].join(', ')})${behind(call, tracing)}` }
}

function placed(_: Call, tracing: Tracing): Traced {
  return { quality: { kind: 'ordinal' }, operation: 'rank', isInteger: true, facts: rowOf(tracing) }
}

/** The same figure, rounded or without its sign. */
function kept(call: Call, tracing: Tracing): Traced {
  const [argument] = call.args
  if (argument === undefined) throw new Untraced('untraced_function', call.start, { name: call.name })
  const traced = tracing.trace(argument, tracing)
  return {
    ...traced,
    isInteger: call.name === 'abs' && traced.isInteger,
    operation: call.name === 'abs' && traced.operation === 'stated' ? 'computed' : traced.operation,
  }
}

function chosen(call: Call, tracing: Tracing): Traced {
  const traced = call.args.map((argument) => tracing.trace(argument, tracing))
  if (traced.every(({ facts }) => facts === null)) return { ...either(traced), facts: null }
  const arms = call.args.map(
    (argument, index) => `WHEN (${source(tracing, argument)}) IS NOT NULL THEN ${traced[index]?.facts ?? 'NULL'}`,
  )
  return { ...either(traced), facts: `CASE ${arms.join(' ')} END` }
}

function unless(call: Call, tracing: Tracing): Traced {
  const [argument] = call.args
  if (argument === undefined) throw new Untraced('untraced_function', call.start, { name: call.name })
  const traced = tracing.trace(argument, tracing)
  return {
    ...traced,
    facts: traced.facts === null ? null : `CASE WHEN ${source(tracing, call)} IS NOT NULL THEN ${traced.facts} END`,
  }
}

function conditional(call: Call, tracing: Tracing): Traced {
  const [condition, ...branches] = call.args
  if (condition === undefined) throw new Untraced('untraced_function', call.start, { name: call.name })
  if (call.args.length > 3) return { ...unclear('unclear_quantity'), facts: null }
  const traced = branches.map((branch) => tracing.trace(branch, tracing))
  const [then, otherwise] = traced.map(({ facts }) => facts ?? 'NULL')
  const facts = traced.every((each) => each.facts === null)
    ? null
    : `CASE WHEN ${source(tracing, condition)} THEN ${then} ELSE ${otherwise ?? 'NULL'} END`
  return { ...either(traced), facts }
}

const ofTexts: ReadonlySet<string> = new Set([
  ...[
    'concat',
    'concat_ws',
    'lower',
    'ltrim',
    'replace',
    'rtrim',
    'substr',
    'substring',
    'trim',
    'upper',
    'typeof',
    'format',
    'printf',
  ],
])

/** Any other function: of texts alone a text, of figures nothing that can be shown. */
function traceOther(call: Call, tracing: Tracing): Traced {
  const traced = call.args.map((argument) => tracing.trace(argument, tracing))
  if (call.name === 'like' || call.name === 'glob')
    return { quality: { kind: 'boolean' }, operation: 'computed', isInteger: true, facts: null }
  const hasFigure = traced.some(({ quality }) => quality.kind !== 'dimension' && quality.kind !== 'constant')
  const facts = merged(traced.map((each) => each.facts))
  if (hasFigure || !ofTexts.has(call.name)) return { ...unclear(hasFigure ? 'unclear_function' : 'unclear_quantity'), facts }
  return { quality: { kind: 'dimension' }, operation: 'computed', isInteger: false, facts: null }
}
