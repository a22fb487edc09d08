// Which column a name means, and where the facts behind its values stand.
import { publishedViews } from '../check/published.ts'
import type { Part } from './quality.ts'

/** A column of a relation: its part, and the SQL of its companion; null where no fact stands behind it. */
export type Source = Part & { readonly name: string; readonly facts: string | null }

export type Table = {
  /** Small letters; undefined for a query without a name. */
  readonly alias: string | undefined
  /** As the text refers to it. */
  readonly shown: string
  readonly columns: readonly Source[]
  /** The SQL of the facts of a whole row; null where there are none. */
  readonly row: string | null
}

export type Scope = {
  readonly tables: readonly Table[]
  /** Groups of this SELECT: a figure outside of an aggregate must be one of them. */
  readonly isAggregated: boolean
  readonly groups: ReadonlySet<string>
  readonly outer: Scope | undefined
}

/** The nearest column of this name, and whether it is one of the SELECT itself. */
export function resolve(
  scope: Scope,
  table: string | undefined,
  name: string,
): { readonly source: Source; readonly scope: Scope } | undefined {
  const tables = scope.tables.filter(({ alias }) => table === undefined || alias === table)
  const source = tables.flatMap(({ columns }) => columns.filter((column) => column.name === name))[0]
  if (source !== undefined) return { source, scope }
  return scope.outer === undefined ? undefined : resolve(scope.outer, table, name)
}

const dimension: Part = { quality: { kind: 'dimension' }, operation: 'stated', isInteger: true }
const figures: Readonly<Record<string, Part>> = {
  amount: { quality: { kind: 'money', factor: 1 }, operation: 'stated', isInteger: true },
  number: { quality: { kind: 'number', factor: 1 }, operation: 'stated', isInteger: false },
}

/** A published view under the name that the text gives it; undefined where there is none. */
export function viewTable(view: string, { alias, shown }: Pick<Table, 'alias' | 'shown'>): Table | undefined {
  const columns = publishedViews().get(view)
  if (columns === undefined) return undefined
  const hasFacts = columns.some(({ name }) => name === 'fact_id')
  const row = hasFacts ? `${shown}.fact_id` : null
  return {
    ...{ alias, shown, row },
    columns: columns.map(({ name }) => {
      const figure = view === 'facts' ? figures[name] : undefined
      return { name, ...(figure ?? dimension), facts: figure === undefined ? null : row }
    }),
  }
}

export const companion = (index: number): string => `"__p${index}"`
export const rowCompanion = '"__r"'

/** A query in a FROM, or a WITH, whose columns have companions. */
export function queryTable(columns: readonly Source[], { alias, shown }: Pick<Table, 'alias' | 'shown'>): Table {
  return {
    ...{ alias, shown, row: `${shown}.${rowCompanion}` },
    columns: columns.map((column, index) => ({ ...column, facts: `${shown}.${companion(index)}` })),
  }
}
