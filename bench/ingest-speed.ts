// Documents taken in, each in its own transaction, into a scratch database: documents and megabytes a second.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageFolder } from '../src/database/build.ts'
import { createDatabase } from '../src/database/create.ts'
import { readKnowledge } from '../src/database/knowledge.ts'
import { readCsv } from '../src/database/package/csv.ts'
import { writeKnowledge } from '../src/database/write-knowledge.ts'
import { ingest } from '../src/ingest/ingest.ts'
import { inventedDocument } from './invented-document.ts'
import { type Times, timesOf } from './quantiles.ts'

export type IngestSpeed = {
  readonly each: Times
  readonly facts: number
  readonly documentsPerSecond: number
  readonly megabytesPerSecond: number
}

type File = { readonly name: string; readonly bytes: Uint8Array }

/** The text files of a folder, or `count` invented documents of as many places. */
export function documents(folder: string | undefined, count: number): readonly File[] {
  if (folder === undefined) return placeNames().slice(0, count).map(inventedFile)
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
}

/** Counties with the city or province above them, from the knowledge tables. */
function placeNames(): readonly string[] {
  const rows = readCsv(join(packageFolder, 'divisions.csv'))
  const above = new Map(rows.map(({ code = '', name = '' }) => [code, name]))
  return rows.filter(({ level }) => level === 'county').map(({ name, parent = '' }) => `${above.get(parent) ?? ''}${name}`)
}

function inventedFile(place: string, index: number): File {
  return { name: `${index}.txt`, bytes: Buffer.from(inventedDocument(index, `${place}农业农村局`)) }
}

/** Takes the files in; the first one warms up and does not count where there are others. */
export async function ingestSpeed(files: readonly File[]): Promise<IngestSpeed> {
  const folder = mkdtempSync(join(tmpdir(), 'wenzhang-bench-'))
  const db = createDatabase(join(folder, 'budget.sqlite'))
  try {
    writeKnowledge(db, packageFolder)
    const knowledge = readKnowledge(packageFolder)
    const runs: { readonly bytes: Uint8Array; readonly milliseconds: number }[] = []
    for (const { name, bytes } of files) {
      const start = performance.now()
      await ingest(bytes, name, { db, knowledge })
      runs.push({ bytes, milliseconds: performance.now() - start })
    }
    const counted = runs.length > 1 ? runs.slice(1) : runs
    const seconds = counted.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000
    const megabytes = counted.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6
    return {
      each: timesOf(counted.map(({ milliseconds }) => milliseconds)),
      facts: db.sqlite.prepare<[], number>('select count(*) from t_fact').pluck().get() ?? 0,
      documentsPerSecond: counted.length / seconds,
      megabytesPerSecond: megabytes / seconds,
    }
  } finally {
    db.sqlite.close()
    rmSync(folder, { recursive: true })
  }
}
