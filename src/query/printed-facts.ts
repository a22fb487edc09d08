// Facts by id and by key in their printed form, read by index: a key is looked for where its organization, item and year point.
import type { Fact, FactKey } from '../budget/fact.ts'
import { factKey, keyParts } from '../budget/key.ts'
import type { KnownFact } from '../budget/known-fact.ts'
import { printedValue } from '../budget/printed-value.ts'
import type { Database } from '../database/open.ts'
import { statement } from '../database/statement.ts'

/** The facts with these ids, in no order that is promised. */
export function factsById(db: Database, ids: readonly number[]): readonly KnownFact[] {
  const rows = statement<[string], PrintedRow>(db, byIdSql).all(JSON.stringify(ids))
  return rows.map(toKnown)
}

/** All facts that stand under these keys: of several under one key the preferred one comes first. */
export function factsByKey(db: Database, keys: readonly string[]): readonly KnownFact[] {
  const wanted = new Set(keys)
  const points = new Set([...wanted].map((key) => pointOf(key)).filter((point) => point !== undefined))
  const rows = statement<[string], PrintedRow>(db, byPointSql).all(`[${[...points].join()}]`)
  return rows.map(toKnown).filter(({ key }) => wanted.has(key))
}

/** What the index finds a fact by, as JSON: the keys of one item in one year are looked for once. */
function pointOf(key: string): string | undefined {
  const parts = keyParts(key)
  return parts && JSON.stringify({ organization: parts.organization, year: parts.year, item: parts.item })
}

type PrintedRow = FactKey &
  Pick<Fact, 'amount' | 'number' | 'unit' | 'decimals' | 'statement' | 'comparator' | 'words'> & {
    readonly fact: number
    readonly base: string | null
  }

const columns = `f.id as fact, o.code as organization, f.fiscal_year as year, f.stage, f.flow, i.code as item, f.fund, f.nature, f.measure,
  f.amount, f.number, f.unit, f.decimals, f.statement, f.comparator, f.words, f.base`

const byIdSql = `select ${columns} from json_each(?) w join t_fact f on f.id = w.value
  join t_organization o on o.id = f.organization join t_item i on i.id = f.item`

/** The order of the joins is said, so that no plan walks over the facts. Written order is the order of preference. */
const byPointSql = `select ${columns} from json_each(?) w
  cross join t_organization o on o.code = w.value ->> 'organization' cross join t_item i on i.code = w.value ->> 'item'
  cross join t_fact f on f.organization = o.id and f.item = i.id and f.fiscal_year = w.value ->> 'year' order by f.id`

function toKnown({ fact, base, ...row }: PrintedRow): KnownFact {
  return { fact, key: factKey({ ...row, base: base === null ? null : JSON.parse(base) }), value: printedValue(row) }
}
