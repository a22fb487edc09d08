// A document as the page shows it: with what is known at the end of the run, since a later file may contradict an earlier one.
import type { Fact } from '../../budget/fact.ts'
import { factKey } from '../../budget/key.ts'
import { readContent } from '../../database/content.ts'
import type { Database } from '../../database/open.ts'
import { organizationId } from '../../database/write-organization.ts'
import type { Shown } from '../../ingest/ingest.ts'
import type { Told } from './claims.ts'

export type ShownDocument = Shown & {
  readonly told: Told
  /** The organization's facts by their key: those that findings speak of may stand in other documents. */
  readonly everything: ReadonlyMap<string, Fact>
  /** File names of the organization's documents by id. */
  readonly files: ReadonlyMap<string, string>
  /** A later file of the run took its place. */
  readonly isGone: boolean
}

export function shownDocument(shown: Shown, db: Database): ShownDocument {
  const { document, findings, unread } = shown.report
  const id = organizationId(db, document.organization)
  const content = id === undefined ? undefined : readContent(db, id)
  const isGone = !content?.documents.some((one) => one.id === document.id)
  const here = ({ evidence }: Pick<Fact, 'evidence'>): boolean => evidence.some((one) => one.document === document.id)
  const now = isGone || content === undefined ? { facts: shown.facts, findings } : content
  return {
    ...shown,
    told: { document: document.id, unread, facts: now.facts.filter(here), findings: now.findings.filter(here) },
    everything: new Map(now.facts.toReversed().map((fact) => [factKey(fact), fact])),
    files: new Map((content?.documents ?? []).map(({ id: digest, file }) => [digest, file])),
    isGone,
  }
}
