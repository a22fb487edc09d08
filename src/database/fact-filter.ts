// Which facts, findings or documents: of an organization, of a year, of both, or all.

/** An organization's id and a fiscal year; what is absent is open. */
export type FactFilter = { readonly organization?: number; readonly year?: number }

/** The condition of a filter, with named parameters; an open side is left out, so that the index of the other serves. */
export function where(table: string, filter: FactFilter): string {
  const conditions = [
    filter.organization === undefined ? [] : [`${table}.organization = :organization`],
    filter.year === undefined ? [] : [`${table}.fiscal_year = :year`],
  ].flat()
  return conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`
}
