// An oracle that knows nothing of the check: two databases whose published views are equal and whose hidden parts differ.
// Whatever reads only the views gives the same rows on both, and never a canary. It runs on another engine than the check.
import BetterSqlite3 from 'better-sqlite3'
import { createViews, tables } from '../../../src/database/schema.ts'

export const canary = 'canary'

export type Oracle = {
  /** What a statement tells about hidden parts: undefined where nothing. */
  leak(text: string): string | undefined
  close(): void
}

export function openOracle(): Oracle {
  const databases = [build('canary1', 3), build('canary2', 7)]

  function leak(text: string): string | undefined {
    const [one, two] = databases.map((database) => rowsOf(database, text))
    if (one?.includes(canary) || two?.includes(canary)) return `a canary: ${one}`
    return one === two ? undefined : `${one} ≠ ${two}`
  }

  return { leak, close: () => databases.forEach((database) => void database.close()) }
}

const mostRows = 200

function rowsOf(database: BetterSqlite3.Database, text: string): string {
  const rows: unknown[] = []
  try {
    for (const row of database.prepare(text).raw().iterate()) {
      if (rows.push(row) >= mostRows) break
    }
  } catch (error) {
    rows.push((error as Error).message)
  }
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
}

/** `mark` and `number` stand in every hidden column that a view does not show, and in every hidden table. */
function build(mark: string, number: number): BetterSqlite3.Database {
  const database = new BetterSqlite3(':memory:')
  database.exec(tables + createViews)
  database.exec(`
    insert into t_division values ('990101', '青禾区', '${mark}', '${mark}', '${mark}');
    insert into t_organization values (1, '青禾区农业局@unit', '青禾区农业局', 'unit', '990101'), (2, '白石县林业局@unit', '白石县林业局', 'unit', '');
    insert into t_name values ('${mark}', 1, 'short', ${number}, null);
    insert into t_item values (1, 'total', '总计', 'item', null), (2, 'sangong', '三公经费', 'item', null), (3, '201', '一般公共服务支出', 'functional', null);
    insert into t_synonym values ('${mark}', 'total', '${mark}');
    insert into t_meta values ('${mark}', '${mark}');
    insert into t_document values (1, '${mark}', 'a.txt', '预算', ${number}, 1, 'unit', 2023, 'budget', 'text', ${number}, ${number}, '${mark}');
    insert into t_block values (1, 1, '${mark}');
    insert into t_unread values (1, 1, '${mark}', '${mark}', '${mark}');
    create table ${mark} (a);
  `)
  const fact =
    database.prepare(`insert into t_fact (organization, fiscal_year, stage, flow, item, fund, nature, measure, amount, number, unit, decimals, statement,
    origin, base, as_of, printed_year, comparator, core, words, reason, purpose, item_name, document)
    values (?, ?, 'budget', 'expenditure', ?, 'all', 'all', 'amount', ?, ?, '万元', ${number}, 'figure', 'stated', '${mark}', '${mark}', ${number}, '${mark}',
    ${number}, '${mark}', '${mark}', '${mark}', '项', 1)`)
  for (let index = 0; index < 8; index++) fact.run(1 + (index % 2), 2020 + (index % 4), 1 + (index % 3), index * 1000, index / 10)
  database.exec(`
    insert into t_evidence values (1, 1, 1, '节', '{"line":1,"column":2}', null, null, '总计1万元'), (2, 1, 1, '节', '{"line":2,"column":2}', '行', '列', '三公2万元');
    insert into t_input values (1, 1, 2);
    insert into t_finding values (1, 'values_differ', 1, 2023, '1', '2', '${mark}');
    insert into t_finding_fact values (1, 1, 1);
  `)
  return database
}
