// The published views as `sql --views` lists them: columns, types, meanings.
import { views } from '../database/schema.ts'
import { columnMeanings } from '../query/check/meanings.ts'
import { publishedViews } from '../query/check/published.ts'
import { table } from './terminal/table.ts'

type Listed = { readonly view: string; readonly columns: readonly { name: string; type: string; meaning: string }[] }

export function listViews(json: boolean): string {
  const listed = describe()
  return json ? JSON.stringify({ views: listed }) : listed.map(printView).join('\n\n')
}

function describe(): readonly Listed[] {
  const columns = publishedViews()
  return (Object.keys(views) as (keyof typeof views)[]).map((view) => ({
    view,
    columns: (columns.get(view) ?? []).map((column) => ({ ...column, meaning: columnMeanings[view][column.name] ?? '' })),
  }))
}

function printView({ view, columns }: Listed): string {
  const rows = columns.map(({ name, type, meaning }) => [name, type.toLowerCase(), meaning])
  return `${view}\n${table(rows, { widest: 120 }).replaceAll(/^/gm, '  ')}`
}
