// What taking one document in came to.
import type { DocumentRecord, Unread } from './document.ts'
import type { Evidence, Finding, FindingCode, Scope, Stage } from './fact.ts'

export const ingestOutcomes = ['new', 'joined', 'replaced', 'unchanged'] as const
/** joined: a further file of a known disclosure · replaced: a new version of a known document · unchanged: the same content again. */
export type IngestOutcome = (typeof ingestOutcomes)[number]

/** What a new version says otherwise, as printed: “4.40万元”. `key` is the fact's (key.ts). */
export type FactChange = {
  readonly key: string
  readonly itemName: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

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

/** The same as another process reports it: `ingest --json`, in the language that was asked for. */
export type ToldFinding = {
  readonly code: FindingCode
  readonly text: string
  readonly evidence: readonly Evidence[]
}
/** `label` names the figure: “公务接待费”. */
export type ToldChange = FactChange & { readonly year: number; readonly label: string }
export type ToldIngest = {
  readonly ok: true
  readonly outcome: IngestOutcome
  readonly title: string
  /** The organization's name as shown. */
  readonly organization: string
  readonly scope: Scope
  readonly year: number
  readonly stage: Stage
  readonly facts: number
  readonly findings: readonly ToldFinding[]
  readonly unread: number
  readonly replaced: readonly string[]
  readonly changes: readonly ToldChange[]
}

/** Not taken in: a code of docs/errors.md and a sentence for a person. `detail` is for the log alone. */
export type RefusedIngest = { readonly ok: false; readonly code: string; readonly message: string; readonly detail?: string }

/** What became of a file that a process of its own was to take in. */
export type ChildIngest = ToldIngest | RefusedIngest
