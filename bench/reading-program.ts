// Reads PDF files in a process of its own, by the house or with bare pdfjs-dist: `reading-program.ts house|bare FILE…` prints a ReadingRun as JSON.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readDocument } from '../src/ingest/read/read-document.ts'
import { ReadError } from '../src/ingest/read/read-error.ts'

export type ReadingRun = {
  /** Of each file; the first one is read once before, and that does not count. */
  readonly milliseconds: readonly number[]
  /** What bare reading counts. */
  readonly pages: number
  readonly peakBytes: number
}

type Read = (file: string) => Promise<{ readonly pages: number }>

const reads: Readonly<Record<string, Read>> = { house, bare }

/** A file that is refused, as a scan is, takes its time too. */
async function house(file: string): ReturnType<Read> {
  await readDocument(readFileSync(file), file).catch((error: unknown) => {
    if (!(error instanceof ReadError)) throw error
  })
  return { pages: 0 }
}

/** The text of every page, and no more; the tables of characters are needed for it. */
async function bare(file: string): ReturnType<Read> {
  const task = getDocument({ data: Uint8Array.from(readFileSync(file)), cMapUrl, cMapPacked: true, verbosity: 0 })
  const document = await task.promise
  for (let page = 1; page <= document.numPages; page += 1) await (await document.getPage(page)).getTextContent()
  await task.destroy()
  return { pages: document.numPages }
}

async function runOver(read: Read, files: readonly string[]): Promise<ReadingRun> {
  const milliseconds: number[] = []
  let pages = 0
  await read(files[0] ?? '')
  for (const file of files) {
    const start = performance.now()
    pages += (await read(file)).pages
    milliseconds.push(performance.now() - start)
  }
  return { milliseconds, pages, peakBytes: process.resourceUsage().maxRSS * 1024 }
}

const cMapUrl = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps') + sep
const [mode = '', ...files] = process.argv.slice(2)
process.stdout.write(JSON.stringify(await runOver(reads[mode] ?? house, files)))
