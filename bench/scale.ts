// The same at scale: fifty thousand organizations and ten million facts in a scratch database, removed afterwards.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openCorridor } from '../src/ask.ts'
import { catalogOf } from '../src/database/load-catalog.ts'
import { openReading } from '../src/database/open.ts'
import type { Kitchen } from '../src/query/execute.ts'
import { understand } from '../src/question/understand.ts'
import { type AskSpeed, askSpeed, today } from './ask-speed.ts'
import { coldStart } from './cold-start.ts'
import { askedFigures } from './figures.ts'
import { type Kind, kindQuestions, kinds } from './kinds.ts'
import { openListening } from './listen.ts'
import { type Times, timed, timesOf } from './quantiles.ts'
import { type Scan, scansOf } from './scans.ts'
import type { Size } from './synthetic.ts'

export type ScaleReport = {
  readonly bytes: number
  readonly fillSeconds: number
  readonly catalogMilliseconds: number
  readonly speed: AskSpeed
  readonly byKind: Readonly<Record<Kind, Times>>
  readonly cold: ReturnType<typeof coldStart>
  readonly memoryBytes: number
  readonly scans: readonly Scan[]
}

export type ScaleOptions = Size & { readonly questions: number; readonly folder?: string }

/** Bytes that a fact with its evidence and index entries takes, and twice as many to be safe. */
const bytesPerFact = 700

/** Builds, asks, measures and removes. Throws where the disk has too little room. */
export function scale({ questions, folder = tmpdir(), ...size }: ScaleOptions): ScaleReport {
  const scratch = mkdtempSync(join(folder, 'wenzhang-scale-'))
  const file = join(scratch, 'budget.sqlite')
  try {
    requireRoom(scratch, size.facts * bytesPerFact)
    const { milliseconds } = timed(() => fillIn(file, size))
    return { fillSeconds: milliseconds / 1000, bytes: statSync(file).size, ...measure(file, questions) }
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

function requireRoom(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder)
  const [needed, free] = [bytes, bavail * bsize].map((amount) => (amount / 1e9).toFixed(1))
  if (bavail * bsize < bytes)
    throw new Error(`${folder} has ${free} GB free; ${needed} GB are needed (--organizations and --facts make it less)`)
}

/** In a process of its own: its memory is not what is measured. */
function fillIn(file: string, { organizations, facts }: Size): void {
  const program = fileURLToPath(new URL('fill.ts', import.meta.url))
  const { status } = spawnSync(process.execPath, [program, file, String(organizations), String(facts)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error(`the synthetic database was not written (${status})`)
}

function measure(file: string, questions: number): Omit<ScaleReport, 'fillSeconds' | 'bytes'> {
  const db = openReading(file)
  try {
    const loaded = timed(() => catalogOf(db))
    const kitchen: Kitchen = { db, catalog: loaded.value }
    const ask = openCorridor({ kitchen: () => kitchen, understand })
    const figures = askedFigures(db, questions)
    const speed = askSpeed(figures, { ask, db, rounds: 3 })
    const asked = kindQuestions(kitchen.catalog, Math.ceil(questions / 10))
    const runs = asked.map(({ kind, question }) => ({ kind, ...timed(() => ask(question, { today })) }))
    const byKind = Object.fromEntries(
      kinds.map((kind) => [kind, timesOf(runs.filter((run) => run.kind === kind).map(({ milliseconds }) => milliseconds))]),
    ) as Record<Kind, Times>
    const memoryBytes = process.memoryUsage.rss()
    const cold = coldStart(figures[0]?.question ?? '', { database: file, times: 5 })
    return { catalogMilliseconds: loaded.milliseconds, speed, byKind, cold, memoryBytes, scans: scans(file) }
  } finally {
    db.sqlite.close()
  }
}

/** Every statement that questions of all kinds run, once the catalog stands. */
export function scans(file: string): readonly Scan[] {
  const { db, heard } = openListening(file)
  try {
    const kitchen: Kitchen = { db, catalog: catalogOf(db) }
    kitchen.catalog.years()
    heard.clear()
    const ask = openCorridor({ kitchen: () => kitchen, understand })
    for (const { question } of kindQuestions(kitchen.catalog, 2)) ask(question, { today })
    return scansOf(db, [...heard])
  } finally {
    db.sqlite.close()
  }
}
