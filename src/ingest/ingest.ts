// THE BACK DOOR: bytes → Document → identity → facts → merged and reconciled → rows.
import type { Knowledge } from '../budget/account.ts'
import type { DocumentRecord } from '../budget/document.ts'
import type { Fact, Finding } from '../budget/fact.ts'
import type { IngestReport } from '../budget/ingest-report.ts'
import type { Database } from '../database/open.ts'
import { extract } from './extract/extract.ts'
import { type Identity, identify } from './extract/identity/identify.ts'
import { type Extracted, type Loaded, load } from './load.ts'
import type { Block, Document } from './read/document.ts'
import { readDocument } from './read/read-document.ts'

export type Ingest = {
  readonly db: Database
  readonly knowledge: Knowledge
  /** What the person says where a file may be a new version or a further one. */
  readonly choice?: 'replaces' | 'beside' | undefined
  /** What a document that prints no title is called by who takes it in: 云川市水利局2031年部门预算. */
  readonly title?: string | undefined
  /** Makes bytes a Document; a reader of its own process where the files are strangers' (./reader). */
  readonly read?: typeof readDocument
}

/** Takes one file in. The same content again changes nothing. Throws ReadError, IdentityError, `no_figures`, `doubtful_version`, or what SQLite says. */
export async function ingest(bytes: Uint8Array, file: string, ingest: Ingest): Promise<IngestReport> {
  return (await ingestShown(bytes, file, ingest)).report
}

/** What one document holds, for a person who compares the two: its blocks in reading order, and the facts that it prints. */
export type Shown = { readonly report: IngestReport; readonly blocks: readonly Block[]; readonly facts: readonly Fact[] }

/** As `ingest`, with what the document holds. */
export async function ingestShown(bytes: Uint8Array, file: string, ingest: Ingest): Promise<Shown> {
  const { db, knowledge, choice, title, read = readDocument } = ingest
  const document = await read(bytes, file)
  const identity = identify(document, knowledge, title)
  const { facts, findings, unread } = extract(document, identity, knowledge)
  const record = documentRecord(document, identity)
  const { organization } = identity
  const extracted: Extracted = { document: record, organization, facts, findings, unread, blocks: blocksOf(document), choice }
  const loaded = load(db, extracted)
  const shown = loaded.facts.filter(({ evidence }) => evidence.some((one) => one.document === document.id))
  return { report: report(extracted, loaded), blocks: document.blocks, facts: shown }
}

/** The document's own row. */
function documentRecord(
  document: Document,
  { organization, title, titleComposed, year, stage, hasContact }: Identity,
): DocumentRecord {
  const { id, file, format } = document
  return {
    id,
    file,
    format,
    title,
    titleComposed,
    organization: organization.code,
    scope: organization.scope,
    year,
    stage,
    hasContact,
  }
}

function blocksOf({ blocks }: Document): readonly string[] {
  return blocks.map((block) => JSON.stringify(block))
}

function report({ document, organization, unread }: Extracted, loaded: Loaded): IngestReport {
  const concerns = ({ evidence }: Pick<Finding, 'evidence'>): boolean => evidence.some((one) => one.document === document.id)
  return {
    outcome: loaded.outcome,
    document,
    organization: organization.name,
    facts: loaded.facts.filter(concerns).length,
    findings: loaded.findings.filter(concerns),
    unread,
    replaced: loaded.replaced.map(({ file }) => file),
    changes: loaded.changes,
  }
}
