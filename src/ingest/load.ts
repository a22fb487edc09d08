// One extracted document into the database: beside what is known of its organization, or instead of an earlier version. All of it or nothing.
import type { DocumentRecord, Unread } from '../budget/document.ts'
import type { Fact, Finding } from '../budget/fact.ts'
import type { FactChange, IngestOutcome } from '../budget/ingest-report.ts'
import type { Organization } from '../budget/organization.ts'
import { type OrganizationContent, readContent, writeContent } from '../database/content.ts'
import { keepFacts, keepFindings } from '../database/keep-evidence.ts'
import type { Database } from '../database/open.ts'
import { readUnread, type UnreadFigure } from '../database/read-unread.ts'
import { removeDocument, removeFacts } from '../database/remove.ts'
import { moveVersion } from '../database/version.ts'
import { writeDocument } from '../database/write-document.ts'
import { organizationId, writeOrganization } from '../database/write-organization.ts'
import { WenzhangError } from '../errors.ts'
import { compareFacts } from './compare-facts.ts'
import { relate } from './relation.ts'
import { settle } from './settle.ts'

export type Extracted = {
  readonly document: DocumentRecord
  readonly organization: Organization
  readonly facts: readonly Fact[]
  readonly findings: readonly Finding[]
  readonly unread: readonly Unread[]
  readonly blocks: readonly string[]
  /** What the person says where a file may be either: it replaces what is known of its disclosure, or joins it. */
  readonly choice?: 'replaces' | 'beside' | undefined
}

export type Loaded = {
  readonly outcome: IngestOutcome
  readonly replaced: readonly DocumentRecord[]
  readonly changes: readonly FactChange[]
  /** All that is now known of the organization. */
  readonly facts: readonly Fact[]
  readonly findings: readonly Finding[]
}

/**
 * Throws `no_figures` where the document states none, and `doubtful_version` where it cannot tell a new version from a
 * further file of the same disclosure, or from a version that lacks a part. The same content again changes nothing.
 */
export function load(db: Database, extracted: Extracted): Loaded {
  const { facts, document } = extracted
  if (facts.length === 0) throw new WenzhangError('no_figures', `${document.file}: no_figures`, { file: document.file })
  return db.sqlite.transaction(() => loadIntoOrganization(db, extracted)).immediate()
}

function loadIntoOrganization(db: Database, extracted: Extracted): Loaded {
  const known = knownContent(db, extracted.organization)
  if (known.documents.some(({ id }) => id === extracted.document.id)) return unchanged(known)
  const same = known.documents.filter(({ year, stage }) => year === extracted.document.year && stage === extracted.document.stage)
  const replaced = same.filter((document) => replaces(document, extracted, { ...known, only: same.length === 1 }))
  const keep = (document: string): boolean => replaced.every(({ id }) => id !== document)
  const kept = keepFacts(known.facts, keep)
  const documents = [...known.documents.filter(({ id }) => keep(id)), extracted.document]
  const findings = [...keepFindings(known.findings, kept, keep), ...extracted.findings]
  const unread = unreadOf(db, extracted).filter(({ document }) => keep(document))
  const settled = settle({ facts: [...kept, ...extracted.facts], findings, documents, unread })
  write(db, { extracted, replaced, settled })
  const changes = replaced.length === 0 ? [] : compareFacts(known.facts, settled.facts)
  const outcome = replaced.length > 0 ? 'replaced' : same.length > 0 ? 'joined' : 'new'
  return { outcome, replaced, changes, ...settled }
}

function knownContent(db: Database, organization: Organization): OrganizationContent {
  const id = organizationId(db, organization.code)
  return id === undefined ? { organization, documents: [], facts: [], findings: [] } : readContent(db, id)
}

function unreadOf(db: Database, { organization, document, unread }: Extracted): readonly UnreadFigure[] {
  const id = organizationId(db, organization.code)
  return [...(id === undefined ? [] : readUnread(db, id)), ...unread.map((one) => ({ ...one, document: document.id }))]
}

/** The same content again, perhaps just taken in by another process. */
function unchanged({ facts, findings }: OrganizationContent): Loaded {
  return { outcome: 'unchanged', replaced: [], changes: [], facts, findings }
}

type Known = OrganizationContent & { readonly only: boolean }

/** Told to replace, a file still leaves a plainly different part of the disclosure alone, unless that is all there is. */
function replaces(document: DocumentRecord, { facts, choice, document: now }: Extracted, known: Known): boolean {
  const relation = relate(facts, { facts: known.facts, document: document.id })
  if (choice !== undefined) return choice === 'replaces' && (relation !== 'beside' || known.only)
  if (relation !== 'doubtful') return relation === 'replaces'
  const details = { file: now.file, known: document.file, organization: known.organization.name, year: now.year }
  throw new WenzhangError('doubtful_version', `${now.file}: a new version of ${document.file}, or a further file?`, details)
}

type Write = {
  readonly extracted: Extracted
  readonly replaced: readonly DocumentRecord[]
  readonly settled: { readonly facts: readonly Fact[]; readonly findings: readonly Finding[] }
}

function write(db: Database, { extracted, replaced, settled }: Write): void {
  const { document, organization, unread, blocks } = extracted
  const id = writeOrganization(db, organization)
  removeFacts(db, id)
  for (const { id: digest } of replaced) removeDocument(db, digest)
  writeDocument(db, { document, organizationId: id, unread, blocks, packaged: false })
  writeContent(db, { organization, documents: [], ...settled })
  moveVersion(db)
}
