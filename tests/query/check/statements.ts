// Statements at random for property tests: from a grammar that also says forbidden things, and by crossing known statements.
import fc from 'fast-check'
import { publishedViews } from '../../../src/query/check/published.ts'
import { attacks } from './attacks.ts'
import { selects } from './selects.ts'

type Source = { readonly text: string; readonly columns: readonly string[] }

const hiddenTables = [
  't_fact',
  't_meta',
  't_block',
  'sqlite_master',
  'sqlite_schema',
  'pragma_table_list',
  "json_each('[1]')",
  'json_tree',
  'canary1',
  'main.t_meta',
  '"t_meta"',
]
const hiddenColumns = ['value', 'content', 'rowid', 'digest', 'words', 'sql', 'short', 'core', 't_meta.value']
const functions = ['sum', 'max', 'min', 'count', 'length', 'upper', 'abs', 'group_concat', 'round', 'typeof']
const hiddenFunctions = ['load_extension', 'sqlite_version', 'randomblob', 'random', 'hex', 'char', 'changes']
const between = [' ', '\n', ' /* a */ ', ' -- b\n', '\t']
/** Stand for columns until the source of their SELECT is known. */
const marks = ['⟨0⟩', '⟨1⟩', '⟨2⟩']

/** All the choices share it: a statement within a statement counts from where it stands. */
const depth = { maxDepth: 5, depthIdentifier: fc.createDepthIdentifier() }

const published = [...publishedViews()].map(([text, columns]): Source => ({ text, columns: columns.map(({ name }) => name) }))

/** SELECTs of a few levels; some of them say something that may not pass. */
export const grammarStatements: fc.Arbitrary<string> = fc.letrec<{ select: string; expression: string; source: Source }>(
  (tie) => ({
    expression: fc.oneof(
      depth,
      { weight: 12, arbitrary: fc.constantFrom(...marks, '1', "'text'", 'null') },
      { weight: 1, arbitrary: fc.constantFrom(...hiddenColumns) },
      { weight: 3, arbitrary: called(tie('expression'), functions) },
      { weight: 1, arbitrary: called(tie('expression'), hiddenFunctions) },
      {
        weight: 2,
        arbitrary: fc.tuple(tie('expression'), fc.constantFrom('+', '||', '=', 'and', 'is'), tie('expression')).map(spread),
      },
      { weight: 1, arbitrary: tie('expression').map((expression) => `(${expression} in ())`) },
      { weight: 2, arbitrary: tie('select').map((select) => `(${select})`) },
      { weight: 1, arbitrary: fc.tuple(tie('expression'), tie('select')).map(([left, select]) => `${left} in (${select})`) },
    ),
    source: fc.oneof(
      depth,
      { weight: 12, arbitrary: fc.constantFrom(...published) },
      { weight: 1, arbitrary: fc.constantFrom(...hiddenTables).map((text) => ({ text, columns: ['value', 'name', 'key'] })) },
      { weight: 2, arbitrary: tie('select').map((select) => ({ text: `(${select})`, columns: ['c0'] })) },
      {
        weight: 1,
        arbitrary: fc.tuple(tie('source'), fc.constantFrom(' natural join ', ' join ', ', '), tie('source')).map(joined),
      },
    ),
    select: fc
      .record({
        with: rarely(tie('select')),
        result: fc.array(tie('expression'), { minLength: 1, maxLength: 1 }),
        source: tie('source'),
        where: rarely(tie('expression')),
        order: rarely(tie('expression')),
        also: rarely(tie('select')),
        space: fc.constantFrom(...between),
      })
      .map(written),
  }),
).select

/** A good statement, with a piece of another one (good or not) put into it, or a piece taken out. */
export const crossedStatements: fc.Arbitrary<string> = fc
  .constantFrom(...selects)
  .chain((one) => known().chain((two) => fc.tuple(fc.constant(one), fc.constant(two), cuts(one), cuts(two))))
  .map(([one, two, [from, to], [start, end]]) => one.slice(0, from) + two.slice(start, end) + one.slice(to))

function known(): fc.Arbitrary<string> {
  const all = [...selects, ...attacks.flatMap(([, statements]) => statements)]
  return fc.constantFrom(...all.filter((statement) => statement.length < 500))
}

/** Two places between words, the first word left as it is. */
function cuts(text: string): fc.Arbitrary<readonly [number, number]> {
  const places = [...[...text.matchAll(/\s|[(),](?=\s)/g)].map(({ index }) => index), text.length]
  return fc
    .tuple(fc.constantFrom(...places), fc.constantFrom(...places))
    .map(([one, two]) => [Math.min(one, two), Math.max(one, two)])
}

function rarely(statement: fc.Arbitrary<string>): fc.Arbitrary<string | null> {
  return fc.oneof(depth, { weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: statement })
}

function called(argument: fc.Arbitrary<string>, names: readonly string[]): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...names), argument).map(([name, inner]) => `${name}(${inner})`)
}

function spread(parts: readonly string[]): string {
  return parts.join(' ')
}

function joined([left, join, right]: readonly [Source, string, Source]): Source {
  return { text: `${left.text}${join}${right.text}`, columns: [...left.columns, ...right.columns] }
}

type Parts = {
  readonly with: string | null
  readonly result: readonly string[]
  readonly source: Source
  readonly where: string | null
  readonly order: string | null
  readonly also: string | null
  readonly space: string
}

function written({ space, ...parts }: Parts): string {
  const source = parts.with === null ? parts.source : joined([{ text: 'b', columns: ['c0'] }, ', ', parts.source])
  const clauses = [
    parts.with === null ? '' : `with a as (${parts.with}), b as (select c0 from a)`,
    `select ${parts.result.map((expression, index) => `${expression} as c${index}`).join(', ')}`,
    `from ${source.text}`,
    parts.where === null ? '' : `where ${parts.where}`,
    parts.also === null ? '' : `union all select * from (${parts.also})`,
    parts.order === null ? '' : `order by ${parts.order}`,
  ]
  const text = clauses.filter((clause) => clause !== '').join(space)
  return text.replaceAll(/⟨(\d)⟩/g, (_, index: string) => source.columns[Number(index) % source.columns.length] ?? '1')
}
