// The reports of the benchmark as small tables for a person.
import { table } from '../src/cli/terminal/table.ts'
import type { AskSpeed } from './ask-speed.ts'
import type { coldStart } from './cold-start.ts'
import type { IngestSpeed } from './ingest-speed.ts'
import { kinds } from './kinds.ts'
import type { ModelSpeed } from './model-speed.ts'
import type { PromptSize } from './prompt-size.ts'
import type { Times } from './quantiles.ts'
import type { ReadingSpeed } from './reading-speed.ts'
import type { ScaleReport } from './scale.ts'
import type { SlackSpeed } from './slack-speed.ts'

export type Report = {
  readonly speed: AskSpeed
  readonly cold: ReturnType<typeof coldStart>
  readonly reading: ReadingSpeed
  readonly ingest: IngestSpeed
  readonly slack: SlackSpeed
  readonly model: ModelSpeed & { readonly prompt: PromptSize }
  readonly memoryBytes: number
}

/** Milliseconds throughout; `ratio` is the median against the bare statement's, a Node that does nothing, a bare Bolt app, or the bare text. */
export function printReport({ speed, cold, slack, model, reading, ingest, memoryBytes }: Report): string {
  return [
    times([
      ...speedRows(speed),
      ...coldRows(cold),
      ...slackRows(slack),
      ...modelRows(model),
      ...readingRows(reading),
      ['ingest of a document', ingest.each, undefined],
    ]),
    '',
    `${speed.right} of ${speed.questions} figures were answered by the very fact.`,
    promptLine(model.prompt),
    readingLine('Reading', reading.house, reading.pages),
    readingLine('The bare text', reading.bare, reading.pages),
    ingestLine(ingest),
    `Memory with the catalog and all answers: ${megabytes(memoryBytes)}.`,
  ].join('\n')
}

export function printScale(report: ScaleReport): string {
  const { speed, byKind, cold } = report
  const scans = report.scans.map(({ step, statement }) => `  ${step} in ${statement.replaceAll(/\s+/g, ' ').slice(0, 160)}`)
  return [
    times([...speedRows(speed), ...kinds.map((kind) => [`  ${kind}`, byKind[kind], undefined] as const), ...coldRows(cold)]),
    '',
    `${speed.right} of ${speed.questions} figures were answered by the very fact.`,
    `Database: ${megabytes(report.bytes)}, written in ${report.fillSeconds.toFixed(0)} s; catalog loaded in ${report.catalogMilliseconds.toFixed(0)} ms.`,
    `Memory: ${megabytes(report.memoryBytes)}.`,
    scans.length === 0 ? 'Table scans while answering: none.' : `Table scans while answering:\n${scans.join('\n')}`,
  ].join('\n')
}

type Row = readonly [what: string, times: Times, against: Times | undefined]

function speedRows({ asked, bare }: AskSpeed): readonly Row[] {
  return [
    ['question → outcome', asked, bare],
    ['bare statement', bare, undefined],
  ]
}

function coldRows({ ask, node }: ReturnType<typeof coldStart>): readonly Row[] {
  return [
    ['ask from cold', ask, node],
    ['node, doing nothing', node, undefined],
  ]
}

function slackRows({ bot, bare }: SlackSpeed): readonly Row[] {
  return [
    ['event → posted answer', bot, bare],
    ['a bare Bolt app', bare, undefined],
  ]
}

function modelRows({ plan, select, bare }: ModelSpeed): readonly Row[] {
  return [
    ['question → plan of a model → outcome', plan, bare],
    ['question → SELECT of a model → outcome', select, bare],
    ['two bare requests to the same model', bare, undefined],
  ]
}

function readingRows({ house, bare }: ReadingSpeed): readonly Row[] {
  return [
    ['PDF file → Document', house.each, bare.each],
    ['its bare text', bare.each, undefined],
  ]
}

function readingLine(
  what: string,
  { pagesPerSecond, documentsPerSecond, peakBytes }: ReadingSpeed['house'],
  pages: number,
): string {
  return `${what} of ${pages} pages: ${pagesPerSecond.toFixed(1)} pages/s, ${documentsPerSecond.toFixed(1)} documents/s, ${megabytes(peakBytes)} at most.`
}

function ingestLine({ documentsPerSecond, megabytesPerSecond, facts, refused }: IngestSpeed): string {
  return `Ingest: ${documentsPerSecond.toFixed(1)} documents/s, ${megabytesPerSecond.toFixed(2)} MB/s, ${facts} facts, ${refused} refused.`
}

function promptLine({ tokens, built }: PromptSize): string {
  return `Prompt of a language model: ${tokens.p50} tokens at the median, ${tokens.p95} at the 95th percentile, ${tokens.most} at most, of ${tokens.count} questions; built in ${built.p50.toFixed(1)} ms.`
}

function times(rows: readonly Row[]): string {
  const cells = rows.map(([what, { count, p50, p99, most }, against]) => [
    what,
    String(count),
    ...[p50, p99, most].map(short),
    against === undefined ? '' : `${(p50 / against.p50).toFixed(1)}×`,
  ])
  return table(cells, { head: ['', 'n', 'p50 ms', 'p99 ms', 'most ms', 'ratio'], right: new Set([1, 2, 3, 4, 5]) })
}

function short(milliseconds: number): string {
  return milliseconds < 1 ? milliseconds.toFixed(3) : milliseconds.toFixed(1)
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`
}
