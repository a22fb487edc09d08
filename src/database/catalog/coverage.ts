// Which organization published what: prepared lookups by index, nothing held but the years.
import type { Stage } from '../../budget/fact.ts'
import type { Catalog, CatalogItem, Disclosure } from '../catalog.ts'
import type { Database } from '../open.ts'

export type Coverage = Pick<Catalog, 'disclosures' | 'years' | 'itemsOf'>

type DisclosureRow = {
  readonly year: number
  readonly stage: Stage
  readonly title: string
  readonly file: string
  readonly has_contact: number
}

export function loadCoverage(db: Database): Coverage {
  const disclosures = db.sqlite.prepare<[number], DisclosureRow>(
    `select fiscal_year as year, stage, title, file, max(has_contact) as has_contact, min(id) from t_document where organization = ?
     group by fiscal_year, stage order by fiscal_year, stage`,
  )
  const itemsOf = db.sqlite.prepare<[{ organization: number; year: number | null }], CatalogItem>(
    `select i.id, i.code, i.kind, iif(i.kind in ('functional', 'economic'),
       (select item_name from t_fact f where f.organization = :organization and f.item = i.id
        and (:year is null or f.fiscal_year = :year) order by f.fiscal_year desc limit 1), i.name) as name
     from t_item i where i.id in
       (select item from t_fact where organization = :organization and (:year is null or fiscal_year = :year)) order by i.id`,
  )
  let years: readonly number[] | undefined
  return {
    disclosures: (organization) => disclosures.all(organization).map(toDisclosure),
    years: () => {
      years ??= allYears(db)
      return years
    },
    itemsOf: (organization, year) => itemsOf.all({ organization, year: year ?? null }),
  }
}

function toDisclosure({ has_contact, year, stage, title, file }: DisclosureRow): Disclosure {
  return { year, stage, title, file, hasContact: has_contact === 1 }
}

function allYears(db: Database): readonly number[] {
  type Row = { readonly year: number }
  const rows = db.sqlite.prepare<[], Row>('select distinct fiscal_year as year from t_document order by fiscal_year').all()
  return rows.map(({ year }) => year)
}
