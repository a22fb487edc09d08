// Which statements would read a whole table: asked of SQLite's own query plan.
import type { Database } from '../src/database/open.ts'

export type Scan = { readonly statement: string; readonly step: string }

/** Steps that go through a table or an index from end to end. A list of values (json_each) and a constant row are no tables. */
export function scansOf(db: Database, statements: Iterable<string>): readonly Scan[] {
  return [...new Set(statements)].flatMap((statement) =>
    stepsOf(db, statement)
      .filter((step) => /^SCAN (?!json_each|CONSTANT|\w+ VIRTUAL TABLE|\(?subquery)/.test(step))
      .map((step) => ({ statement, step })),
  )
}

function stepsOf({ sqlite }: Database, statement: string): readonly string[] {
  const rows = sqlite.prepare<[], { readonly detail: string }>(`explain query plan ${statement}`).all()
  return rows.map(({ detail }) => detail)
}
