// What the data holds at this moment, in numbers, and its disclosures.
import type { Stage } from './fact.ts'

export type DisclosureStatus = {
  /** The organization's name as shown. */
  readonly organization: string
  readonly year: number
  readonly stage: Stage
  readonly documents: number
  /** Findings of the organization in this year. */
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
  /** At most 50, newest first. */
  readonly disclosures: readonly DisclosureStatus[]
  readonly moreDisclosures: number
}
