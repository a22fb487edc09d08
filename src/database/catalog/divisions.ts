// Administrative divisions: by name, by short name, by code, and everything below one.
import type { CatalogDivision } from '../catalog.ts'
import type { Database } from '../open.ts'
import { append } from './append.ts'

export type Divisions = {
  divisionsNamed(word: string): readonly CatalogDivision[]
  division(code: string): CatalogDivision | undefined
  /** The code itself and all codes below it. */
  divisionAndBelow(code: string): readonly string[]
  readonly longestName: number
}

export function loadDivisions(db: Database): Divisions {
  const rows = db.sqlite
    .prepare<[], CatalogDivision>('select code, name, short, parent, level from t_division order by code')
    .all()
  const byCode = new Map(rows.map((row) => [row.code, row]))
  const byName = new Map<string, CatalogDivision[]>()
  const children = new Map<string, string[]>()
  for (const row of rows) {
    for (const name of new Set([row.name, row.short])) append(byName, name, row)
    if (row.parent !== '') append(children, row.parent, row.code)
  }
  const below = (code: string): readonly string[] => [code, ...(children.get(code) ?? []).flatMap(below)]
  return {
    divisionsNamed: (word) => byName.get(word) ?? [],
    division: (code) => byCode.get(code),
    divisionAndBelow: below,
    longestName: Math.max(0, ...[...byName.keys()].map((name) => name.length)),
  }
}
