// Another data package under a database that people have ingested documents into: the package's documents go, theirs stay.
import type { DocumentRecord } from '../budget/document.ts'
import type { Fact, Finding } from '../budget/fact.ts'
import { type OrganizationContent, organizationIds, readContent, writeContent, writePackaged } from './content.ts'
import { keepFacts, keepFindings } from './keep-evidence.ts'
import { type Database, openWriting } from './open.ts'
import { readPackage } from './package/package.ts'
import { readDocuments } from './read-documents.ts'
import { readUnread, type UnreadFigure } from './read-unread.ts'
import { removeDocument, removeFacts, removeOrganization } from './remove.ts'
import { meta, moveVersion, setMeta } from './version.ts'
import { writeKnowledge } from './write-knowledge.ts'
import { organizationId } from './write-organization.ts'

type Told = Omit<OrganizationContent, 'organization'> & { readonly unread?: readonly UnreadFigure[] | undefined }
/** The figures of several documents of one organization made one: merged, derived, and held against each other. */
export type Settle = (told: Told) => { readonly facts: readonly Fact[]; readonly findings: readonly Finding[] }

export type Refresh = { readonly folder: string; readonly digest: string; readonly settle?: Settle | undefined }

/**
 * One transaction: readers go on with the old data until the new is whole. An organization that has figures both of the
 * package and of ingested documents needs `settle`; without it the database waits as it is for a caller that has it.
 */
export function refresh(file: string, { folder, digest, settle }: Refresh): void {
  const db = openWriting(file)
  const replace = db.sqlite.transaction(() => {
    const contents = readPackage(folder)
    const packaged = new Set(contents.flatMap(({ documents }) => documents.map(({ id }) => id)))
    const kept = keptContents(db, (document) => !packaged.has(document.id))
    const mixed = kept.some(({ organization }) => contents.some((content) => content.organization.code === organization.code))
    if (meta(db, 'package') === digest || (mixed && settle === undefined)) return
    writeKnowledge(db, folder)
    removePackaged(db, packaged)
    for (const content of contents) writePackaged(db, content)
    for (const content of kept) writeKept(db, content, settle)
    setMeta(db, 'package', digest)
    moveVersion(db)
  })
  try {
    replace.immediate()
  } finally {
    db.sqlite.close()
  }
}

/** What ingested documents say of organizations that the package speaks of, too; the others need no touching. */
function keptContents(db: Database, isKept: (document: DocumentRecord) => boolean): readonly OrganizationContent[] {
  const touched = organizationIds(db).filter((id) => readDocuments(db, id).some(({ packaged }) => packaged))
  return touched.flatMap((id) => {
    const documents = readDocuments(db, id).filter((document) => !document.packaged && isKept(document))
    const content = readContent(db, id)
    const keep = (document: string): boolean => documents.some((one) => one.id === document)
    const facts = keepFacts(content.facts, keep)
    return documents.length === 0 ? [] : [{ ...content, documents, facts, findings: keepFindings(content.findings, facts, keep) }]
  })
}

/** Takes out the package's documents with their organizations' facts, and ingested ones that the new package brings itself. */
function removePackaged(db: Database, coming: ReadonlySet<string>): void {
  for (const id of organizationIds(db)) {
    const documents = readDocuments(db, id)
    const going = documents.filter((document) => document.packaged || coming.has(document.id))
    if (going.length === 0) continue
    removeFacts(db, id)
    for (const document of going) removeDocument(db, document.id)
    if (going.length === documents.length) removeOrganization(db, id)
  }
}

/** Writes an organization's figures anew, those that are there already and the kept ones as one. */
function writeKept(db: Database, content: OrganizationContent, settle: Settle = (told) => told): void {
  const id = organizationId(db, content.organization.code)
  const there = id === undefined ? content : readContent(db, id)
  const facts = [...keepFacts(there.facts, () => true), ...content.facts]
  const unread = id === undefined ? [] : readUnread(db, id)
  const settled = settle({ documents: there.documents, facts, findings: [...there.findings, ...content.findings], unread })
  writeContent(db, { ...there, ...settled })
}
