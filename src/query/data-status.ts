// What the data holds at this moment, in numbers. Counted once for each version of the data.
import type { DataStatus, DisclosureStatus } from '../budget/data-status.ts'
import type { Stage } from '../budget/fact.ts'
import type { Database } from '../database/open.ts'
import { statement } from '../database/statement.ts'
import { dataVersion } from '../database/version.ts'

const listedDisclosures = 50
const held = new WeakMap<Database, DataStatus>()

/** Counts, years and disclosures of the data as it is now. */
export function dataStatus(db: Database): DataStatus {
  const known = held.get(db)
  if (known !== undefined && known.version === dataVersion(db)) return known
  const status = readStatus(db)
  held.set(db, status)
  return status
}

/** In one transaction, so that another process that takes a document in meanwhile is in all of it or in none. */
function readStatus(db: Database): DataStatus {
  return db.sqlite.transaction(() => {
    const { disclosures: all, ...counts } = statement<[], Counts>(db, countSql).get() ?? nothing
    const years = statement<[], { year: number }>(db, 'select distinct fiscal_year as year from t_document order by 1').all()
    const disclosures = statement<[number], DisclosureRow>(db, disclosureSql).all(listedDisclosures)
    return {
      version: dataVersion(db),
      ...counts,
      years: years.map(({ year }) => year),
      disclosures: disclosures.map((row) => toStatus(db, row)),
      moreDisclosures: all - disclosures.length,
    }
  })()
}

type Counts = Omit<DataStatus, 'version' | 'years' | 'disclosures' | 'moreDisclosures'> & { readonly disclosures: number }
const nothing: Counts = { documents: 0, organizations: 0, facts: 0, findings: 0, unread: 0, lastIngestAt: null, disclosures: 0 }

const countSql = `select (select count(*) from t_document) as documents, (select count(*) from t_organization) as organizations,
  (select count(*) from t_fact) as facts, (select count(*) from t_finding) as findings, (select count(*) from t_unread) as unread,
  (select max(ingested_at) from t_document) as lastIngestAt,
  (select count(*) from (select distinct organization, fiscal_year, stage from t_document)) as disclosures`

type DisclosureRow = Omit<DisclosureStatus, 'findings'> & { readonly organizationId: number; readonly stage: Stage }

const disclosureSql = `select o.name as organization, o.id as organizationId, d.fiscal_year as year, d.stage as stage, count(*) as documents
  from t_document d join t_organization o on o.id = d.organization group by d.organization, d.fiscal_year, d.stage
  order by d.fiscal_year desc, max(d.ingested_at) desc, max(d.id) desc limit ?`

function toStatus(db: Database, { organizationId, ...disclosure }: DisclosureRow): DisclosureStatus {
  const of = { organization: organizationId, year: disclosure.year, stage: disclosure.stage }
  return { ...disclosure, findings: statement<[Of], { count: number }>(db, findingSql).get(of)?.count ?? 0 }
}

type Of = { readonly organization: number; readonly year: number; readonly stage: Stage }

/** A finding concerns a disclosure where one of its places is in one of its documents. */
const findingSql = `select count(*) as count from t_finding g where g.organization = :organization and exists
  (select 1 from json_each(g.evidence) e join t_document d on d.digest = e.value ->> 'document'
   where d.organization = :organization and d.fiscal_year = :year and d.stage = :stage)`
