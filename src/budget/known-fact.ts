// What is known of a fact by its key: its value now, and every place that prints it.
import type { Locator, Statement } from './fact.ts'

/** A fact as it stands in the data now; `key` outlives the database (key.ts), the id does not. */
export type KnownFact = {
  readonly fact: number
  readonly key: string
  /** As printed, without space: “1.0万元”. */
  readonly value: string
}

/** The lines before and after a quote, in its own document. */
export type Surroundings = { readonly before: string; readonly after: string }

/** One place that prints a fact, with the lines around it where the document is at hand. */
export type SourcePlace = {
  /** The document's title. */
  readonly document: string
  readonly file: string
  readonly section: string
  readonly locator: Locator
  readonly row: string | null
  readonly column: string | null
  readonly quote: string
  /** null for documents of the data package: their text is not kept. */
  readonly around: Surroundings | null
}

/** One value under a key; a derived fact has the places of the facts that it follows from. */
export type FactSource = {
  readonly key: string
  readonly value: string
  readonly statement: Statement
  readonly places: readonly SourcePlace[]
}
