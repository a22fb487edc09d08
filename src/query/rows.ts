// What the kitchen hands to the dining room, everything at once: rows with role, facts, evidence and findings, and what is covered near by.
import type { Evidence, Fact, FindingCode } from '../budget/fact.ts'
import type { CatalogItem, CatalogOrganization, Disclosure } from '../database/catalog.ts'

/** asked: the figure · part: a child of it · change: its change on the year before · base: an input of a computed figure · member: one of a list or ranking. */
export type Role = 'asked' | 'part' | 'change' | 'base' | 'member'

export type RowEvidence = Omit<Evidence, 'document'> & {
  readonly document: number
  readonly title: string
  readonly file: string
}

export type RowFinding = {
  readonly id: number
  readonly code: FindingCode
  readonly printed: string
  readonly expected: string
  readonly facts: readonly number[]
  /** The fact that it is about in the first place: what is printed there. */
  readonly about: Pick<Row, 'item' | 'itemName' | 'flow' | 'fund' | 'nature' | 'year' | 'printedYear'>
}

/** One fact, as asked for: its organization, places, findings and inputs are those of the database. */
export type Row = Omit<Fact, 'organization' | 'evidence' | 'inputs'> & {
  readonly role: Role
  readonly fact: number
  readonly organization: CatalogOrganization
  readonly evidence: readonly RowEvidence[]
  readonly findings: readonly RowFinding[]
  /** Facts that a derived fact was computed from. */
  readonly inputs: readonly number[]
}

export type CompiledQuery = { readonly text: string; readonly parameters: readonly (string | number | null)[] }

export type Elsewhere = Pick<Row, 'organization' | 'year' | 'flow' | 'fund' | 'nature'>
export type Covered = { readonly organization: CatalogOrganization; readonly disclosures: readonly Disclosure[] }

/** What is there instead, for a no answer, for coverage questions and for the next questions to suggest. */
export type Near = {
  /** The asked organizations, or the first ones covered where the plan names none. */
  readonly organizations: readonly Covered[]
  readonly organizationCount: number
  readonly years: readonly number[]
  /** Names of the asked items by code. */
  readonly names: Readonly<Record<string, string>>
  /** coverage: what the one organization states. */
  readonly items: readonly CatalogItem[]
  /** Other covered organizations that state the asked item, with the year and one reading. */
  readonly elsewhere: readonly Elsewhere[]
}

export type Rows = {
  /** All facts under the asked keys, every fund, nature and flow that the plan leaves open: the dining room takes the widest and says so. */
  readonly rows: readonly Row[]
  /** Facts of the asked items in other years, and those printed beside an asked year that is not the document's. */
  readonly others: readonly Row[]
  readonly truncated: boolean
  readonly sql: CompiledQuery
  readonly near: Near
}
