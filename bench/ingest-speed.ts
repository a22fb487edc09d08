// Documents taken in, each in its own transaction, into a scratch database: documents and megabytes a second.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { findFiles, readBytes } from '../src/cli/ingest-files.ts'
import { packageFolder } from '../src/database/build.ts'
import { createDatabase } from '../src/database/create.ts'
import { readKnowledge } from '../src/database/knowledge.ts'
import { readCsv } from '../src/database/package/csv.ts'
import { writeKnowledge } from '../src/database/write-knowledge.ts'
import { WenzhangError } from '../src/errors.ts'
import { ingest } from '../src/ingest/ingest.ts'
import { inventedDocument } from './invented-document.ts'
import { type Times, timesOf } from './quantiles.ts'

export type IngestSpeed = {
  readonly each: Times
  readonly facts: number
  /** Of the files; what refusing one takes is counted. */
  readonly refused: number
  readonly documentsPerSecond: number
  readonly megabytesPerSecond: number
}

export type SourceFile = { readonly name: string; readonly bytes: Uint8Array }

/** The files that `ingest` finds at a path, or `count` invented documents of as many places. */
export function documents(path: string | undefined, count: number): readonly SourceFile[] {
  if (path === undefined) return placeNames().slice(0, count).map(inventedFile)
  return findFiles([path]).map((found) => ({ name: basename(found.path), bytes: readBytes(found.path) }))
}

/** Counties with the city or province above them, from the knowledge tables. */
function placeNames(): readonly string[] {
  const rows = readCsv(join(packageFolder, 'divisions.csv'))
  const above = new Map(rows.map(({ code = '', name = '' }) => [code, name]))
  return rows.filter(({ level }) => level === 'county').map(({ name, parent = '' }) => `${above.get(parent) ?? ''}${name}`)
}

function inventedFile(place: string, index: number): SourceFile {
  return { name: `${index}.txt`, bytes: Buffer.from(inventedDocument(index, `${place}农业农村局`)) }
}

/** Takes the files in; the first one warms up and does not count where there are others. */
export async function ingestSpeed(files: readonly SourceFile[]): Promise<IngestSpeed> {
  const folder = mkdtempSync(join(tmpdir(), 'wenzhang-bench-'))
  const db = createDatabase(join(folder, 'budget.sqlite'))
  try {
    writeKnowledge(db, packageFolder)
    const knowledge = readKnowledge(packageFolder)
    const runs: { readonly bytes: Uint8Array; readonly milliseconds: number; readonly isRefused: boolean }[] = []
    for (const { name, bytes } of files) {
      const start = performance.now()
      const isRefused = await ingest(bytes, name, { db, knowledge }).then(() => false, isRefusal)
      runs.push({ bytes, milliseconds: performance.now() - start, isRefused })
    }
    const counted = runs.length > 1 ? runs.slice(1) : runs
    const seconds = counted.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000
    const megabytes = counted.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6
    return {
      each: timesOf(counted.map(({ milliseconds }) => milliseconds)),
      facts: db.sqlite.prepare<[], number>('select count(*) from t_fact').pluck().get() ?? 0,
      refused: runs.filter((one) => one.isRefused).length,
      documentsPerSecond: counted.length / seconds,
      megabytesPerSecond: megabytes / seconds,
    }
  } finally {
    db.sqlite.close()
    rmSync(folder, { recursive: true })
  }
}

/** Throws what no file can be blamed for. */
function isRefusal(error: unknown): true {
  if (error instanceof WenzhangError) return true
  throw error
}
