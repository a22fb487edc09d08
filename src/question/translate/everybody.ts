// All organizations, for “哪个单位最高”: named one by one while they are few, so that each keeps its own latest year.
import type { Catalog } from '../../database/catalog.ts'
import { statesYear } from './years.ts'

const fewEnough = 20

/** Those that state the years, or nobody by name where there are too many to name: then all are meant. */
export function everybody(years: readonly number[], catalog: Catalog): readonly string[] {
  if (catalog.organizationCount() > fewEnough) return []
  const codes = catalog.organizations(fewEnough).map(({ code }) => code)
  return codes.filter((code) => years.every((year) => statesYear(code, year, catalog)))
}
