// A published disclosure as the data package and the database know it.
import type { Locator, Scope, Stage } from './fact.ts'

export type DocumentKind = 'budget' | 'final'

export type DocumentRecord = {
  /** sha256 of the bytes, first 16 hex digits: the same content is the same document. */
  readonly id: string
  readonly file: string
  readonly title: string
  /** The document prints no title; this one is composed of issuer, year and kind. */
  readonly titleComposed: boolean
  readonly organization: string
  readonly scope: Scope
  readonly year: number
  readonly stage: Stage
  readonly format: string
  /** Printed by the document that somebody is to be contacted; the name and the number themselves are never kept. */
  readonly hasContact: boolean
}

/** A printed number that no rule read. `text` is a short span around it, under 60 characters. */
export type Unread = { readonly locator: Locator; readonly text: string; readonly why: string }
