// PDF files read into a Document, beside pdfjs-dist giving their text and no more: each way in a process of its own, for its memory.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDocument } from '../src/ingest/read/read-document.ts'
import { readerLimits } from '../src/ingest/reader/reader.ts'
import { asPdf } from '../tests/ingest/read/pdf/typeset.ts'
import type { SourceFile } from './ingest-speed.ts'
import { type Times, timesOf } from './quantiles.ts'
import type { ReadingRun } from './reading-program.ts'

export type ReadingSpeed = { readonly pages: number; readonly house: Reading; readonly bare: Reading }

type Reading = {
  readonly each: Times
  readonly pagesPerSecond: number
  readonly documentsPerSecond: number
  readonly peakBytes: number
}

/** The PDF files among `files`, or where there are none the texts, printed. Throws where a process fails. */
export async function readingSpeed(files: readonly SourceFile[]): Promise<ReadingSpeed> {
  const pdfs = files.filter(({ name }) => name.endsWith('.pdf'))
  const printed = pdfs.length > 0 ? pdfs : await Promise.all(files.map(print))
  const folder = mkdtempSync(join(tmpdir(), 'wenzhang-bench-'))
  try {
    const paths = printed.map(({ name, bytes }, index) => {
      const path = join(folder, `${index}-${basename(name)}`)
      writeFileSync(path, bytes)
      return path
    })
    const [bare, house] = [runOf('bare', paths), runOf('house', paths)]
    return { pages: bare.pages, house: readingOf(house, bare.pages), bare: readingOf(bare, bare.pages) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function print({ name, bytes }: SourceFile): Promise<SourceFile> {
  return { name: `${name}.pdf`, bytes: asPdf(await readDocument(bytes, name)) }
}

/** With the heap that the reader's process has. */
function runOf(mode: 'house' | 'bare', paths: readonly string[]): ReadingRun {
  const heap = `--max-old-space-size=${readerLimits.heapMb}`
  const { status, stdout, stderr } = spawnSync(process.execPath, [heap, program, mode, ...paths], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  if (status !== 0) throw new Error(`reading (${mode}) ended with ${status}: ${stderr.slice(-500)}`)
  return JSON.parse(stdout) as ReadingRun
}

const program = fileURLToPath(new URL('reading-program.ts', import.meta.url))

function readingOf({ milliseconds, peakBytes }: ReadingRun, pages: number): Reading {
  const seconds = milliseconds.reduce((sum, one) => sum + one, 0) / 1000
  return {
    each: timesOf(milliseconds),
    pagesPerSecond: pages / seconds,
    documentsPerSecond: milliseconds.length / seconds,
    peakBytes,
  }
}
