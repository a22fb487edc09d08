// What the data holds at this moment, in numbers.
import type { DataStatus } from '../budget/data-status.ts'
import type { Database } from '../database/open.ts'

/** Counts, years and disclosures of the data as it is now. */
export function dataStatus(_db: Database): DataStatus {
  return {
    ...{ version: '', documents: 0, organizations: 0, facts: 0, findings: 0, unread: 0 },
    ...{ years: [], lastIngestAt: null, disclosures: [], moreDisclosures: 0 },
  }
}
