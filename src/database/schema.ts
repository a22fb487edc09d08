// The tables of budget.sqlite, the published views over them, and their row types for Kysely.
// Tables begin with t_ and are nobody's business outside this room and query/; the views are a contract (docs/sql.md).
import type { ColumnType, Generated } from 'kysely'

export const schemaVersion = 1

export const tables = `
create table t_meta (key text primary key, value text not null) strict, without rowid;
create table t_division (code text primary key, name text not null, short text not null, parent text not null, level text not null) strict, without rowid;
create table t_organization (
  id integer primary key, code text not null unique, name text not null, scope text not null, division text not null
) strict;
create table t_name (
  name text not null, organization integer not null references t_organization, kind text not null,
  valid_from integer, valid_to integer, primary key (name, organization)
) strict, without rowid;
create index t_name_organization on t_name (organization);
create table t_item (
  id integer primary key, code text not null unique, name text not null, kind text not null, parent text
) strict;
create index t_item_name on t_item (name);
create table t_synonym (word text not null, item text not null, kind text not null, primary key (word, item)) strict, without rowid;
create table t_document (
  id integer primary key, digest text not null unique, file text not null, title text not null, title_composed integer not null,
  organization integer not null references t_organization, scope text not null, fiscal_year integer not null, stage text not null,
  format text not null, has_contact integer not null, packaged integer not null, ingested_at text
) strict;
create index t_document_organization on t_document (organization, fiscal_year, stage);
create index t_document_year on t_document (fiscal_year);
create table t_block (document integer not null references t_document on delete cascade, number integer not null, content text not null,
  primary key (document, number)) strict, without rowid;
create table t_unread (document integer not null references t_document on delete cascade, number integer not null, locator text not null,
  text text not null, why text not null, primary key (document, number)) strict, without rowid;
create table t_fact (
  id integer primary key, organization integer not null references t_organization, fiscal_year integer not null, stage text not null,
  flow text not null, item integer not null references t_item, fund text not null, nature text not null, measure text not null,
  amount integer, number real, unit text not null, decimals integer not null, statement text not null, origin text not null,
  base text, as_of text, printed_year integer, comparator text, core integer, words text, reason text, purpose text,
  item_name text not null, document integer references t_document
) strict;
create index t_fact_point on t_fact (organization, item, fiscal_year, measure, stage);
create index t_fact_rank on t_fact (item, fiscal_year, measure, flow, stage, fund, nature, amount, organization);
create index t_fact_document on t_fact (document);
create table t_evidence (
  fact integer not null references t_fact on delete cascade, number integer not null, document integer not null references t_document,
  section text not null, locator text not null, row text, column text, quote text not null, primary key (fact, number)
) strict, without rowid;
create index t_evidence_document on t_evidence (document);
create table t_input (fact integer not null references t_fact on delete cascade, number integer not null, input integer not null references t_fact,
  primary key (fact, number)) strict, without rowid;
create index t_input_input on t_input (input);
create table t_finding (
  id integer primary key, code text not null, organization integer not null references t_organization, fiscal_year integer not null,
  printed text not null, expected text not null, evidence text not null
) strict;
create index t_finding_organization on t_finding (organization, fiscal_year);
create table t_finding_fact (finding integer not null references t_finding on delete cascade, number integer not null,
  fact integer not null references t_fact on delete cascade, primary key (finding, number)) strict, without rowid;
create index t_finding_fact_fact on t_finding_fact (fact);
`

