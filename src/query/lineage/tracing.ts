// What is handed along while the expressions of one SELECT are traced.
import type { Expression, Query, Range } from './parse/tree.ts'
import { gather } from './provenance.ts'
import type { Part } from './quality.ts'
import type { Scope } from './scope.ts'

/** What an expression is, and the SQL of the facts behind its value; null where none are. */
export type Traced = Part & { readonly facts: string | null }

export type Tracing = {
  readonly text: string
  readonly trace: (expression: Expression, tracing: Tracing) => Traced
  readonly scope: Scope
  /** Inside of an aggregate every row of a group is looked at. */
  readonly isInside: boolean
  /** A subquery that gives one value, rewritten: the SQL of it, and its one column. */
  readonly subquery: (query: Query, scope: Scope) => { readonly sql: string; readonly column: Traced }
}

/** The stretch of the text. */
export function source({ text }: Pick<Tracing, 'text'>, { start, end }: Range): string {
  return text.slice(start, end)
}

/** The facts of all, by the function that tells how they belong together. */
export function merged(all: readonly (string | null)[], by: string = gather.merge): string | null {
  const some = [...new Set(all)].filter((facts) => facts !== null)
  const [only, ...more] = some
  if (only === undefined) return null
  return more.length === 0 ? only : `${by}(${some.join(', ')})`
}
