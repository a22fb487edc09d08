// A file taken in by a process of its own, which may run out of time or memory without holding up this one.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ChildIngest } from '../budget/ingest-report.ts'
import { readReport } from './child-report.ts'
import { fileNameOf } from './file-name.ts'
import { runIngest } from './run-ingest.ts'

export type ChildJob = {
  readonly bytes: Uint8Array
  /** As the person knows the file; the document keeps it. */
  readonly name: string
  readonly database: string
  readonly choice?: 'replaces' | 'beside' | undefined
  /** What a document that prints no title is called by who takes it in. */
  readonly title?: string | undefined
  /** Says what would happen, and writes nothing. */
  readonly dryRun: boolean
  readonly language: 'zh' | 'en'
  readonly timeoutMs: number
  readonly memoryMb: number
  /** Ends the process; the promise is then rejected with its reason. */
  readonly signal?: AbortSignal | undefined
}

/** What became of it. Whatever ends the process in between leaves the database as it was. The bytes are kept nowhere. */
export async function ingestInChild(job: ChildJob): Promise<ChildIngest> {
  job.signal?.throwIfAborted()
  const folder = await mkdtemp(join(tmpdir(), 'wenzhang-drop-'))
  try {
    const file = join(folder, fileNameOf(job.name))
    await writeFile(file, job.bytes)
    const run = await runIngest({ ...job, file })
    job.signal?.throwIfAborted()
    return readReport(run, job.language)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
