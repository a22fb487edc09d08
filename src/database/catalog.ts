// What is covered: the names that a question may use, and which organization has which years, stages and items.
// Built for 50,000 organizations: names stand in maps, coverage is asked of the database by index, nothing scans facts.
import type { Scope, Stage } from '../budget/fact.ts'

export type CatalogOrganization = {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly scope: Scope
  /** Division code, '' where unknown. */
  readonly division: string
}

export type CatalogItem = {
  readonly id: number
  readonly code: string
  readonly name: string
  /** functional, economic, item (items.ts), or the kind of an owned item: project, indicator, body.internal, body.subordinate, account. */
  readonly kind: string
}

export type CatalogDivision = {
  readonly code: string
  readonly name: string
  readonly short: string
  readonly parent: string
  readonly level: string
}

/** One published disclosure: an organization, a fiscal year, a stage. */
export type Disclosure = {
  readonly year: number
  readonly stage: Stage
  readonly title: string
  readonly file: string
  readonly hasContact: boolean
}

/** A word of the question and what it may name. */
export type NameMatch<T> = { readonly value: T; readonly word: string; readonly kind: string }

export type Catalog = {
  /** Changes with every ingest: package digest and a counter. */
  readonly version: string
  /** Exact names and aliases; a key of `organizationNames()` maps to every organization that bears it. */
  organizationsNamed(word: string): readonly NameMatch<CatalogOrganization>[]
  /** Organizations in whose full name the characters of `word` occur in this order (abbreviations), best first, at most `limit`. */
  organizationsLike(word: string, limit: number): readonly CatalogOrganization[]
  organization(code: string): CatalogOrganization | undefined
  /** All organizations whose division is `code` or lies below it, at most `limit`. */
  organizationsIn(division: string, limit: number): readonly CatalogOrganization[]
  organizationCount(): number
  /** All, for coverage questions and pinyin matching of small catalogs; at most `limit`. */
  organizations(limit: number): readonly CatalogOrganization[]
  itemsNamed(word: string): readonly NameMatch<CatalogItem>[]
  item(code: string): CatalogItem | undefined
  /** Every name and synonym of an item, for fuzzy matching. */
  itemNames(): Iterable<string>
  divisionsNamed(word: string): readonly CatalogDivision[]
  division(code: string): CatalogDivision | undefined
  /** Longest name in characters over organizations, items and divisions: bounds the substrings worth looking up. */
  readonly longestName: number
  disclosures(organization: number): readonly Disclosure[]
  /** All fiscal years with a document, ascending. */
  years(): readonly number[]
  /** Items that this organization states in this year, or in any (any stage, fund, nature); accounts by the name that they bear there. */
  itemsOf(organization: number, year?: number): readonly CatalogItem[]
}
