// What taking one document in came to.
import type { DocumentRecord, Unread } from './document.ts'
import type { Finding } from './fact.ts'

export const ingestOutcomes = ['new', 'joined', 'replaced', 'unchanged'] as const
/** joined: a further file of a known disclosure · replaced: a new version of a known document · unchanged: the same content again. */
export type IngestOutcome = (typeof ingestOutcomes)[number]

/** What a new version says otherwise, as printed: “4.40万元”. `key` is the fact's (key.ts). */
export type FactChange = { readonly key: string; readonly before: readonly string[]; readonly after: readonly string[] }

export type IngestReport = {
  readonly outcome: IngestOutcome
  readonly document: DocumentRecord
  /** The organization's name as shown. */
  readonly organization: string
  /** Facts that this document prints. */
  readonly facts: number
  /** Findings that concern a place of this document. */
  readonly findings: readonly Finding[]
  readonly unread: readonly Unread[]
  /** File names of the documents that it replaced. */
  readonly replaced: readonly string[]
  readonly changes: readonly FactChange[]
}
