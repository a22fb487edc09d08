// What the data holds at this moment, in numbers, and its disclosures.
import type { Stage } from './fact.ts'

export type DisclosureStatus = {
  /** The organization's name as shown. */
  readonly organization: string
  readonly year: number
  readonly stage: Stage
  readonly documents: number
  /** Findings that concern a place of its documents. */
  readonly findings: number
}

export type DataStatus = {
  readonly version: string
  readonly documents: number
  readonly organizations: number
  readonly facts: number
  readonly findings: number
  /** Printed numbers that no rule read. */
  readonly unread: number
  /** Ascending. */
  readonly years: readonly number[]
  /** ISO; null where nothing was ingested beside the data package. */
  readonly lastIngestAt: string | null
  /** At most 50: the latest year first, of a year what was taken in last. */
  readonly disclosures: readonly DisclosureStatus[]
  readonly moreDisclosures: number
}
