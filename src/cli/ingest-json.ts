// One line of `ingest --json`: what became of one file.
import type { Finding } from '../budget/fact.ts'
import type { IngestReport } from '../budget/ingest-report.ts'
import type { FileError } from './file-error.ts'

export type Ingested = { readonly file: string; readonly report?: IngestReport; readonly error?: FileError }

export function ingestLine({ file, report, error }: Ingested): string {
  return JSON.stringify({
    file,
    ok: report !== undefined,
    error: error ?? null,
    ...(report === undefined ? nothing : told(report)),
  })
}

const nothing = { document: null, outcome: null, facts: 0, findings: [], unread: [], replaced: [], changes: [] }

function told({ document, organization, ...report }: IngestReport): object {
  const { title, scope, year, stage, id } = document
  return { ...report, document: { id, title, organization, scope, year, stage }, findings: report.findings.map(findingOf) }
}

function findingOf({ code, printed, expected, evidence, facts }: Finding): object {
  return { code, printed, expected, facts, evidence }
}
