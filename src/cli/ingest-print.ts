// What `ingest` prints for a person: a line for each file as it goes, and at the end all that deserves a look.
import type { Finding } from '../budget/fact.ts'
import type { IngestReport } from '../budget/ingest-report.ts'
import { printableLine } from '../language/printable.ts'
import { type IngestWords, ingestWords } from '../wording/ingest.ts'
import { placeText } from '../wording/place.ts'
import { unreadReason } from '../wording/unread.ts'
import { findingText } from './finding-text.ts'
import type { Ingested } from './ingest-json.ts'
import type { Language } from './language.ts'

/** “[2/5] a.txt：新收录，120 条数据，…”, or what to do about it. */
export function progressLine({ file, report, error }: Ingested, at: { number: number; of: number; language: Language }): string {
  const words = ingestWords[at.language]
  const told =
    report === undefined
      ? (error?.message ?? '')
      : [words.outcomes[report.outcome], ...counts(report, words)].join(at.language === 'zh' ? '，' : ', ')
  return printableLine(`[${at.number}/${at.of}] ${file}${words.colon}${told}`)
}

/** The end of a run: totals, the files that were not taken in, then findings, changes and unread numbers with their places. */
export function summary(ingested: readonly Ingested[], { language, dryRun = false }: Summed): string {
  const words = ingestWords[language]
  const reports = onceEach(ingested.flatMap(({ report }) => report ?? []))
  const failures = ingested.filter(({ report }) => report === undefined)
  const unchanged = ingested.filter(({ report }) => report?.outcome === 'unchanged').length
  const documents = ingested.length - failures.length - unchanged
  const sum = {
    facts: total(reports, ({ facts }) => facts),
    findings: total(reports, ({ findings }) => findings.length),
    unread: total(reports, ({ unread }) => unread.length),
  }
  const head = [
    words.taken({ documents, unchanged, failed: failures.length, dryRun }),
    words.facts(sum.facts),
    words.findings(sum.findings),
    words.unread(sum.unread),
  ]
  return [
    head.join(language === 'zh' ? '；' : '; '),
    ...failures.map(({ file, error }) => printableLine(`  ${file}${words.colon}${error?.message ?? ''}`)),
    ...reports.flatMap((report) => details(report, language)),
  ].join('\n')
}

type Summed = { readonly language: Language; readonly dryRun?: boolean | undefined }

/** A document that was given twice in a run is told and counted once, as it was met first. */
function onceEach(reports: readonly IngestReport[]): readonly IngestReport[] {
  const first = new Map<string, IngestReport>()
  for (const report of reports) if (!first.has(report.document.id)) first.set(report.document.id, report)
  return [...first.values()]
}

function counts({ facts, findings, unread }: IngestReport, words: IngestWords): readonly string[] {
  return [words.facts(facts), words.findings(findings.length), words.unread(unread.length)]
}

function total(reports: readonly IngestReport[], count: (report: IngestReport) => number): number {
  return reports.reduce((sum, report) => sum + count(report), 0)
}

function details(report: IngestReport, language: Language): readonly string[] {
  const words = ingestWords[language]
  const lines = [
    ...(report.replaced.length === 0 ? [] : [words.replaced(report.replaced)]),
    ...report.changes.map(({ key, before, after }) =>
      words.change({ label: label(key), before: before.join(' / ') || words.notThere, after: after.join(' / ') || words.gone }),
    ),
    ...report.findings.map((finding) => `! ${findingLine(finding, language)}`),
    ...report.unread.map(
      ({ locator, text, why }) => `? ${placeText(locator, language)} ${text} (${unreadReason(why, language)})`,
    ),
  ]
  return lines.length === 0 ? [] : ['', printableLine(report.document.title), ...lines.map((line) => `  ${printableLine(line)}`)]
}

/** What of a key a person needs to see the figure: year, item, and whatever narrows it. */
function label(key: string): string {
  const [, year, , , item, fund, nature, measure] = key.split('|')
  return [year, item, fund, nature, measure].filter((part) => part !== 'all' && part !== 'amount').join(' ')
}

function findingLine(finding: Finding, language: Language): string {
  const places = finding.evidence.slice(0, 3).map(({ locator, quote }) => `${placeText(locator, language)} “${quote}”`)
  return `${findingText(finding, { language })} [${places.join(' · ')}]`
}
