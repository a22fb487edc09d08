// Reads files in a process of its own: what a hostile file makes a library do can be ended from outside alone.
import { fileURLToPath } from 'node:url'
import { type Child, type ChildLimits, type Ended, startChild } from '../../child/start-child.ts'
import type { Document } from '../read/document.ts'
import { ReadError, type ReadErrorCode } from '../read/read-error.ts'
import type { Reading, ReadingJob } from './reading.ts'

export type Reader = {
  /** As `readDocument`; throws also ReadError `timed_out`, `out_of_memory` or `crashed`. */
  read(bytes: Uint8Array, file: string): Promise<Document>
  close(): void
}

/** For one file. A disclosure of fifty pages takes two seconds and 200 MB. */
export const readerLimits: ChildLimits = { milliseconds: 60_000, bytes: 1_000_000_000, heapMb: 384 }

/** The process starts at once and reads one file after the other, until one of them has to be ended. `close` it in the end. */
export function openReader(limits: ChildLimits = readerLimits): Reader {
  let child: Child = startChild(program, limits)

  async function read(bytes: Uint8Array, file: string): Promise<Document> {
    if (!child.alive()) child = startChild(program, limits)
    const ran = await child.run({ bytes, file } satisfies ReadingJob)
    if ('ended' in ran) throw new ReadError(codes[ran.ended], file, detailsOf(limits))
    const reading = ran.message as Reading
    if ('document' in reading) return reading.document
    throw 'code' in reading ? new ReadError(reading.code, file, reading.details) : new Error(reading.unexpected)
  }

  return { read, close: () => child.end() }
}

const program = fileURLToPath(new URL('child.ts', import.meta.url))
const codes: Readonly<Record<Ended['ended'], ReadErrorCode>> = { late: 'timed_out', memory: 'out_of_memory', gone: 'crashed' }

function detailsOf({ milliseconds, bytes }: ChildLimits): Readonly<Record<string, number>> {
  return { seconds: milliseconds / 1000, limit: bytes }
}