/** The published views: name → columns in order, with the SQL that makes them. A contract: docs/sql.md describes each column. */
export const views = {
  facts: `select f.id as fact_id, f.organization as organization_id, o.name as organization, o.scope as scope, o.division as division,
    f.fiscal_year as fiscal_year, f.stage as stage, f.flow as flow, i.code as item_code, f.item_name as item, f.fund as fund,
    f.nature as nature, f.measure as measure, f.amount as amount, f.number as number, f.unit as unit, f.origin as origin,
    f.statement as statement, f.document as document_id
    from t_fact f join t_organization o on o.id = f.organization join t_item i on i.id = f.item`,
  organizations: `select o.id as organization_id, o.code as code, o.name as organization, o.scope as scope, o.division as division,
    d.name as division_name from t_organization o left join t_division d on d.code = o.division`,
  items: 'select code as item_code, name as item, kind as kind, parent as parent_code from t_item',
  documents: `select d.id as document_id, d.file as file, d.title as title, d.organization as organization_id, d.scope as scope,
    d.fiscal_year as fiscal_year, d.stage as stage, d.format as format from t_document d`,
  evidence: `select e.fact as fact_id, e.number as number, e.document as document_id, e.section as section, e.locator as locator,
    e.row as row_label, e.column as column_label, e.quote as quote from t_evidence e`,
  findings: `select g.id as finding_id, g.code as code, g.organization as organization_id, g.fiscal_year as fiscal_year,
    g.printed as printed, g.expected as expected, gf.fact as fact_id from t_finding g join t_finding_fact gf on gf.finding = g.id`,
} as const
export type ViewName = keyof typeof views

export const createViews = Object.entries(views)
  .map(([name, select]) => `create view ${name} as ${select};`)
  .join('\n')

type FactTable = {
  id: Generated<number>
  organization: number
  fiscal_year: number
  stage: string
  flow: string
  item: number
  fund: string
  nature: string
  measure: string
  amount: number | null
  number: number | null
  unit: string
  decimals: number
  statement: string
  origin: string
  base: string | null
  as_of: string | null
  printed_year: number | null
  comparator: string | null
  core: number | null
  words: string | null
  reason: string | null
  purpose: string | null
  item_name: string
  document: number | null
}

type OrganizationTable = { id: Generated<number>; code: string; name: string; scope: string; division: string }
type DocumentTable = {
  id: Generated<number>
  digest: string
  file: string
  title: string
  title_composed: number
  organization: number
  scope: string
  fiscal_year: number
  stage: string
  format: string
  has_contact: number
  packaged: number
  ingested_at: string | null
}
type ReadOnly<T> = ColumnType<T, never, never>

/** Everything that Kysely may name: the tables (JSON columns as text) and the published views. */
export type Tables = {
  t_meta: { key: string; value: string }
  t_division: { code: string; name: string; short: string; parent: string; level: string }
  t_organization: OrganizationTable
  t_name: { name: string; organization: number; kind: string; valid_from: number | null; valid_to: number | null }
  t_item: { id: Generated<number>; code: string; name: string; kind: string; parent: string | null }
  t_synonym: { word: string; item: string; kind: string }
  t_document: DocumentTable
  t_block: { document: number; number: number; content: string }
  t_unread: { document: number; number: number; locator: string; text: string; why: string }
  t_fact: FactTable
  t_evidence: {
    fact: number
    number: number
    document: number
    section: string
    locator: string
    row: string | null
    column: string | null
    quote: string
  }
  t_input: { fact: number; number: number; input: number }
  t_finding: {
    id: Generated<number>
    code: string
    organization: number
    fiscal_year: number
    printed: string
    expected: string
    evidence: string
  }
  t_finding_fact: { finding: number; number: number; fact: number }
  facts: {
    fact_id: ReadOnly<number>
    organization_id: ReadOnly<number>
    organization: ReadOnly<string>
    scope: ReadOnly<string>
    division: ReadOnly<string>
    fiscal_year: ReadOnly<number>
    stage: ReadOnly<string>
    flow: ReadOnly<string>
    item_code: ReadOnly<string>
    item: ReadOnly<string>
    fund: ReadOnly<string>
    nature: ReadOnly<string>
    measure: ReadOnly<string>
    amount: ReadOnly<number | null>
    number: ReadOnly<number | null>
    unit: ReadOnly<string>
    origin: ReadOnly<string>
    statement: ReadOnly<string>
    document_id: ReadOnly<number | null>
  }
}
