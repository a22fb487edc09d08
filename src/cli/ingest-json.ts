// One line of `ingest --json`: what became of one file.
import type { Finding } from '../budget/fact.ts'
import type { FactChange, IngestReport } from '../budget/ingest-report.ts'
import { keyParts } from '../budget/key.ts'
import { wordsOf } from '../wording/words.ts'
import type { FileError } from './file-error.ts'
import { findingText } from './finding-text.ts'
import type { Language } from './language.ts'

export type Ingested = { readonly file: string; readonly report?: IngestReport; readonly error?: FileError }

export function ingestLine({ file, report, error }: Ingested, language: Language): string {
  return JSON.stringify({
    file,
    ok: report !== undefined,
    error: error ?? null,
    ...(report === undefined ? nothing : told(report, language)),
  })
}

const nothing = { document: null, outcome: null, facts: 0, findings: [], unread: [], replaced: [], changes: [] }

function told({ document, organization, ...report }: IngestReport, language: Language): object {
  const { title, scope, year, stage, id } = document
  return {
    ...report,
    document: { id, title, organization, scope, year, stage },
    findings: report.findings.map((finding) => findingOf(finding, language)),
    changes: report.changes.map((change) => changeOf(change, language)),
  }
}

function findingOf(finding: Finding, language: Language): object {
  const { code, printed, expected, evidence, facts } = finding
  return { code, text: findingText(finding, { language }), printed, expected, facts, evidence }
}

/** With the year and the name of the figure, as an answer would name it. */
function changeOf(change: FactChange, language: Language): object {
  const parts = keyParts(change.key)
  const label = parts === undefined ? change.itemName : wordsOf(language).label({ ...parts, itemName: change.itemName })
  return { ...change, year: parts?.year ?? null, label }
}
